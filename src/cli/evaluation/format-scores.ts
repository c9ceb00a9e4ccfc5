import { type Counts, f1Of, type Miss, type PairScore, type SetScore } from "./score-set";

/** The figures of one set that are compared from change to change; shares 0–1, scores 0–100. */
export type Figures = Readonly<Record<string, number | null>>;

const round = (x: number) => Math.round(x * 1000) / 1000;

/** The comparable figures of a set; a set of published texts has labels for applicability and moves only. */
export function figuresOf(name: string, score: SetScore): Figures {
  const common = {
    mails: score.mails,
    applicable: round(score.applicable),
    "moves F1": round(score.moveF1),
    "moves exact": round(score.moveExact),
    ...Object.fromEntries(Object.entries(score.moves).map(([m, s]) => [`F1 ${m}`, round(s.f1)])),
  };
  if (name === "ordinary") return { mails: score.mails, applicable: round(score.applicable) };
  if (name === "published") return common;
  return {
    ...common,
    stage: round(score.stage),
    responsibility: round(score.responsibility),
    "findings P": round(score.findingPrecision),
    "findings R": round(score.findingRecall),
    "false errors / good": round(score.falseErrorsPerGood),
    "false findings / good": round(score.falseFindingsPerGood),
    "median good": score.scoreMedian.good ?? null,
    "median mixed": score.scoreMedian.mixed ?? null,
    "median bad": score.scoreMedian.bad ?? null,
  };
}

interface AllFigures {
  readonly sets: Readonly<Record<string, Figures>>;
  readonly pairs: number;
}

/** A table with a column a set; a difference to the baseline stands in brackets. */
export function formatFigures(all: AllFigures, before: AllFigures | undefined): string {
  const names = Object.keys(all.sets);
  const rows = [...new Set(names.flatMap((n) => Object.keys(all.sets[n] ?? {})))];
  const cell = (set: string, row: string) => {
    const now = all.sets[set]?.[row];
    if (now === undefined || now === null) return "–";
    const old = before?.sets[set]?.[row];
    const change = typeof old === "number" ? round(now - old) : 0;
    return `${now}${change === 0 ? "" : ` (${change > 0 ? "+" : ""}${change})`}`;
  };
  const width = 17;
  const lines = [["", ...names].map((c, i) => (i === 0 ? c.padEnd(24) : c.padStart(width))).join("")];
  for (const row of rows)
    lines.push(row.padEnd(24) + names.map((n) => cell(n, row).padStart(width)).join(""));
  const change = before ? round(all.pairs - before.pairs) : 0;
  lines.push(
    `minimal pairs passed ${round(all.pairs)}${change === 0 ? "" : ` (${change > 0 ? "+" : ""}${change})`}`,
  );
  return `${lines.join("\n")}\n`;
}

/** Hits, false alarms and misses by rule over all sets with labelled findings; pairs beside them. */
export function formatRules(sets: ReadonlyMap<string, SetScore>, pairs: PairScore): string {
  const total: Record<string, Counts> = {};
  for (const [name, score] of sets) {
    if (name.startsWith("sealed") || name === "published") continue;
    for (const [rule, c] of Object.entries(score.rules)) {
      const t = (total[rule] ??= { tp: 0, fp: 0, fn: 0 });
      t.tp += c.tp;
      t.fp += c.fp;
      t.fn += c.fn;
    }
  }
  const lines = ["rule                          hits  false  missed     P     R   pairs"];
  for (const rule of [...new Set([...Object.keys(total), ...Object.keys(pairs.rules)])].sort()) {
    const c = total[rule] ?? { tp: 0, fp: 0, fn: 0 };
    const { p, r } = f1Of(c);
    const pair = pairs.rules[rule];
    lines.push(
      `${rule.padEnd(29)} ${String(c.tp).padStart(4)} ${String(c.fp).padStart(6)} ${String(c.fn).padStart(7)} ${p.toFixed(2).padStart(5)} ${r.toFixed(2).padStart(5)}   ${pair ? `${pair.passed}/${pair.of}` : "–"}`,
    );
  }
  return `\n${lines.join("\n")}\n`;
}

/** One line a miss: mail, what, wanted, got, the words. */
export function formatMisses(set: string, misses: readonly Miss[]): string {
  return misses
    .map(
      (m) =>
        `${set} ${m.id} | ${m.what} | ${m.wanted} | ${m.got} | ${m.text.replaceAll("\n", " ").slice(0, 100)}\n`,
    )
    .join("");
}
