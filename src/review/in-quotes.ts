/**
 * True where `at` stands between 「 and 」: words of somebody else, or a title.
 * @param unclosed what is said of a bracket that nothing closes
 */
export function isQuoted(text: string, at: number, unclosed = true): boolean {
  const open = Math.max(text.lastIndexOf("「", at), text.lastIndexOf("『", at));
  if (open < 0) return false;
  const close = text.slice(open).search(/[」』]/);
  return close < 0 ? unclosed : open + close > at;
}
