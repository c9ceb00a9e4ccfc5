import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft } from "../language/draft";
import { createDraftMemory } from "./draft-wire";

const draftOf = (body: string, more: Partial<Draft> = {}): Draft => ({
  subject: "お詫び",
  body,
  to: ["佐藤"],
  quoted: "まだ届きません。",
  now: "2026-11-20",
  ...more,
});

describe("drafts on their way to the engine", () => {
  it("arrive as they are, whatever came before", () => {
    const body = fc
      .array(fc.constantFrom("申し訳", "😊", "😀", "👨‍👩‍👧", "\n", "a", "\uD83D", "\uDE0A"), { maxLength: 6 })
      .map((parts) => parts.join(""));
    const draft = fc.record({ body, subject: fc.constantFrom("お詫び", "件名") });
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 6 }), (drafts) => {
        const sender = createDraftMemory();
        const receiver = createDraftMemory();
        for (const { body: words, subject } of drafts) {
          const whole = draftOf(words, { subject });
          const wire = JSON.parse(JSON.stringify(sender.shorten("a", whole)));
          expect(receiver.restore("a", wire)).toEqual(whole);
        }
      }),
      { seed: 20261122 },
    );
  });

  it("say of a keystroke only what was typed", () => {
    const { shorten } = createDraftMemory();
    shorten("a", draftOf("申し訳ません。"));
    expect(shorten("a", draftOf("申し訳ございません。"))).toEqual({
      change: { start: 3, end: 3, inserted: "ござい" },
    });
  });

  it("never cut a surrogate pair", () => {
    const { shorten } = createDraftMemory();
    shorten("a", draftOf("x😊y"));
    expect(shorten("a", draftOf("x😀y"))).toEqual({ change: { start: 1, end: 3, inserted: "😀" } });
  });

  it.each([
    ["the subject", { subject: "別の件" }],
    ["the mail answered", { quoted: "" }],
    ["the addressees", { to: [] }],
    ["the day", { now: "2026-11-21" }],
    ["the stage", { stage: "final" }],
    ["the responsibility", { responsibility: "own" }],
  ] as const)("go whole where %s is another", (_, more) => {
    const { shorten } = createDraftMemory();
    shorten("a", draftOf("申し訳"));
    const other = draftOf("申し訳", more);
    expect(shorten("a", other)).toEqual({ draft: other });
  });

  it("of another window go whole, and a change of one that is not known is none", () => {
    const memory = createDraftMemory();
    memory.shorten("a", draftOf("申し訳"));
    expect(memory.shorten("b", draftOf("申し訳"))).toEqual({ draft: draftOf("申し訳") });
    expect(memory.restore("c", { change: { start: 0, end: 0, inserted: "あ" } })).toBeUndefined();
  });
});
