import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBlocks } from "./markdown-blocks";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(repository, "docs/admin/first-pack.md"), "utf8");
const SEII = `${process.execPath} --import ${import.meta.resolve("tsx")} ${join(repository, "src/cli/seii.ts")}`;

let folder = "";
beforeAll(() => {
  // The page's reader stands in the repository and works beside it.
  folder = join(mkdtempSync(join(tmpdir(), "seii-docs-")), "seii");
  mkdirSync(join(folder, "test"), { recursive: true });
  cpSync(join(repository, "test/mails"), join(folder, "test/mails"), { recursive: true });
});
afterAll(() => rmSync(join(folder, ".."), { recursive: true }));

function run(command: string): string {
  const { status, stdout, stderr } = spawnSync(
    "sh",
    ["-c", command.replaceAll("npm run --silent seii --", SEII)],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  expect(stderr, command).toBe("");
  expect(status, `${command}\n${stdout}`).toBe(0);
  return stdout;
}

/** Follows the page from its top, as its reader does. */
describe("docs/admin/first-pack.md", () => {
  let last = "";
  it.each(findBlocks(page).map((block) => [block.line, block] as const))(
    "line %i",
    (_line, { info, text }) => {
      const [language, file] = info.split(" ");
      if (language === "sh") last = text.trim().split("\n").map(run).join("");
      else if (language === "yaml") writeFileSync(join(folder, file as string), text);
      else if (text.includes("did you mean")) expect(misspelt()).toBe(text);
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
  function misspelt(): string {
    const path = join(folder, "../eigyo/rule-shield.yaml");
    const right = readFileSync(path, "utf8");
    writeFileSync(path, right.replace("severity:", "severty:"));
    const { stdout } = spawnSync("sh", ["-c", `${SEII} pack check ../eigyo`], {
      cwd: folder,
      encoding: "utf8",
    });
    writeFileSync(path, right);
    return stdout;
  }
});
