import type { Suggestion } from "./report";
import type { Rule } from "./rule";

/**
 * The wordings a rule offers for the words found. `{match}` stands for them; the ending of what is replaced is kept
 * where the replacement ends in `〜` (…しました for …した forms).
 */
export function suggestionsFor(rule: Rule, text: string): readonly Suggestion[] {
  if (!rule.suggest) return NONE;
  return rule.suggest
    .map(({ label, replace }) => {
      const replacement = inflect(replace.replaceAll("{match}", text), text);
      return { label: label ?? { ja: replacement, en: replacement }, replacement };
    })
    .filter(
      (s, i, all) => s.replacement !== text && all.findIndex((o) => o.replacement === s.replacement) === i,
    );
}

const NONE: readonly Suggestion[] = [];

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(ませんでした|でした|ました)$/, "past"],
  [/(ております|ています|ておりまして)$/, "progressive"],
];

/** 申し訳ございません〜 → 申し訳ございませんでした where the replaced words were in the past. */
function inflect(replacement: string, text: string): string {
  if (!replacement.endsWith("〜")) return replacement;
  const stem = replacement.slice(0, -1);
  const past = ENDINGS.some(([pattern, kind]) => kind === "past" && pattern.test(text));
  if (!past) return stem;
  if (stem.endsWith("ません")) return `${stem}でした`;
  if (stem.endsWith("ます")) return `${stem.slice(0, -2)}ました`;
  return stem;
}
