import { describe, expect, it } from "vitest";
import { indexWords } from "./word-index";

const found = (words: readonly string[], text: string) => {
  const out: string[] = [];
  indexWords(words.map((w) => [w, w] as const))(text, (word, start, end) =>
    out.push(`${word} ${start}-${end}`),
  );
  return out;
};

describe("indexWords", () => {
  it("finds every place of every word, also within and across one another", () => {
    expect(found(["運送会社", "会社", "社の"], "運送会社の運送会社")).toEqual([
      "運送会社 0-4",
      "会社 2-4",
      "社の 3-5",
      "運送会社 5-9",
      "会社 7-9",
    ]);
  });

  it("finds nothing where nothing is", () => {
    expect(found(["弊社"], "")).toEqual([]);
    expect(found([], "弊社の係")).toEqual([]);
  });
});
