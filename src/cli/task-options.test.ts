import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("the repository's own commands", () => {
  it.each([
    ["src/cli/evaluate.ts", ["--bogus"], /^evaluate: unknown option --bogus; there are --misses, .*--set\n$/],
    ["src/cli/evaluate.ts", ["sealed"], /^evaluate: sealed: takes options alone: --misses, .*--set\n$/],
    [
      "src/cli/train.ts",
      ["--bogus"],
      /^train: unknown option --bogus; there are --cross-validate, .*--dry\n$/,
    ],
    ["test/bench/run.ts", ["--only", "bogus"], /^bench: --only analyser\|engine\|\S+\n$/],
  ])("%s %j: told in one line, exit 2, nothing done", (file, args, said) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", file, ...args], {
      cwd: root,
      encoding: "utf8",
      timeout: 60_000,
    });
    expect(stderr).toMatch(said);
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });
});
