import type { Draft } from "../language/draft";
import { overlaps, type Span } from "../language/span";
import type { ExampleSource, RuleSource } from "../packs/schema";
import type { Finding } from "../review/report";
import type { Review } from "../review/review";

/** An example on which its rule does not do what it should. */
export interface ExampleFault {
  readonly rule: string;
  readonly kind: "silent" | "fires" | "elsewhere" | "suggestion";
  /** Which example: `bad 1` … as counted in the file. */
  readonly example: string;
  readonly found: readonly string[];
}

const MARK = /⟦([^⟧]*)⟧/g;
const TODAY = "2026-11-20";

interface Prepared {
  readonly draft: Draft;
  /** Marked words, by the field they stand in, in the text without the brackets. */
  readonly marks: readonly { readonly field: "body" | "subject"; readonly span: Span }[];
}

/** An example as a draft; ⟦…⟧ is taken out and kept as the places that must be found. */
export function prepareExample(example: ExampleSource): Prepared {
  const given: Exclude<ExampleSource, string> = typeof example === "string" ? { text: example } : example;
  const marks: { field: "body" | "subject"; span: Span }[] = [];
  const strip = (text: string, field: "body" | "subject") => {
    let out = "";
    let last = 0;
    for (const m of text.matchAll(MARK)) {
      out += text.slice(last, m.index);
      marks.push({ field, span: { start: out.length, end: out.length + (m[1] as string).length } });
      out += m[1];
      last = m.index + m[0].length;
    }
    return out + text.slice(last);
  };
  const body = strip(given.text, "body");
  const subject = strip(given.subject ?? "", "subject");
  const { stage, responsibility, today, to, quoted } = given;
  return {
    draft: { body, subject, to: to ?? [], quoted: quoted ?? "", stage, responsibility, now: today ?? TODAY },
    marks,
  };
}

/**
 * Runs a rule's examples through the review, as in a real mail but with applicability taken as given.
 * @param pack the rule's pack, where the rule is to be asked alone: no other rule's mark stands in its way
 */
export function checkExamples(review: Review, rule: RuleSource, pack?: string): readonly ExampleFault[] {
  const faults: ExampleFault[] = [];
  const only = pack === undefined ? undefined : { pack, rule: rule.id };
  const hitsOf = (draft: Draft): readonly Finding[] =>
    review.review(draft, { assumeApplicable: true, only }).findings.filter((f) => f.rule === rule.id);
  rule.examples.bad.forEach((example, i) => {
    const { draft, marks } = prepareExample(example);
    const hits = hitsOf(draft);
    const name = `bad ${i + 1}`;
    if (hits.length === 0) faults.push({ rule: rule.id, kind: "silent", example: name, found: [] });
    else if (
      !marks.every((m) => hits.some((h) => h.field === m.field && h.span && overlaps(h.span, m.span)))
    ) {
      faults.push({ rule: rule.id, kind: "elsewhere", example: name, found: hits.map((h) => h.text) });
    }
    for (const hit of hits) {
      for (const { replacement } of hit.suggestions) {
        if (!hit.span || !stillFires(draft, hit, hit.span, replacement, hitsOf)) continue;
        faults.push({ rule: rule.id, kind: "suggestion", example: name, found: [replacement] });
      }
    }
  });
  rule.examples.good.forEach((example, i) => {
    const hits = hitsOf(prepareExample(example).draft);
    if (hits.length > 0) {
      faults.push({
        rule: rule.id,
        kind: "fires",
        example: `good ${i + 1}`,
        found: hits.map((h) => h.text || "(mail)"),
      });
    }
  });
  return faults;
}

/**
 * True where the rule finds something at the words put in by a suggestion that it did not find before: taken once more,
 * the suggestion would change the text again.
 */
function stillFires(
  draft: Draft,
  hit: Finding,
  span: Span,
  replacement: string,
  hitsOf: (draft: Draft) => readonly Finding[],
): boolean {
  const text = draft[hit.field];
  const changed = text.slice(0, span.start) + replacement + text.slice(span.end);
  const placed = { start: span.start, end: span.start + replacement.length };
  const shift = replacement.length - (span.end - span.start);
  const before = new Set(
    hitsOf(draft).flatMap((h) => {
      if (h.field !== hit.field || !h.span || overlaps(h.span, span)) return [];
      return [h.span.start >= span.end ? h.span.start + shift : h.span.start];
    }),
  );
  return hitsOf({ ...draft, [hit.field]: changed }).some(
    (h) =>
      h.field === hit.field &&
      h.span !== undefined &&
      h.span.start <= placed.end &&
      placed.start <= h.span.end &&
      !before.has(h.span.start),
  );
}
