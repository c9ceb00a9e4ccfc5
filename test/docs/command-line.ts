import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Streams } from "../../src/cli/command";
import { runExplain } from "../../src/cli/explain-command";
import { runPack } from "../../src/cli/pack-command";
import { runReview } from "../../src/cli/review-command";

/** Where the commands of the documentation are typed. */
export const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));
const COMMANDS = { pack: runPack, review: runReview, explain: runExplain } as const;

export interface CommandLine {
  /** What a line of a page prints; it must not fail. */
  run(command: string): Promise<string>;
}

/**
 * A shell in a folder that stands for the reader's repository. `seii` runs in this process: a new one would read dictionary
 * and packs anew for each line.
 */
export function openCommandLine(folder: string, environment: NodeJS.ProcessEnv = {}): CommandLine {
  async function runShell(command: string) {
    const child = spawn("sh", ["-c", command], { cwd: folder, env: { ...process.env, ...environment } });
    const out: string[] = [];
    const err: string[] = [];
    child.stdout.on("data", (text: Buffer) => out.push(text.toString()));
    child.stderr.on("data", (text: Buffer) => err.push(text.toString()));
    const code = await new Promise((done) => child.on("close", done));
    return { code, out: out.join(""), err: err.join("") };
  }
  async function runSeii(name: keyof typeof COMMANDS, args: readonly string[]) {
    const out: string[] = [];
    const err: string[] = [];
    const streams: Streams = {
      stdin: Readable.from([]),
      stdout: async (text) => void out.push(text),
      stderr: (text) => void err.push(text),
    };
    const beside = dirname(folder);
    const paths = args.map((arg) => (/^\.\.\/|^test\//.test(arg) ? join(folder, arg) : arg));
    const code = await COMMANDS[name](paths, streams);
    const told = (parts: readonly string[]) =>
      parts.join("").replaceAll(`${folder}/`, "").replaceAll(`${beside}/`, "../");
    return { code, out: told(out), err: told(err) };
  }
  return {
    async run(command) {
      const [, name, rest = ""] = /^npm run --silent seii -- (pack|review|explain) (.*)$/.exec(command) ?? [];
      const isOurs = name !== undefined && !/["'|;&<>$*]/.test(rest);
      const { code, out, err } = isOurs
        ? await runSeii(name as keyof typeof COMMANDS, rest.split(/ +/))
        : await runShell(command);
      expect(code, `${command}\n${out}${err}`).toBe(0);
      return out;
    },
  };
}
