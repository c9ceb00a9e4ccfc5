import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Revisions } from "./revisions";

const fields = (body: string) => ({ subject: "", body, to: [], quoted: "" });

describe("Revisions", () => {
  it("gives the same snapshot until something changes", () => {
    const revisions = new Revisions();
    const first = revisions.record(fields("一"));
    expect(revisions.record(fields("一"))).toBe(first);
    expect(revisions.record({ ...fields("一"), to: ["a"] }).revision).toBe(first.revision + 1);
  });

  it("forgets what is long past", () => {
    const revisions = new Revisions();
    const { revision } = revisions.record(fields("0"));
    for (let round = 1; round <= 80; round += 1) revisions.record(fields(String(round)));
    expect(revisions.locate({ start: 0, end: 1 }, revision, "0")).toBeUndefined();
  });

  it("never names a place whose words are others", () => {
    const text = fc.string({ unit: fc.constantFrom("あ", "い", "。", "\n"), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.nat(12), fc.nat(12), (old, now, a, b) => {
        const revisions = new Revisions();
        const { revision } = revisions.record(fields(old));
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const here = revisions.locate(span, revision, now);
        if (here) expect(now.slice(here.start, here.end)).toBe(old.slice(span.start, span.end));
        if (old === now && span.end <= old.length) expect(here).toEqual(span);
      }),
    );
  });
});
