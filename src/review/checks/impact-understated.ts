import type { ReviewedSentence } from "../mail";
import { type Check, stringsOf } from "./check";
import { escapeRegExp } from "./escape";

interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** Units of one measure, each told in the smallest: 2時間 is 120分. */
const SIZES: Readonly<Record<string, readonly [unit: string, size: number]>> = {
  時間: ["分", 60],
  分間: ["分", 1],
  日間: ["分", 1440],
  万円: ["円", 10_000],
  人: ["名", 1],
  頁: ["ページ", 1],
  ヶ月: ["か月", 1],
};
const DIGITS = "〇一二三四五六七八九";

/** 1,200 or 二十五. */
function numberOf(digits: string): number {
  if (/^\d/.test(digits)) return +digits.replaceAll(",", "");
  let sum = 0;
  let digit = 0;
  for (const c of digits) {
    const power = c === "百" ? 100 : c === "十" ? 10 : 0;
    if (power > 0) sum += (digit || 1) * power;
    digit = power > 0 ? 0 : DIGITS.indexOf(c);
  }
  return sum + digit;
}

/**
 * A number of ours about the damage that is smaller than the customer's own of the same unit, with no word (`explained`
 * in its sentence, `reconciled` beside it) on why they differ. Units are the rule's `units`; a sentence counts where it holds one of `damage`.
 */
export const impactUnderstated: Check = (rule) => {
  const units = [...stringsOf(rule, "units")]
    .sort((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join("|");
  const figure = new RegExp(
    `(?<![\\d.,万千時:一-十])(\\d[\\d,]{0,9}(?:\\.\\d+)?|[一二三四五六七八九十百]{1,5})(${units})(?:(半)|(\\d{1,2})分)?(?![目前後間]|以内|ずつ|入り|以上|未満|の\\d)`,
    "g",
  );
  const damage = new RegExp(stringsOf(rule, "damage").map(escapeRegExp).join("|"));
  const explained = new RegExp(stringsOf(rule, "explained").map(escapeRegExp).join("|"));
  const reconciled = new RegExp(stringsOf(rule, "reconciled").map(escapeRegExp).join("|"));
  const figuresOf = (text: string): readonly Figure[] =>
    [...text.matchAll(figure)].map((m) => {
      const [unit, size] = SIZES[m[2] as string] ?? [m[2] as string, 1];
      const rest = m[3] ? size / 2 : +(m[4] ?? 0);
      return {
        value: numberOf(m[1] as string) * size + rest,
        unit,
        start: m.index,
        end: m.index + m[0].length,
      };
    });
  const isDamage = (s: ReviewedSentence) => damage.test(s.text);
  return ({ mail }) => {
    const theirs = mail.quoted.some(isDamage) ? mail.quoted.flatMap((q) => figuresOf(q.text)) : [];
    if (theirs.length === 0) return [];
    const own = mail.main;
    const repeated = (unit: string) => {
      const values = new Set(theirs.filter((f) => f.unit === unit).map((f) => f.value));
      return own.some((s) => figuresOf(s.text).some((f) => f.unit === unit && values.has(f.value)));
    };
    return own.flatMap((s, i) => {
      if (!isDamage(s)) return [];
      if (
        explained.test(s.text) ||
        [own[i - 1], own[i + 1]].some((n) => n !== undefined && reconciled.test(n.text))
      )
        return [];
      const low = figuresOf(s.text).find(
        (f) =>
          !repeated(f.unit) &&
          theirs.some((t) => t.unit === f.unit && t.value > f.value) &&
          !theirs.some((t) => t.unit === f.unit && t.value < f.value && t.value > 1),
      );
      return low ? [{ field: "body" as const, sentence: s, start: low.start, end: low.end }] : [];
    });
  };
};
