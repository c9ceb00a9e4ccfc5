import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadReviewer } from "../../../cli/load-reviewer";
import type { Report } from "../../../review/report";
import { resolveScenario } from "../resolve-scenario";
import { scenarioDraft } from "../scenario-draft";
import { allScenarios } from "./all-scenarios";
import { type Scenario, THEMES } from "./scenario";

/** A Friday, a Tuesday, the last days of a year, and the eve of a week of holidays. */
const DAYS = ["2026-11-20", "2026-11-24", "2026-12-28", "2027-04-28"];
const reviewer = loadReviewer();

function review(scenario: Scenario, which: "model" | "sample", now: string): Report {
  const resolved = resolveScenario(scenario, now);
  return reviewer.review(scenarioDraft(resolved, resolved[which], now));
}

describe("allScenarios", () => {
  it("has at least twelve, with different ids, each the name of its file", () => {
    expect(allScenarios.length).toBeGreaterThanOrEqual(12);
    expect(new Set(allScenarios.map(({ id }) => id)).size).toBe(allScenarios.length);
    for (const { id } of allScenarios)
      expect(existsSync(`src/panel/practice/scenarios/${id}.ts`), id).toBe(true);
  });

  it("stands in the order of its themes", () => {
    const themes = allScenarios.map(({ theme }) => THEMES.indexOf(theme));
    expect(themes).toEqual(themes.toSorted((a, b) => a - b));
  });

  it("asks for every kind of responsibility and report but the smallest", () => {
    expect(new Set(allScenarios.map(({ responsibility }) => responsibility)).size).toBe(5);
    expect(new Set(allScenarios.map(({ stage }) => stage))).toEqual(new Set(["first", "interim", "final"]));
  });

  it.each(allScenarios)("$id speaks both languages", (scenario) => {
    const { title, summary, facts, hints, keyPoints } = scenario;
    expect(facts.length).toBeGreaterThanOrEqual(4);
    expect(hints).toHaveLength(3);
    expect(keyPoints).toHaveLength(3);
    for (const { ja, en } of [title, summary, ...facts, ...hints, ...keyPoints]) {
      expect(ja).toMatch(/[ぁ-ん]/);
      expect(en).toBeTruthy();
      expect(en).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  });

  it.each(allScenarios)("$id does not age: its days are counted from today", (scenario) => {
    expect(JSON.stringify(scenario).match(/\d月\d|20\d\d年|令和\d/g)).toBeNull();
    expect(JSON.stringify(resolveScenario(scenario, "2026-11-20"))).not.toMatch(/\{[+-]?\d+\}/);
  });

  it.each(allScenarios)("$id greets the customer's own addressee", ({ customer, mail }) => {
    expect(customer).toMatch(/^.+ <[^@<>]+@[\w.-]+\.example(\.jp)?>$|^.+ <[^@<>]+@example\.jp>$/);
    expect(mail.body).toMatch(/様|御中/);
  });

  it.each(allScenarios)("$id has a model answer that stands up to our own review", (scenario) => {
    for (const day of DAYS) {
      const { score, findings } = review(scenario, "model", day);
      const errors = findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
      expect({ day, errors }).toEqual({ day, errors: [] });
      expect(score, `${day}: ${findings.map(({ rule }) => rule).join(", ")}`).toBeGreaterThanOrEqual(90);
    }
  });

  it.each(allScenarios)("$id has a sample draft that does not", (scenario) => {
    for (const day of DAYS) expect(review(scenario, "sample", day).score).toBeLessThanOrEqual(50);
  });
});
