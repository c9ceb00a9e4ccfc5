import { describe, expect, it } from "vitest";
import { checkImportDirections, EmptyTreeError, type SourceFile } from "./import-directions";
import { importTable } from "./import-table";

/** A tree in which every area has one innocent file. */
const healthy: readonly SourceFile[] = Object.keys(importTable).map((area) => ({
  path: area === "entrypoints" ? "entrypoints/popup/main.ts" : `src/${area}/thing.ts`,
  source: "export const thing = 1;",
}));

function violationsOf(path: string, source: string) {
  return checkImportDirections([...healthy, { path, source }]).map(({ line, message }) => ({
    line,
    message,
  }));
}

describe("checkImportDirections", () => {
  it("passes a tree that keeps the directions", () => {
    const source = [
      'import { review } from "../review/thing";',
      'import { packs } from "../packs";',
      'import type { Span } from "../language/span";',
      'import { z } from "zod/mini";',
      'import { version } from "../../package.json";',
    ].join("\n");
    expect(violationsOf("src/engine/good.ts", source)).toEqual([]);
  });

  it.each([
    [
      "language",
      'import { x } from "../review/thing";',
      "language must not import review (src/review/thing)",
    ],
    ["review", 'import type { X } from "../packs/thing";', "review must not import packs (src/packs/thing)"],
    ["compose", 'import { mountCard } from "../panel";', "compose must not import panel (src/panel)"],
    ["review", 'export * from "../engine/thing";', "review must not import engine (src/engine/thing)"],
    ["review", 'import { readFileSync } from "node:fs";', "review must not import node:fs"],
    [
      "packs",
      'const x = import("../analyzer/thing");',
      "packs must not import analyzer (src/analyzer/thing)",
    ],
    ["compose", 'type X = import("../panel/thing").X;', "compose must not import panel (src/panel/thing)"],
    [
      "panel",
      'const x = require("../platform/thing");',
      "panel must not import platform (src/platform/thing)",
    ],
    ["panel", 'import x = require("../session/thing");', "panel must not import session (src/session/thing)"],
    ["session", 'export { x } from "../engine/thing";', "session must not import engine (src/engine/thing)"],
    ["engine", 'import { browser } from "wxt/browser";', "engine must not import wxt/browser"],
    ["engine", 'import kuromoji from "kuromoji";', "engine must not import kuromoji"],
    ["compose", 'import { h } from "preact";', "compose must not import preact"],
    [
      "compose",
      'new Worker(new URL("../engine/worker.ts", import.meta.url));',
      "compose must not import engine (src/engine/worker.ts)",
    ],
    ["session", 'import x from "../../test/x";', "imports test/x, which is outside the source tree"],
    [
      "session",
      'import x from "../../entrypoints/popup/main";',
      "imports the entrypoint entrypoints/popup/main",
    ],
    ["session", 'import x from "./thing.test";', "imports the test src/session/thing.test"],
    [
      "session",
      'import x from "@/compose/thing";',
      "imports @/compose/thing by an alias: use a relative path",
    ],
    ["session", "const x = import(name);", "imports a computed module, which cannot be checked"],
    [
      "session",
      'import x from "https://example.com/x.js";',
      "imports https://example.com/x.js from the network",
    ],
  ])("reports a forbidden import of %s: %s", (area, source, message) => {
    expect(violationsOf(`src/${area}/canary.ts`, `\n${source}`)).toEqual([{ line: 2, message }]);
  });

  it("keeps entry points apart, but lets one entry point have several files", () => {
    const path = "entrypoints/popup/main.ts";
    expect(violationsOf(path, 'import "./view";')).toEqual([]);
    expect(violationsOf(path, 'import "../background";')).toEqual([
      { line: 1, message: "imports the entrypoint entrypoints/background" },
    ]);
  });

  it("lets entry points, and nobody else, import what they share", () => {
    expect(violationsOf("entrypoints/popup/main.ts", 'import "../page/review-page";')).toEqual([]);
    expect(violationsOf("src/session/x.ts", 'import "../../entrypoints/page/review-page";')).toHaveLength(1);
    expect(violationsOf("entrypoints/page/review-page.ts", 'import "../popup/main";')).toHaveLength(1);
  });

  it("reports a file that stands in no area", () => {
    expect(violationsOf("src/helpers/x.ts", "")).toEqual([
      { line: 1, message: "stands in no area of the import table" },
    ]);
    expect(violationsOf("src/x.ts", "")).toHaveLength(1);
  });

  it("lets unit tests import what they like", () => {
    expect(violationsOf("src/review/thing.test.ts", 'import "../analyzer/thing";')).toEqual([]);
  });

  it("does not take words in comments, strings and data files for imports", () => {
    const source = [
      '// import "../engine/thing"',
      "const text = 'import \"../engine/thing\"';",
      'const data = new URL("../../public/data.bin", import.meta.url);',
    ].join("\n");
    expect(violationsOf("src/review/words.ts", source)).toEqual([]);
  });

  it("refuses an empty tree, a missing area and a file that cannot be parsed", () => {
    expect(() => checkImportDirections([])).toThrow(EmptyTreeError);
    expect(() => checkImportDirections(healthy.slice(1))).toThrow("no source file in language");
    expect(() => violationsOf("src/review/broken.ts", "import {")).toThrow(SyntaxError);
  });
});
