import { MOVES, type Move, type MoveStatus, type Report } from "../../review/report";
import type { LabelledMail, LabelledPair } from "./labelled-mail";

/** Counts of one rule or move: hits, false alarms, misses. */
export interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

export interface Miss {
  readonly id: string;
  readonly what: string;
  readonly wanted: string;
  readonly got: string;
  readonly text: string;
}

/** The figures of a set of labelled mails; shares 0–1, scores 0–100. */
export interface SetScore {
  readonly mails: number;
  readonly applicable: number;
  readonly stage: number;
  readonly responsibility: number;
  readonly moveF1: number;
  readonly moveExact: number;
  readonly moves: Readonly<Record<string, { n: number; p: number; r: number; f1: number; exact: number }>>;
  readonly findingPrecision: number;
  readonly findingRecall: number;
  readonly falseErrorsPerGood: number;
  readonly falseFindingsPerGood: number;
  readonly scoreMedian: Readonly<Record<string, number | undefined>>;
  readonly rules: Readonly<Record<string, Counts>>;
  readonly misses: readonly Miss[];
}

/** Rules that the labels of the shared sets do not know: neither hit nor false alarm there. */
const UNLABELLED = [
  "impact-understated",
  "undue-demand-accepted",
  "report-late",
  "visit-imposed",
  "thanks-missing",
];

const share = (a: number, b: number) => (b === 0 ? 1 : a / b);
export const f1Of = ({ tp, fp, fn }: Counts) => {
  const p = share(tp, tp + fp);
  const r = share(tp, tp + fn);
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
};

/** Scores reports against labels, as the shared scoring script does. `only` limits what is asked to the given rules. */
export function scoreMails(
  pairs: readonly { readonly mail: LabelledMail; readonly report: Report }[],
  only?: ReadonlySet<string>,
): SetScore {
  const misses: Miss[] = [];
  const rules: Record<string, Counts> = {};
  const rows: { move: Move; gold: MoveStatus; said: MoveStatus }[] = [];
  const bands: Record<string, number[]> = {};
  let applicable = 0;
  let stage = 0;
  let responsibility = 0;
  let apologies = 0;
  let good = 0;
  let falseErrors = 0;
  let falseFindings = 0;
  const rule = (id: string) => {
    rules[id] ??= { tp: 0, fp: 0, fn: 0 };
    return rules[id];
  };
  for (const { mail, report } of pairs) {
    const { gold, id } = mail;
    const miss = (what: string, wanted: string, got: string, text = "") =>
      misses.push({ id, what, wanted, got, text });
    if (report.applicable === gold.applicable) applicable++;
    else
      miss("applicable", String(gold.applicable), String(report.applicable), mail.draft.body.slice(0, 120));
    if (!gold.applicable) {
      if (report.findings.length > 0)
        miss("findings on a mail that is no apology", "", report.findings.map((f) => f.rule).join(" "));
      continue;
    }
    apologies++;
    if (report.applicable) {
      if (report.stage.value === gold.stage) stage++;
      else miss("stage", gold.stage, report.stage.value);
      if (report.responsibility.value === gold.responsibility) responsibility++;
      else miss("responsibility", gold.responsibility, report.responsibility.value);
    }
    for (const move of MOVES) {
      const wanted = gold.moves[move];
      if (wanted === undefined) continue;
      const said = report.applicable ? report.moves[move].status : "absent";
      rows.push({ move, gold: wanted, said });
      if (wanted !== said) {
        const at = report.moves[move].spans[0];
        miss(`move ${move}`, wanted, said, at ? mail.draft.body.slice(at.start, at.end) : "");
      }
    }
    const optional = new Set([...gold.optional, ...UNLABELLED]);
    const asked = (f: string) => only === undefined || only.has(f);
    const wanted = new Set(gold.findings.filter(asked));
    const got = new Set(report.findings.map((f) => f.rule));
    const grave = (s: string) => new Set(report.findings.filter((f) => f.severity === s).map((f) => f.rule));
    const errors = grave("error");
    const noHints = new Set([...errors, ...grave("warning")]);
    for (const f of got) if (wanted.has(f)) rule(f).tp++;
    for (const f of noHints) {
      if (wanted.has(f) || optional.has(f)) continue;
      rule(f).fp++;
      miss("false alarm", "", f, report.findings.find((x) => x.rule === f)?.text ?? "");
    }
    for (const f of wanted) {
      if (got.has(f)) continue;
      rule(f).fn++;
      miss("missed", f, "");
    }
    bands[gold.quality] = [
      ...(bands[gold.quality] ?? []),
      ...(report.score === undefined ? [] : [report.score]),
    ];
    if (gold.quality === "good") {
      good++;
      falseErrors += [...errors].filter((f) => !wanted.has(f) && !optional.has(f)).length;
      falseFindings += [...noHints].filter((f) => !wanted.has(f) && !optional.has(f)).length;
    }
  }
  const total = Object.values(rules).reduce(
    (a, c) => ({ tp: a.tp + c.tp, fp: a.fp + c.fp, fn: a.fn + c.fn }),
    { tp: 0, fp: 0, fn: 0 },
  );
  const moves: Record<string, { n: number; p: number; r: number; f1: number; exact: number }> = {};
  for (const move of MOVES) {
    const own = rows.filter((r) => r.move === move);
    if (own.length === 0) continue;
    const counts: Counts = { tp: 0, fp: 0, fn: 0 };
    for (const { gold, said } of own) {
      if (gold !== "absent" && said !== "absent") counts.tp++;
      else if (said !== "absent") counts.fp++;
      else if (gold !== "absent") counts.fn++;
    }
    moves[move] = {
      n: counts.tp + counts.fn,
      ...f1Of(counts),
      exact: own.filter((r) => r.gold === r.said).length / own.length,
    };
  }
  const mean = (key: "f1" | "exact") =>
    share(
      Object.values(moves).reduce((s, m) => s + m[key], 0),
      Object.keys(moves).length,
    );
  const median = (xs: readonly number[] | undefined) =>
    xs && [...xs].sort((a, b) => a - b)[Math.floor(xs.length / 2)];
  return {
    mails: pairs.length,
    applicable: share(applicable, pairs.length),
    stage: share(stage, apologies),
    responsibility: share(responsibility, apologies),
    moveF1: mean("f1"),
    moveExact: mean("exact"),
    moves,
    findingPrecision: f1Of(total).p,
    findingRecall: f1Of(total).r,
    falseErrorsPerGood: share(falseErrors, Math.max(1, good)),
    falseFindingsPerGood: share(falseFindings, Math.max(1, good)),
    scoreMedian: Object.fromEntries(["good", "mixed", "bad"].map((q) => [q, median(bands[q])])),
    rules,
    misses,
  };
}

export interface PairScore {
  readonly pairs: number;
  readonly passed: number;
  readonly rules: Readonly<Record<string, { passed: number; of: number }>>;
  readonly misses: readonly Miss[];
}

/** Scores minimal pairs: all that must be found, on the marked words, and nothing that must not. */
export function scorePairs(
  pairs: readonly { readonly pair: LabelledPair; readonly report: Report }[],
  only?: ReadonlySet<string>,
): PairScore {
  const misses: Miss[] = [];
  const rules: Record<string, { passed: number; of: number }> = {};
  let passed = 0;
  for (const { pair, report } of pairs) {
    const { expect, rule, mark, draft, id } = pair;
    const bad: Miss[] = [];
    const add = (what: string, wanted: string, got: string) => bad.push({ id, what, wanted, got, text: "" });
    const got = new Set(report.findings.map((f) => f.rule));
    const asked = (r: string) => only === undefined || only.has(r);
    if (expect.applicable !== undefined && expect.applicable !== report.applicable) {
      add("applicable", String(expect.applicable), String(report.applicable));
    }
    for (const r of expect.must ?? []) if (asked(r) && !got.has(r)) add("missed", r, [...got].join(" "));
    for (const r of expect.mustNot ?? []) if (got.has(r)) add("false alarm", "", r);
    for (const [move, status] of Object.entries(expect.moves ?? {})) {
      const said = report.moves[move as Move].status;
      if (said !== status) add(`move ${move}`, status ?? "", said);
    }
    if (mark && rule && expect.must?.includes(rule) && got.has(rule)) {
      const hit = report.findings.some((f) => {
        const at = (f.field === "subject" ? draft.subject : draft.body).indexOf(mark);
        return (
          f.rule === rule &&
          f.span !== undefined &&
          at >= 0 &&
          f.span.start < at + mark.length &&
          at < f.span.end
        );
      });
      if (!hit) add("mark misses", mark, report.findings.find((f) => f.rule === rule)?.text ?? "");
    }
    const name = rule ?? "applicability";
    rules[name] ??= { passed: 0, of: 0 };
    rules[name].of++;
    if (bad.length === 0) {
      passed++;
      rules[name].passed++;
    }
    misses.push(...bad);
  }
  return { pairs: pairs.length, passed: share(passed, pairs.length), rules, misses };
}
