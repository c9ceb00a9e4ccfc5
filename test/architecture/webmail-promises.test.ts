import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/webmail.md"), "utf8");

/** `folder/file › title` → the file's source; `undefined` where no such test file exists. */
function readTest(file: string): string | undefined {
  const places = [`test/${file}.spec.ts`, `test/${file}.test.ts`, `src/${file}.test.ts`];
  const found = places.map((place) => join(root, place)).find((place) => existsSync(place));
  return found === undefined ? undefined : readFileSync(found, "utf8");
}

/** The parts of a title round its `…` stand in the source in their order, after the beginning of a title. */
function holdsTitle(source: string, title: string): boolean {
  const parts = title.split("…").map((part) => part.trim());
  return source.split("\n").some((line, index, lines) => {
    // A long title may stand on the line after `test(`.
    const near = `${line} ${lines[index + 1] ?? ""}`;
    if (!/\b(?:test\w*|it|describe)(?:\.each\([^)]*\))?\(/.test(line)) return false;
    let at = 0;
    return parts.every((part) => {
      const found = near.indexOf(part, at);
      at = found + part.length;
      return found >= 0;
    });
  });
}

const named = [...page.matchAll(/`([\w/-]+) › ([^`]+)`/g)].map(([, file = "", title = ""]) => ({
  file,
  title,
}));
/** The column of a host counts as soon as its adapter is in the tree. */
const isAwaited = (file: string) =>
  file.includes("outlook") && !existsSync(join(root, "src/compose/outlook"));
const rows = page.split("\n").filter((line) => /^\| \d+ \|/.test(line));

describe("docs/webmail.md", () => {
  it("lists the eighteen promises, each with a test on Gmail in Chromium", () => {
    expect(rows.map((row) => Number(row.split("|")[1]))).toEqual(
      Array.from({ length: 18 }, (_, row) => row + 1),
    );
    for (const row of rows) expect(row.split("|")[3], row.slice(0, 60)).toContain(" › ");
  });

  it.each(named.filter(({ file }) => !isAwaited(file)))(
    "names a test that exists: $file › $title",
    ({ file, title }) => {
      const source = readTest(file);
      expect(source, `no test file ${file}`).toBeDefined();
      expect(holdsTitle(source ?? "", title), title).toBe(true);
    },
  );
});
