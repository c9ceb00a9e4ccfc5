import type { ElementSpec, TokenSpec } from "../rule";
import type { Unit } from "./unit";

/** A morpheme sequence ready to be matched; see `TokenSpec`. */
export interface TokenSequence {
  readonly steps: readonly TokenSpec[];
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
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

const list = (v: string | readonly string[] | undefined) => (v === undefined ? undefined : typeof v === "string" ? [v] : v);

function holds(spec: ElementSpec, unit: Unit, words: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const m = unit.morpheme;
  const has = (values: string | readonly string[] | undefined, test: (v: string) => boolean) => {
    const all = list(values);
    return all === undefined || all.some(test);
  };
  if (!has(spec.surface, (v) => v === m.surface)) return false;
  if (!has(spec.base, (v) => v === m.base)) return false;
  if (!has(spec.reading, (v) => v === unit.key || v === m.reading)) return false;
  if (!has(spec.pos, (v) => `${m.pos},${m.detail1},${m.detail2}`.startsWith(v))) return false;
  if (!has(spec.form, (v) => m.conjugationForm.startsWith(v))) return false;
  if (spec.word !== undefined) {
    const set = words.get(spec.word);
    if (!set || !(set.has(m.surface) || set.has(m.base))) return false;
  }
  return true;
}

/** The longest match of a sequence that begins at unit `at`; backtracks within a fixed budget of steps. */
export function matchTokensAt(sequence: TokenSequence, units: readonly Unit[], at: number): TokenMatch | undefined {
  const { steps, words } = sequence;
  let spent = 0;
  const marked = steps.some((s) => s.mark);
  const go = (step: number, index: number, markFrom: number, markTo: number): TokenMatch | undefined => {
    if (++spent > BUDGET) return undefined;
    const spec = steps[step];
    if (!spec) {
      return marked && markFrom >= 0
        ? { from: at, to: index, markFrom, markTo }
        : { from: at, to: index, markFrom: at, markTo: index };
    }
    const [least, most] = step === 0 ? [0, 0] : (spec.gap ?? [0, 0]);
    for (let skip = least; skip <= most; skip++) {
      const i = index + skip;
      const unit = units[i];
      if (!unit) break;
      if (!holds(spec, unit, words) || (spec.not && holds(spec.not, unit, words))) continue;
      const from = spec.mark && markFrom < 0 ? i : markFrom;
      const to = spec.mark ? i + 1 : markTo;
      const found = (spec.repeat ? go(step, i + 1, from, to) : undefined) ?? go(step + 1, i + 1, from, to);
      if (found) return found;
    }
    return spec.optional ? go(step + 1, index, markFrom, markTo) : undefined;
  };
  return go(0, at, -1, -1);
}
