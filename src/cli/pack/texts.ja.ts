/** What `seii pack` says to people, in Japanese. */
export const ja = {
  usage: "使い方",
  rejected: "使えません",
  example: { bad: "悪い例", good: "良い例" },
  failed: {
    silent: "指摘されるはずの例文が指摘されません",
    fires: "指摘されないはずの例文が指摘されます",
    elsewhere: "⟦⟧で囲んだ語とは別のところが指摘されます",
    suggestion: "直し方の候補を入れると、同じ規則がまた指摘します",
  },
  note: (message: string) => `注意: ${message}`,
  checked: (rules: number) => `規則 ${rules} 件、書き方に誤りはありません`,
  tested: (rules: number, examples: number, failed: number) =>
    `規則 ${rules} 件、例文 ${examples} 件、失敗 ${failed} 件`,
  covered: (tried: number, all: number) =>
    `語句 ${all} 件のうち ${tried} 件を例文で確かめています${tried < all ? "。確かめていないもの:" : ""}`,
  mails: (mails: number, applicable: number) => `メール ${mails} 通（うちお詫び ${applicable} 通）での指摘:`,
  fires: (mails: number, percent: string, findings: number) => `${mails} 通（${percent}%）、${findings} か所`,
  built: (file: string, rules: number, bytes: number, sha256: string) =>
    `${file}: 規則 ${rules} 件、${bytes} バイト、sha256 ${sha256}`,
  keys: (file: string, publicFile: string) =>
    `秘密鍵 ${file}（自分だけが読めます。人に渡さず、控えを取ってください）\n公開鍵 ${publicFile}`,
  publicKey: "ポリシーの publicKey",
  keyId: "keyId",
  signed: (file: string, keyId: string, sha256: string) => `${file}: keyId ${keyId}、sha256 ${sha256}`,
  isSigned: "すでに署名されています。署名するのは seii pack build で作ったファイルです",
  tooLarge: (bytes: number, max: number) =>
    `署名すると ${bytes} バイトになり、配れる大きさ（${max} バイト）を超えます`,
  notTested: "例文の試験を通っていないため署名しません",
  notBuilt: "seii pack build で作ったファイルではありません（例文の試験を通っていないため署名しません）",
  notCanonical: "ビルドの後で書き換えられています。seii pack build からやり直してください",
  valid: (id: string, version: number, keyId: string, sha256: string) =>
    `署名は正しいものです: ${id} 版 ${version}、keyId ${keyId}、sha256 ${sha256}`,
  invalid: {
    "unknown key": "署名の鍵が、渡された公開鍵ではありません",
    "wrong signature": "署名が合いません。ファイルが壊れたか、書き換えられています",
  },
  noKey: {
    "private key":
      "Ed25519 の秘密鍵ではありません（seii pack keygen か openssl genpkey -algorithm ed25519 で作った PEM を渡します）",
    "public key":
      "Ed25519 の公開鍵ではありません（keygen の .pub のファイルか、ポリシーの publicKey の一行を渡します）",
    "private key given": "秘密鍵です。渡すのは公開鍵（.pub のファイル）で、秘密鍵は人に渡しません",
    "public key given": "公開鍵です。署名には秘密鍵（.pub の付かないファイル）が要ります",
    encrypted: "パスフレーズで暗号化された鍵は読めません",
  },
  notSigned: "署名されていません",
  next: (folder: string) => `次は seii pack check ${folder} と seii pack test ${folder} です`,
  exists: "すでにあります。上書きしません",
  versions: (id: string, before: number, after: number) => `${id}: 版 ${before} → ${after}`,
  otherPack: (before: string, after: string) => `別のパックです（${before} と ${after}）`,
  notHigher: (before: number, after: number) =>
    `版が上がっていません（${before} → ${after}）。配っても更新されません`,
  noChanges: "利用者にとって変わるところはありません",
  areas: { pack: "パック", rule: "規則", move: "要素", words: "語彙", score: "点数", gate: "送信前の確認" },
  prh: {
    name: (file: string) => `${file} から取り込んだ表記の規則`,
    message: (expected: string) => `「{match}」は「${expected}」と書きます。`,
    why: (comment: string | undefined) => comment ?? "表記の基準に合いません。",
    fix: (expected: string) => `「${expected}」に直します。`,
    source: "prh",
    imported: (folder: string, rules: number, skipped: number) =>
      `${folder}: 規則 ${rules} 件を取り込みました（取り込めなかったもの ${skipped} 件）`,
    notPrh: "prh の辞書として読めません",
    noRules: "prh の辞書に rules がありません",
    imports: "imports のファイルは取り込みません。別に取り込んでください",
    notRule: "パックの規則にできません（正規表現の規則には specs が要ります）",
    lookaround: "前後の条件や後方参照のある正規表現は RE2 では書けません",
    pattern: "RE2 の正規表現として読めません",
    same: "見つける表記が書かれていません",
  },
  engineRange: (range: string, version: string) =>
    `このパックはエンジン ${range} のためのものです（ここにあるのは ${version}）`,
} as const;
