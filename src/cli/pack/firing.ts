import type { Reviewer } from "../../engine/reviewer";
import type { Draft } from "../../language/draft";
import type { Finding } from "../../review/report";

/** How often a rule fires on the mails given. */
export interface Firing {
  /** `pack/rule`. */
  readonly rule: string;
  readonly mails: number;
  readonly findings: number;
  /** Share of the apology mails, 0–1. */
  readonly rate: number;
  /** The first different sentences hit, with the words found between ⟦ and ⟧. */
  readonly sentences: readonly string[];
}

export interface FiringReport {
  readonly mails: number;
  readonly applicable: number;
  /** Of the rules asked for, in their order. */
  readonly rules: readonly Firing[];
}

/** So many sentences are shown of a rule, and so much of a sentence to both sides of the words found. */
const SHOWN = 5;
const AROUND = 40;

/** Counts what rules find in mails, one mail at a time. */
export class FiringCount {
  readonly #reviewer: Reviewer;
  readonly #rules: Map<string, { mails: number; findings: number; sentences: string[] }>;
  #mails = 0;
  #applicable = 0;

  constructor(reviewer: Reviewer, rules: readonly string[]) {
    this.#reviewer = reviewer;
    this.#rules = new Map(rules.map((rule) => [rule, { mails: 0, findings: 0, sentences: [] }]));
  }

  add(draft: Draft): void {
    const report = this.#reviewer.review(draft);
    this.#mails++;
    if (report.applicable) this.#applicable++;
    const seen = new Set<string>();
    for (const finding of report.findings) {
      const name = `${finding.pack}/${finding.rule}`;
      const count = this.#rules.get(name);
      if (!count) continue;
      count.findings++;
      if (!seen.has(name)) count.mails++;
      seen.add(name);
      const sentence = sentenceOf(draft, finding);
      if (sentence !== undefined && count.sentences.length < SHOWN && !count.sentences.includes(sentence))
        count.sentences.push(sentence);
    }
  }

  report(): FiringReport {
    const rules = [...this.#rules].map(([rule, { mails, findings, sentences }]) => ({
      rule,
      mails,
      findings,
      rate: this.#applicable === 0 ? 0 : mails / this.#applicable,
      sentences,
    }));
    return { mails: this.#mails, applicable: this.#applicable, rules };
  }
}

function sentenceOf(draft: Draft, { field, span }: Finding): string | undefined {
  if (!span) return undefined;
  const text = draft[field];
  const head = text.slice(Math.max(0, span.start - AROUND), span.start);
  const tail = text.slice(span.end, span.end + AROUND);
  const from = head.search(/[^。！？\n]*$/);
  const to = tail.search(/[。！？\n]/);
  const end = to < 0 ? tail : tail.slice(0, tail[to] === "\n" ? to : to + 1);
  return `${head.slice(from)}⟦${text.slice(span.start, span.end)}⟧${end}`.replaceAll("\n", " ").trim();
}
