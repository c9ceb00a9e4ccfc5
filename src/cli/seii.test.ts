import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const APOLOGY = "佐藤様\n\n納期が遅れ、申し訳ございません😊。\n";

function seii(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/cli/seii.ts", ...args],
    {
      cwd: root,
      input,
      encoding: "utf8",
      timeout: 60_000,
    },
  );
  return { status, stdout, stderr };
}

describe("seii", () => {
  it("answers lines on stdout, faults on stderr, and exits 2", () => {
    const input = `${JSON.stringify({ id: "a", body: APOLOGY })}\n{broken\n${JSON.stringify({ id: "c", body: "" })}\n`;
    const { status, stdout, stderr } = seii(["review", "--jsonl", "-"], input);
    expect(status).toBe(2);
    expect(stderr).toBe("-:2: not JSON\n");
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((l) => (JSON.parse(l) as { id: string }).id)).toEqual(["a", "c"]);
  });

  it("exits 1 for an error where asked", () => {
    const { status, stderr } = seii(["review", "--fail-on", "error"], APOLOGY);
    expect(status).toBe(1);
    expect(stderr).toBe("");
  });

  it.each([
    [["review", "--bogus"], 2],
    [["pack", "check", "/no/such/folder"], 2],
    [["review", "--pack", "/no/such/pack.json"], 2],
    [["review", "/no/such/mail.txt"], 2],
  ])("%j: one line on stderr, exit %i", (args, code) => {
    const { status, stdout, stderr } = seii(args);
    expect(status).toBe(code);
    expect(stdout).toBe("");
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it.each([
    [["pack", "check", "test/mails"], 1],
    [["pack", "verify", "package.json", "--public-key", "/no/such/key"], 2],
    [["pack", "sign", "package.json", "--key", "package.json", "-o", "/no/such/folder/x"], 2],
    [["pack", "schema", "rule", "-o", "/no/such/folder/x"], 2],
    [["pack", "diff", "rules/apology", "/no/such/pack"], 1],
    [["review", "--done", "/no/such/file"], 2],
  ])("%j: exit %i, and no trace of a stack", (args, code) => {
    const { status, stdout, stderr } = seii(args);
    expect(status).toBe(code);
    expect(stdout + stderr).not.toMatch(/\bat \S+ \(|node:internal/);
    expect((stdout + stderr).trimEnd().split("\n")).toHaveLength(1);
  });

  it("names an option that is not known, and those that there are, in the user's language", () => {
    expect(seii(["review", "--bogus", "--language", "en"]).stderr).toMatch(
      /^seii: unknown option --bogus; there are --jsonl, .*--language\n$/,
    );
    expect(seii(["review", "--jsonI"]).stderr).toMatch(
      /^seii: --jsonI という指定はありません。.*"--jsonl"\?\)\n$/,
    );
    expect(seii(["pack", "check", "--bogus", "x", "--language=en"]).stderr).toBe(
      "seii: unknown option --bogus; there are --pack, --format, --language\n",
    );
  });

  it("tells how it is used", () => {
    expect(seii([])).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/^usage: seii review/) as unknown,
    });
    expect(seii(["--help"]).status).toBe(0);
  });
});
