import type { PackOrigin, RefusedChange } from "../../review/pack-overview";

/** Strings of the packs section; apart from the others, since the mail pages never show it. */
export const packsJa = {
  title: "ルールパック",
  lead: "点検に使っているルールです。会社のパックは管理者のポリシーで配られます。",
  origin: { "built-in": "内蔵", policy: "会社（ポリシー）", user: "自分で追加" } satisfies Record<
    PackOrigin,
    string
  >,
  version: (version: number, label: string | undefined) =>
    label === undefined ? `版${version}` : `版${version}（${label}）`,
  rules: (count: number) => `ルール${count}件`,
  details: "詳しく",
  id: "ID",
  owner: "担当",
  address: "配信元",
  checked: "最終確認",
  received: "受信",
  expires: "有効期限",
  key: "鍵",
  unsigned: "署名なし",
  overrides: "変更する他のルール",
  refused: "固定のため効かない変更",
  change: {
    override: "上書き",
    rule: "同じ名前のルール",
    need: "要素の求め方と配点",
    cues: "要素の語句",
    words: "語の一覧",
    allow: "指摘しない言葉",
  } satisfies Record<RefusedChange["what"], string>,
  quarantined: "外したルール",
  kept: "保存している版",
  none: "なし",
  check: "今すぐ確認",
  checking: "確認しています",
  import: "ファイルから追加",
  importing: "ファイルを確かめています",
  publicKey: "公開鍵（署名を確かめる場合）",
  forbidden: "ポリシーにより、自分でパックを追加することはできません。",
  remove: "削除",
  removeNamed: (name: string) => `${name}を削除`,
  audit: "監査情報をコピー",
  copied: "コピーしました",
  notCopied: "コピーできませんでした。下の欄から写してください。",
  auditText: "監査情報（JSON）",
  failed: "拡張機能の応答がありません。ページを再読み込みしてください。",
  imported: "追加しました",
};

export type PacksTexts = typeof packsJa;
