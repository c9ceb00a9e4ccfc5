import { describe, expect, it } from "vitest";
import { compileLinearPattern, findPatternFault } from "./linear-pattern";

const found = (pattern: string, text: string) =>
  compileLinearPattern(pattern)?.(text).map(({ start, end }) => text.slice(start, end));

describe("compileLinearPattern", () => {
  it.each([
    ["[0-9]{2,4}-[0-9]{4}", "電話03-1234、45-6789まで", ["03-1234", "45-6789"]],
    ["[ｦ-ﾟ]+", "ｶﾞﾗｽとガラス", ["ｶﾞﾗｽ"]],
    ["(?i)asap", "ASAPで、asap", ["ASAP", "asap"]],
    ["\\p{Han}+様", "佐藤様へ", ["佐藤様"]],
    ["(?m)^以上$", "です\n以上\nまで", ["以上"]],
    ["😀", "a😀b😀", ["😀", "😀"]],
    ["誤り", "ございません", []],
  ])("%s in %j", (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  it("counts in UTF-16 code units", () => {
    expect(compileLinearPattern("誤")?.("😀誤")).toEqual([{ start: 2, end: 3 }]);
  });

  it.each(["(", "[", "a{2,1}", "(?<=a)b", "(a)\\1", "(?=a)", "*"])("%s is no pattern of RE2", (pattern) => {
    expect(compileLinearPattern(pattern)).toBeUndefined();
    expect(findPatternFault(pattern)?.cause).toBe("syntax");
  });

  it.each(["a*", "(a|)", "^", "$", "(?:)"])("%s could match nothing and is refused", (pattern) => {
    expect(findPatternFault(pattern)?.cause).toBe("empty match");
  });

  it("tells no match that is empty", () => {
    expect(found("\\b", "a b")).toEqual([]);
  });

  it("refuses a pattern that would make a search slow by its size", () => {
    expect(findPatternFault("(?:a{30}){30}|(?:b{30}){30}|(?:c{30}){30}")).toEqual({
      cause: "syntax",
      detail: "too large",
    });
  });

  it("tells so many matches and no more", () => {
    expect(compileLinearPattern("a")?.("a".repeat(1000))).toHaveLength(100);
  });
});
