import { spawn } from "node:child_process";
import { repositoryRoot } from "./repository";

export interface CommandResult {
  /** Exit code; 127 where the program could not be started, 124 where it was stopped at the time limit. */
  readonly code: number;
  /** Standard output and error, in the order they came. */
  readonly output: string;
}

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds after which the program is stopped; no limit by default. */
  readonly timeout?: number;
}

/** Runs a program in the checkout's folder and keeps what it prints. Never rejects. */
export function runCommand(
  file: string,
  args: readonly string[],
  { env = {}, timeout }: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: repositoryRoot,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      ...(timeout === undefined ? {} : { timeout, killSignal: "SIGKILL" as const }),
    });
    const chunks: Buffer[] = [];
    const text = () => Buffer.concat(chunks).toString("utf8");
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", (error) => resolve({ code: 127, output: `${text()}${error.message}\n` }));
    child.on("close", (code, signal) => resolve({ code: code ?? (signal ? 124 : 1), output: text() }));
  });
}

/** Runs a JavaScript or TypeScript file with this Node. */
export function runNode(args: readonly string[], options?: CommandOptions): Promise<CommandResult> {
  return runCommand(process.execPath, args, options);
}
