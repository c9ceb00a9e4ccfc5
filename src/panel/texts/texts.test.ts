import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pageEn as en, pageJa as ja } from "./page-texts";
import { practiceEn } from "./practice.en";
import { practiceJa } from "./practice.ja";
import { texts } from "./texts";

type Tree = Readonly<Record<string, unknown>>;

function leaves(tree: Tree, path = ""): [path: string, value: unknown][] {
  return Object.entries(tree).flatMap(([key, value]): [string, unknown][] =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? leaves(value as Tree, `${path}${key}.`)
      : [[`${path}${key}`, value]],
  );
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|panel\/texts\//.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8"));
}

/** A key is used where it is read by name, or where its group is read by a computed key or handed on as a whole. */
function isUsed(path: string, code: string): boolean {
  const [leaf = "", group] = path.split(".").reverse();
  if (new RegExp(`\\.${leaf}\\b`).test(code)) return true;
  return (
    group !== undefined && new RegExp(`\\.${group}\\[|(names|hints)=\\{[\\w.]*\\.${group}\\}`).test(code)
  );
}

describe.each([
  { name: "texts", inJapanese: ja, inEnglish: en },
  { name: "practice texts", inJapanese: practiceJa, inEnglish: practiceEn },
])("$name", ({ inJapanese, inEnglish }) => {
  it("has every key in both languages, none empty", () => {
    expect(leaves(inEnglish).map(([path]) => path)).toEqual(leaves(inJapanese).map(([path]) => path));
    for (const [path, value] of [...leaves(inJapanese), ...leaves(inEnglish)])
      expect(value, path).toBeTruthy();
  });

  it("leaves no Japanese in the English texts", () => {
    const strings = leaves(inEnglish).flatMap(([, value]) =>
      typeof value === "function" ? [] : [value].flat(),
    );
    expect(strings.filter((text) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(String(text)))).toEqual([]);
  });

  it("has no key that nothing uses", () => {
    const code = [...sources("src"), ...sources("entrypoints")].join("\n");
    expect(leaves(inJapanese).filter(([path]) => !isUsed(path, code))).toEqual([]);
  });
});

describe("texts", () => {
  it("gives Japanese unless English is asked for", () => {
    expect(texts("ja").gate.fix).toBe("直す");
    expect(texts("en").gate.send).toBe("Send anyway");
  });
});
