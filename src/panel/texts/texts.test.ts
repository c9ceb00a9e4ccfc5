import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pageEn as en, pageJa as ja } from "./page-texts";
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

describe("texts", () => {
  it("has every key in both languages, none empty", () => {
    expect(leaves(en).map(([path]) => path)).toEqual(leaves(ja).map(([path]) => path));
    for (const [path, value] of [...leaves(ja), ...leaves(en)]) expect(value, path).toBeTruthy();
  });

  it("leaves no Japanese in the English texts", () => {
    const strings = leaves(en).flatMap(([, value]) => (typeof value === "function" ? [] : [value].flat()));
    expect(strings.filter((text) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(String(text)))).toEqual([]);
  });

  it("has no key that nothing uses", () => {
    const code = [...sources("src"), ...sources("entrypoints")].join("\n");
    expect(leaves(ja).filter(([path]) => !isUsed(path, code))).toEqual([]);
  });

  it("gives Japanese unless English is asked for", () => {
    expect(texts("ja").gate.fix).toBe("直す");
    expect(texts("en").gate.send).toBe("Send anyway");
  });
});
