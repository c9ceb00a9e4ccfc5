import { describe, expect, it } from "vitest";
import { processorTime } from "../../test/processor-time";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { createDraftReader } from "./mail";
import { MatcherSet } from "./matching/matcher-set";
import { compilePhrase } from "./matching/phrase";
import { SentenceAnalyzer } from "./sentence-analyzer";

const analyzer = createIpadicAnalyzer(loadNodeDictionary());
const matchers = new MatcherSet((text, conjugate) => compilePhrase(text, analyzer, conjugate), new Map());
const reader = () => createDraftReader(new SentenceAnalyzer(analyzer, matchers));
const draftOf = (body: string, quoted = "") => ({ subject: "", body, to: [], quoted, now: "2026-11-20" });

describe("the customer's mail", () => {
  it("is read without the marks that every line of it bears", () => {
    const { quoted } = reader()(draftOf("", "> いつ届きますか。\n>\n\n> お返事ください。\n"));
    expect(quoted.map((s) => s.text)).toEqual(["いつ届きますか。", "お返事ください。"]);
  });

  it("is read in no time, however many blank lines stand in it", () => {
    const started = processorTime();
    reader()(draftOf("", `> いつ届きますか。\n${"\n".repeat(28)}お返事ください。`));
    expect(processorTime() - started).toBeLessThan(1_000);
  });
});

describe("sentences that still stand in a body longer than what is remembered", () => {
  const sentences = Array.from({ length: 4_000 }, (_, i) => `第${i}号は明日届きます。`);
  const body = sentences.join("\n\n");
  const middle = "\n\n第2000号は";

  it.each([
    ["one is put between them", body.replace(middle, `\n\n申し訳ございません。${middle}`)],
    ["one is taken out", body.replace("第2000号は明日届きます。", "")],
    ["words are added at both ends", `急ぎ申し上げます。${body}以上です。`],
  ])("are known where %s", (_, changed) => {
    const read = reader();
    const before = new Map(read(draftOf(body)).sentences.map((s) => [s.text, s.notes]));
    const known = read(draftOf(changed)).sentences.filter((s) => before.get(s.text) === s.notes);
    expect(known.length).toBeGreaterThanOrEqual(3_998);
  });
});
