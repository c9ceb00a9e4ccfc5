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
  tested: (rules: number, examples: number, failed: number) =>
    `規則 ${rules} 件、例文 ${examples} 件、失敗 ${failed} 件`,
  built: (file: string, rules: number, bytes: number, sha256: string) =>
    `${file}: 規則 ${rules} 件、${bytes} バイト、sha256 ${sha256}`,
  keys: (file: string, publicFile: string) =>
    `秘密鍵 ${file}（自分だけが読めます。人に渡さず、控えを取ってください）\n公開鍵 ${publicFile}`,
  publicKey: "ポリシーの publicKey",
  keyId: "keyId",
  signed: (file: string, keyId: string, sha256: string) => `${file}: keyId ${keyId}、sha256 ${sha256}`,
  notTested: "例文の試験を通っていないため署名しません",
  notBuilt: "seii pack build で作ったファイルではありません（例文の試験を通っていないため署名しません）",
  notCanonical: "ビルドの後で書き換えられています。seii pack build からやり直してください",
  valid: (id: string, version: number, keyId: string, sha256: string) =>
    `署名は正しいものです: ${id} 版 ${version}、keyId ${keyId}、sha256 ${sha256}`,
  invalid: {
    "unknown key": "署名の鍵が、渡された公開鍵ではありません",
    "wrong signature": "署名が合いません。ファイルが壊れたか、書き換えられています",
  },
  notSigned: "署名されていません",
  exists: "すでにあります。上書きしません",
  engineRange: (range: string, version: string) =>
    `このパックはエンジン ${range} のためのものです（ここにあるのは ${version}）`,
} as const;
