import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
/** Where Debian's mecab-ipadic-utf8 puts it. */
const DICTIONARY = "/var/lib/mecab/dic/ipadic-utf8";
const REPEATS = 20;

/** Native MeCab with the same dictionary, timed from outside. */
export interface NativeMecab {
  /** Milliseconds for the text once, start-up subtracted. */
  measure(): Promise<number>;
  close(): void;
}

/** Undefined where no `mecab` is on the path, or its IPADIC is not installed. */
export function openNativeMecab(text: string): NativeMecab | undefined {
  if (!existsSync(DICTIONARY)) return undefined;
  try {
    execFileSync("mecab", ["--version"], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), "seii-bench-"));
  const long = join(folder, "long.txt");
  const short = join(folder, "short.txt");
  writeFileSync(long, `${text}\n`.repeat(REPEATS));
  writeFileSync(short, "はい\n");
  const time = async (file: string): Promise<number> => {
    const start = performance.now();
    await run("mecab", ["-d", DICTIONARY, "-o", "/dev/null", file]);
    return performance.now() - start;
  };
  return {
    measure: async () => {
      const startUp = await time(short);
      return ((await time(long)) - startUp) / REPEATS;
    },
    close: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
