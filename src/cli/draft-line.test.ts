import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RESPONSIBILITIES, STAGES } from "../language/draft";
import { DraftLineError, parseDraftLine } from "./draft-line";

const DEFAULTS = {
  subject: "既定",
  to: ["既定"],
  quoted: "",
  now: "2026-11-20",
  stage: undefined,
  responsibility: undefined,
};

describe("parseDraftLine", () => {
  it("fills in what is not given", () => {
    expect(parseDraftLine('{"body":"x"}', DEFAULTS)).toEqual({
      id: undefined,
      draft: { ...DEFAULTS, body: "x" },
    });
  });

  it("keeps an empty value that is given", () => {
    expect(parseDraftLine('{"body":"","subject":"","to":[]}', DEFAULTS).draft).toMatchObject({
      body: "",
      subject: "",
      to: [],
    });
  });

  it("reads back every draft", () => {
    const text = fc.string({ unit: "binary" });
    const draft = fc.record({
      subject: text,
      body: text,
      quoted: text,
      to: fc.array(text),
      stage: fc.constantFrom(...STAGES),
      responsibility: fc.constantFrom(...RESPONSIBILITIES),
      now: fc.constantFrom("2026-11-20", "2027-01-01"),
    });
    fc.assert(
      fc.property(fc.string(), draft, (id, given) => {
        expect(parseDraftLine(JSON.stringify({ id, ...given }), DEFAULTS)).toEqual({ id, draft: given });
      }),
    );
  });

  it("gives a draft or tells the fault, whatever the line", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (line) => {
        try {
          expect(typeof parseDraftLine(line, DEFAULTS).draft.body).toBe("string");
        } catch (error) {
          expect(error).toBeInstanceOf(DraftLineError);
          expect((error as Error).message).toMatch(/^[\w.]+( \w+)*(: .+)?$/);
        }
      }),
    );
  });
});
