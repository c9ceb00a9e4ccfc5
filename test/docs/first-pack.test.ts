import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runPack } from "../../src/cli/pack-command";
import { type CommandLine, openCommandLine, REPOSITORY } from "./command-line";
import { findBlocks } from "./markdown-blocks";

const page = readFileSync(join(REPOSITORY, "docs/admin/first-pack.md"), "utf8");

let folder = "";
let shell: CommandLine;
beforeAll(() => {
  // The page's reader stands in the repository and works beside it.
  folder = join(mkdtempSync(join(tmpdir(), "seii-docs-")), "seii");
  mkdirSync(join(folder, "test"), { recursive: true });
  cpSync(join(REPOSITORY, "test/mails"), join(folder, "test/mails"), { recursive: true });
  shell = openCommandLine(folder);
});
afterAll(() => rmSync(join(folder, ".."), { recursive: true }));

/** Follows the page from its top, as its reader does. */
describe("docs/admin/first-pack.md", () => {
  let last = "";
  it.each(findBlocks(page).map((block) => [block.line, block] as const))(
    "line %i",
    async (_line, { info, text }) => {
      const [language, file] = info.split(" ");
      if (language === "sh") {
        last = "";
        for (const line of text.trim().split("\n")) last += await shell.run(line);
      } else if (language === "yaml") writeFileSync(join(folder, file as string), text);
      else if (text.includes("did you mean")) expect(await misspelt()).toBe(text);
      else expect(last).toContain(text);
    },
    60_000,
  );

  it("leaves a pack whose rule was there when it was tried", () => {
    expect(page).toContain("pack sign");
    expect(JSON.parse(readFileSync(join(folder, "../eigyo-1.signed.json"), "utf8"))).toHaveProperty(
      "signature",
    );
  });

  /** What the page shows of a slip. */
  async function misspelt(): Promise<string> {
    const path = join(folder, "../eigyo/rule-shield.yaml");
    const right = readFileSync(path, "utf8");
    writeFileSync(path, right.replace("severity:", "severty:"));
    const out: string[] = [];
    const streams = { stdin: Readable.from([]), stdout: async (text: string) => void out.push(text) };
    expect(await runPack(["check", join(folder, "../eigyo")], { ...streams, stderr: () => {} })).toBe(1);
    writeFileSync(path, right);
    return out.join("").replaceAll(join(folder, ".."), "..");
  }
});
