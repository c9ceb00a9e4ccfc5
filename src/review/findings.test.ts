import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlaps } from "../language/span";
import type { Place, ReviewContext } from "./context";
import { type CompiledRule, findAll } from "./findings";
import { SEVERITIES, type Severity } from "./report";
import type { Rule } from "./rule";

const BODY = "お詫びの言葉もございません。多忙のため遅れました。";
const context = { mail: { draft: { subject: "お詫び", body: BODY } } } as unknown as ReviewContext;
const at = (start: number, end: number, field: "body" | "subject" = "body"): Place => ({
  field,
  span: { start, end },
});

function rule(
  id: string,
  severity: Severity,
  places: readonly Place[],
  more: Partial<Rule> = {},
): CompiledRule {
  const text = { ja: id };
  const compiled = {
    id,
    severity,
    kind: "phrase",
    phrases: [],
    message: text,
    why: text,
    fix: text,
    source: "S4",
    ...more,
  } as Rule;
  return { rule: compiled, pack: "test", search: () => places };
}

const found = (...rules: CompiledRule[]) => findAll(rules, context);

describe("findAll", () => {
  it("tells what was found, in the user's own words", () => {
    expect(found(rule("excuse", "warning", [at(14, 16)], { lock: true, template: { ja: "＿＿" } }))).toEqual([
      expect.objectContaining({
        rule: "excuse",
        pack: "test",
        severity: "warning",
        field: "body",
        span: { start: 14, end: 16 },
        text: "多忙",
        source: "S4",
        locked: true,
        template: "＿＿",
      }),
    ]);
  });

  it("puts the gravest first, then what stands first, the whole mail last", () => {
    const all = found(
      rule("hint", "hint", [at(0, 1)]),
      rule("late", "error", [at(14, 16)]),
      rule("mail", "error", [{ field: "body", whole: true }]),
      rule("early", "error", [at(2, 3)]),
      rule("warning", "warning", [at(4, 5)]),
    );
    expect(all.map((f) => f.rule)).toEqual(["early", "late", "mail", "warning", "hint"]);
  });

  it("does not depend on the order of the rules", () => {
    const rules = [
      rule("b", "error", [at(0, 3)]),
      rule("a", "error", [at(0, 3)]),
      rule("c", "hint", [at(2, 5)]),
    ];
    expect(findAll(rules, context)).toEqual(findAll([...rules].reverse(), context));
  });

  it("lets a place have its own severity", () => {
    expect(found(rule("a", "error", [{ ...at(0, 1), severity: "hint" }]))[0]?.severity).toBe("hint");
  });

  it("leaves the graver its words, the other what is left of its own", () => {
    const [graver, other] = found(
      rule("excuse", "error", [at(14, 16)]),
      rule("cause", "warning", [at(14, 24)]),
    );
    expect(graver?.span).toEqual({ start: 14, end: 16 });
    expect(other?.span).toEqual({ start: 16, end: 24 });
  });

  it("tells without a place what has no words left", () => {
    const [, other] = found(rule("a", "error", [at(0, 10)]), rule("b", "warning", [at(2, 5)]));
    expect(other?.rule).toBe("b");
    expect(other?.span).toBeUndefined();
  });

  it("keeps subject and body apart", () => {
    const all = found(rule("a", "error", [at(0, 3)]), rule("b", "warning", [at(0, 3, "subject")]));
    expect(all.map((f) => f.span)).toEqual([
      { start: 0, end: 3 },
      { start: 0, end: 3 },
    ]);
    expect(all[1]?.text).toBe("お詫び");
  });

  it("lets a move's finding yield to the wording rule that speaks of it", () => {
    const all = found(
      rule("impact-missing", "error", [{ field: "body", whole: true }]),
      rule("impact-minimised", "error", [at(0, 3)]),
      rule("next-contact-vague", "warning", [at(4, 6)]),
    );
    expect(all.map((f) => f.rule)).toEqual(["impact-minimised", "next-contact-vague"]);
  });

  it("marks the words for what speaks of the words, not for the move that they say emptily", () => {
    const [wording, move] = found(
      rule("apology-object-generic", "warning", [at(0, 10)]),
      rule("impact-missing", "warning", [at(2, 6)], { kind: "move" }),
    );
    expect(wording).toMatchObject({ rule: "apology-object-generic", span: { start: 0, end: 10 } });
    expect(move).toMatchObject({ rule: "impact-missing", span: undefined, text: "" });
  });

  it("marks no scrap of words that a graver finding took", () => {
    const [, scrap] = found(rule("a", "error", [at(14, 16)]), rule("b", "warning", [at(14, 17)]));
    expect(scrap).toMatchObject({ rule: "b", span: undefined });
    const [, rest] = found(rule("a", "error", [at(14, 16)]), rule("b", "warning", [at(14, 21)]));
    expect(rest).toMatchObject({ rule: "b", text: "のため遅れ" });
  });

  it("never marks a place twice, whatever is found", () => {
    const places = fc.array(
      fc.record({
        rule: fc.constantFrom("a", "b", "c", "d"),
        severity: fc.constantFrom(...SEVERITIES),
        start: fc.nat({ max: BODY.length - 1 }),
        length: fc.integer({ min: 1, max: 12 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(places, (given) => {
        const all = found(
          ...given.map(({ rule: id, severity, start, length }) =>
            rule(id, severity, [at(start, Math.min(BODY.length, start + length))]),
          ),
        );
        expect(all).toHaveLength(given.length);
        const spans = all.flatMap((f) => (f.span ? [f.span] : []));
        for (const [i, span] of spans.entries()) {
          expect(span.start).toBeLessThan(span.end);
          for (const other of spans.slice(i + 1)) expect(overlaps(span, other)).toBe(false);
        }
      }),
    );
  });
});
