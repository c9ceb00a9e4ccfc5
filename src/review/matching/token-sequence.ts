import type { Morpheme } from "../../language/morpheme";
import type { ElementSpec, TokenSpec } from "../rule";
import type { Unit } from "./unit";

interface Element {
  readonly surfaces: ReadonlySet<string> | undefined;
  readonly bases: ReadonlySet<string> | undefined;
  readonly readings: ReadonlySet<string> | undefined;
  /** Each a part of speech and, from the left, as much of its details as is told. */
  readonly pos: readonly (readonly string[])[] | undefined;
  readonly forms: readonly string[] | undefined;
  readonly words: ReadonlySet<string> | undefined;
}

interface Step extends Element {
  readonly not: Element | undefined;
  readonly optional: boolean;
  readonly repeat: boolean;
  readonly least: number;
  readonly most: number;
  readonly mark: boolean;
}

/** A morpheme sequence ready to be matched; see `TokenSpec`. */
export interface TokenSequence {
  readonly steps: readonly Step[];
  readonly marked: boolean;
  /** Surfaces and dictionary forms that the first unit may have; undefined where it may be anything. */
  readonly firstWords: ReadonlySet<string> | undefined;
  /** Surfaces and dictionary forms of which every match holds one; undefined where nothing can be said. */
  readonly neededWords: ReadonlySet<string> | undefined;
}

export interface TokenMatch {
  readonly from: number;
  readonly to: number;
  /** Unit indexes that the spec marks; the whole match where it marks none. */
  readonly markFrom: number;
  readonly markTo: number;
}

/** Steps that one match may cost: sequences are short and gaps bounded, so this is never met by sane packs. */
const BUDGET = 4000;

const listOf = (v: string | readonly string[] | undefined) =>
  v === undefined ? undefined : typeof v === "string" ? [v] : v;

function setOf(v: string | readonly string[] | undefined): ReadonlySet<string> | undefined {
  const list = listOf(v);
  return list && new Set(list);
}

function compileElement(spec: ElementSpec, words: ReadonlyMap<string, ReadonlySet<string>>): Element {
  return {
    surfaces: setOf(spec.surface),
    bases: setOf(spec.base),
    readings: setOf(spec.reading),
    pos: listOf(spec.pos)?.map((pos) => pos.split(",")),
    forms: listOf(spec.form),
    words: spec.word === undefined ? undefined : (words.get(spec.word) ?? new Set()),
  };
}

/** Reads a sequence as packs write it. */
export function compileTokens(
  specs: readonly TokenSpec[],
  words: ReadonlyMap<string, ReadonlySet<string>>,
): TokenSequence {
  const steps = specs.map((spec, i): Step => {
    const [least, most] = i === 0 ? [0, 0] : (spec.gap ?? [0, 0]);
    return {
      ...compileElement(spec, words),
      not: spec.not && compileElement(spec.not, words),
      optional: spec.optional ?? false,
      repeat: spec.repeat ?? false,
      least,
      most,
      mark: spec.mark ?? false,
    };
  });
  const needed = steps.map(literalOf).filter((literal) => literal !== undefined);
  return {
    steps,
    marked: steps.some((s) => s.mark),
    firstWords: steps[0] && literalOf(steps[0]),
    neededWords: needed.sort((a, b) => shortestOf(b) - shortestOf(a) || a.size - b.size)[0],
  };
}

/** The words of which a step must be one. */
const literalOf = ({ optional, surfaces, bases, words }: Step): ReadonlySet<string> | undefined =>
  optional ? undefined : (surfaces ?? bases ?? words);

const shortestOf = (words: ReadonlySet<string>) => Math.min(...Array.from(words, (word) => word.length));

function holds(element: Element, { morpheme: m, key }: Unit): boolean {
  if (element.surfaces && !element.surfaces.has(m.surface)) return false;
  if (element.bases && !element.bases.has(m.base)) return false;
  if (element.words && !(element.words.has(m.surface) || element.words.has(m.base))) return false;
  if (element.readings && !(element.readings.has(key) || element.readings.has(m.reading ?? ""))) return false;
  if (element.pos && !isAnyPos(element.pos, m)) return false;
  if (!element.forms) return true;
  for (const form of element.forms) if (m.conjugationForm.startsWith(form)) return true;
  return false;
}

/** True where one of the parts of speech is the word's, as far as it is told. */
function isAnyPos(all: readonly (readonly string[])[], { pos, detail1, detail2 }: Morpheme): boolean {
  for (const [first = "", second, third] of all) {
    if (second === undefined ? !pos.startsWith(first) : pos !== first) continue;
    if (second === undefined) return true;
    if (third === undefined ? !detail1.startsWith(second) : detail1 !== second) continue;
    if (third === undefined || detail2.startsWith(third)) return true;
  }
  return false;
}

interface Search {
  readonly sequence: TokenSequence;
  readonly units: readonly Unit[];
  readonly at: number;
  spent: number;
}

/** The longest match of a sequence that begins at unit `at`; backtracks within a fixed budget of steps. */
export function matchTokensAt(
  sequence: TokenSequence,
  units: readonly Unit[],
  at: number,
): TokenMatch | undefined {
  return advance({ sequence, units, at, spent: 0 }, 0, at, -1, -1);
}

function advance(
  search: Search,
  step: number,
  index: number,
  markFrom: number,
  markTo: number,
): TokenMatch | undefined {
  if (++search.spent > BUDGET) return undefined;
  const { sequence, units, at } = search;
  const spec = sequence.steps[step];
  if (!spec) {
    const marked = sequence.marked && markFrom >= 0;
    return { from: at, to: index, markFrom: marked ? markFrom : at, markTo: marked ? markTo : index };
  }
  for (let i = index + spec.least; i <= index + spec.most; i++) {
    const unit = units[i];
    if (!unit) break;
    if (!holds(spec, unit) || (spec.not && holds(spec.not, unit))) continue;
    const from = spec.mark && markFrom < 0 ? i : markFrom;
    const to = spec.mark ? i + 1 : markTo;
    const found =
      (spec.repeat ? advance(search, step, i + 1, from, to) : undefined) ??
      advance(search, step + 1, i + 1, from, to);
    if (found) return found;
  }
  return spec.optional ? advance(search, step + 1, index, markFrom, markTo) : undefined;
}
