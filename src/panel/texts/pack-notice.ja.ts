import type { PackNoticeCode } from "../../review/pack-overview";

/** What is said of a rule pack, by the notice's code. `about` names its details: versions, hosts, rules. */
export const packNoticeJa = {
  title: "ルールパックのお知らせ",
  /** `ルールパック jp.co.example 版2` */
  pack: (id: string, version: number | undefined) => (version === undefined ? id : `${id} 版${version}`),
  refused: (pack: string, cause: string, rest: string) => `${pack} は使えません：${cause}${rest}`,
  said: (pack: string, what: string) => `${pack}：${what}`,
  running: (version: number) => `版${version}のまま点検します。`,
  withoutPack: "このパックなしで点検します。",
  cause: {
    network: (about) => `${about}に接続できません（証明書・CORS・転送の設定もご確認ください）。`,
    status: (about) => `配信サーバーの応答が${about}でした。`,
    "too-large": () => "ファイルが上限（1 MiB）を超えています。",
    timeout: () => "配信サーバーの応答に時間がかかりすぎました。",
    format: (about) => `パックとして読めません（${about}）。`,
    signature: (about) =>
      about === ""
        ? "署名が内容と合いません。"
        : "署名されていません（seii pack sign で署名したファイルを置いてください）。",
    "unknown-key": (about) => `ポリシーにない鍵で署名されています（${about}）。`,
    "other-id": (about) => `別のパックです（${about}）。`,
    "taken-id": (about) => `同じ ID のパックがすでに配られています（${about}）。`,
    engine: (about) => `この拡張機能では動きません（必要なエンジン：${about}）。`,
    downgrade: (about) => `以前の版です（版${about}を受け取り済み）。`,
    "below-minimum": (about) => `ポリシーの求める版${about}より古い版です。`,
    "same-version": () => "同じ版番号で内容が違います。",
    pin: (about) => `ポリシーが指定する版${about}ではありません。`,
    "base-missing": (about) => `土台にするパックがありません（${about}）。`,
    "self-test": (about) =>
      about === "timeout"
        ? "例文の試験が時間内に終わりませんでした。"
        : `必須のルールが自分の例文で働きません（${about}）。`,
    unavailable: () => "例文の試験を始められませんでした。あとでもう一度試します。",
    "not-allowed": (about) => `ポリシーで許されていません${about === "" ? "" : `（${about}）`}。`,
    policy: (about) => `ポリシーの書き方に誤りがあります${about === "" ? "" : `（${about}）`}。`,
    storage: () => "ブラウザーに保存できませんでした。",
    expired: (about) => `有効期限（${about}）を過ぎています。そのまま使い続けます。`,
    quarantine: (about) => `例文どおりに働かないルールを外しました（${about}）。`,
  } satisfies Record<PackNoticeCode, (about: string) => string> as Record<
    PackNoticeCode,
    (about: string) => string
  >,
};
