import { describe, expect, it } from "vitest";
import { resolveScenario } from "./resolve-scenario";
import { delayedByProduction } from "./scenarios/delayed-by-production";

function read(text: string, today: string): string {
  return resolveScenario({ ...delayedByProduction, mail: { subject: "", body: text } }, today).mail.body;
}

describe("resolveScenario", () => {
  it("counts business days from today, over weekends and holidays", () => {
    // 20 November 2026 is a Friday; the Monday after it is a public holiday.
    expect(read("{0}、{+1}、{+2}", "2026-11-20")).toBe("11月20日（金）、11月24日（火）、11月25日（水）");
    expect(read("{-1}、{-2}", "2026-11-24")).toBe("11月20日（金）、11月19日（木）");
  });

  it("skips the days between the years", () => {
    expect(read("{+1}", "2026-12-28")).toBe("1月4日（月）");
  });

  it("names the day in the reader's language, and leaves other braces alone", () => {
    const facts = [{ ja: "{+1}に届く {name}", en: "comes on {+1}" }];
    expect(resolveScenario({ ...delayedByProduction, facts }, "2026-11-20").facts).toEqual([
      { ja: "11月24日（火）に届く {name}", en: "comes on Tue 24 November" },
    ]);
  });
});
