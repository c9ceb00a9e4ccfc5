/** True where `at` stands between 「 and 」: words of somebody else, or a title. */
export function isQuoted(text: string, at: number): boolean {
  const open = Math.max(text.lastIndexOf("「", at), text.lastIndexOf("『", at));
  if (open < 0) return false;
  const close = text.slice(open).search(/[」』]/);
  return close < 0 || open + close > at;
}
