const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a pattern with the flag g, as `matchAll` gives them; it would copy the pattern each time, and most texts
 * hold no match.
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const out: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    out.push(match);
    if (match[0] === "") pattern.lastIndex = afterCharacter(text, pattern.lastIndex, pattern.unicode);
  }
  return out;
}

/** Behind the character at `at`, surrogate pairs being one where a pattern reads them so. */
function afterCharacter(text: string, at: number, unicode: boolean): number {
  return unicode && (text.codePointAt(at) ?? 0) > 0xffff ? at + 2 : at + 1;
}
