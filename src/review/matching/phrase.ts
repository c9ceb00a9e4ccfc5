import type { MorphemeAnalyzer } from "../../language/morpheme";
import { type Unit, unitsOf } from "./unit";

/** One run of a phrase: the parts of `A…B` are two runs. */
interface Run {
  /** Readings of all but the last unit, の and its like left out. */
  readonly head: string;
  /** head + reading of the last unit as written, and in its dictionary form. */
  readonly full: string;
  readonly fullBase: string;
  readonly kanji: string;
  readonly inflects: boolean;
}

/** A wording, ready to be found however it is spelt, conjugated or made polite. */
export interface Phrase {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly conjugate: boolean;
  /** True: the negation belongs to the phrase; false: a negated match is none. */
  readonly negated: boolean;
}

/** Reads a phrase; `conjugate` where its endings may vary. */
export type PhraseCompiler = (text: string, conjugate: boolean) => Phrase;

/** How many units may stand between the runs of `A…B`. */
const GAP = 8;

/** A word that says something by itself: what is left of a phrase without its endings must hold one. */
const isContent = ({ morpheme: m }: Unit) =>
  (m.pos === "名詞" && m.detail1 !== "非自立") ||
  ((m.pos === "動詞" || m.pos === "形容詞") && m.detail1 === "自立") ||
  m.pos === "副詞" ||
  m.pos === "連体詞";

function isSubsequence(short: string, long: string): boolean {
  let i = 0;
  for (let k = 0; k < long.length && i < short.length; k++) if (long[k] === short[i]) i++;
  return i === short.length;
}

/** Reads a phrase as packs write it; `…` stands for a few words between its parts. */
export function compilePhrase(text: string, analyzer: MorphemeAnalyzer, conjugate: boolean): Phrase {
  const parts = text.split("…").filter((p) => p !== "");
  let negated = false;
  const runs = parts.map((part, index): Run => {
    let units = unitsOf(analyzer.analyze(part));
    let last = units.length - 1;
    if (conjugate && index === parts.length - 1) {
      while (last > 0 && (units[last] as Unit).ending && units.slice(0, last).some(isContent)) {
        if ((units[last] as Unit).negative) negated = true;
        last--;
      }
    }
    units = units.slice(0, last + 1);
    const tail = units[last] as Unit;
    const head = units
      .slice(0, last)
      .filter((u, i) => !(u.particle && i > 0))
      .map((u) => u.key)
      .join("");
    return {
      head,
      full: head + tail.key,
      fullBase: head + tail.baseKey,
      kanji: units.map((u) => u.kanji).join(""),
      inflects: tail.inflects || tail.key === "スル",
    };
  });
  return { text, runs, conjugate, negated };
}

export interface PhraseMatch {
  /** Unit indexes, half-open. */
  readonly from: number;
  readonly to: number;
}

function matchRun(run: Run, units: readonly Unit[], at: number, conjugate: boolean): number {
  let p = 0;
  for (let i = at; i < units.length; i++) {
    const unit = units[i] as Unit;
    const rest = run.fullBase.length - p;
    if (
      conjugate &&
      unit.baseKey.length === rest &&
      run.fullBase.endsWith(unit.baseKey) &&
      sameKanji(run, units, at, i)
    )
      return i + 1;
    if (
      unit.key.length === run.full.length - p &&
      run.full.endsWith(unit.key) &&
      sameKanji(run, units, at, i)
    )
      return i + 1;
    if (unit.key !== "" && (run.full.startsWith(unit.key, p) || run.fullBase.startsWith(unit.key, p))) {
      p += unit.key.length;
      continue;
    }
    if (unit.particle && i > at) continue;
    return -1;
  }
  return -1;
}

/** False where no match of the phrase begins with a unit that sounds so, whatever follows. */
export function mayBeginWith(
  { runs, conjugate }: Phrase,
  { key, baseKey }: Pick<Unit, "key" | "baseKey">,
): boolean {
  const first = runs[0];
  if (!first) return false;
  const { full, fullBase } = first;
  return (conjugate && baseKey === fullBase) || full.startsWith(key) || fullBase.startsWith(key);
}

function sameKanji(run: Run, units: readonly Unit[], from: number, last: number): boolean {
  let kanji = "";
  for (let i = from; i <= last; i++) kanji += (units[i] as Unit).kanji;
  return isSubsequence(kanji, run.kanji) || isSubsequence(run.kanji, kanji);
}

/** The match of `phrase` that begins at unit `at`, endings absorbed. */
export function matchPhraseAt(phrase: Phrase, units: readonly Unit[], at: number): PhraseMatch | undefined {
  const first = phrase.runs[0];
  if (!first) return undefined;
  let to = matchRun(first, units, at, phrase.conjugate);
  if (to < 0) return undefined;
  for (let r = 1; r < phrase.runs.length; r++) {
    const run = phrase.runs[r] as Run;
    let found = -1;
    for (let i = to; i <= Math.min(to + GAP, units.length - 1) && found < 0; i++)
      found = matchRun(run, units, i, phrase.conjugate);
    if (found < 0) return undefined;
    to = found;
  }
  if (!phrase.conjugate) return { from: at, to };
  const tail = units[to - 1] as Unit;
  if (
    !(tail.inflects || tail.key === "スル" || (units[to]?.key === "スル" && tail.morpheme.pos === "名詞"))
  ) {
    return { from: at, to };
  }
  if (tail.morpheme.pos === "名詞" && !(phrase.runs.at(-1) as Run).inflects) return { from: at, to };
  let negated = tail.negative;
  while (to < units.length && (units[to] as Unit).ending) {
    if ((units[to] as Unit).negative) negated = true;
    to++;
  }
  return negated === phrase.negated || (tail.negative && !phrase.negated) ? { from: at, to } : undefined;
}
