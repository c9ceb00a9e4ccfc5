import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allScenarios } from "./all-scenarios";

describe("allScenarios", () => {
  it("has different ids, each the name of its file", () => {
    expect(new Set(allScenarios.map(({ id }) => id)).size).toBe(allScenarios.length);
    for (const { id } of allScenarios)
      expect(existsSync(`src/panel/practice/scenarios/${id}.ts`), id).toBe(true);
  });

  it.each(allScenarios)("$id has titles in both languages, facts and key points", (scenario) => {
    expect(scenario.title.en).toBeTruthy();
    expect(scenario.facts.length).toBeGreaterThanOrEqual(4);
    for (const point of scenario.keyPoints) expect(point.en).toBeTruthy();
  });

  it.each(allScenarios)("$id does not age: no date in mail, facts or sample", ({ mail, facts, sample }) => {
    const words = [mail.subject, mail.body, ...facts, sample.subject, sample.body].join("\n");
    expect(words.match(/\d+月\d+日|20\d\d年|令和\d/g)).toBeNull();
  });

  it.each(allScenarios)("$id greets the customer's own addressee", ({ customer, mail }) => {
    expect(customer).toMatch(/^.+ <[^@<>]+@[\w.-]+\.example(\.jp)?>$|^.+ <[^@<>]+@example\.jp>$/);
    expect(mail.body).toContain("様");
  });
});
