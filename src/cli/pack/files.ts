import { readFileSync, writeFileSync } from "node:fs";
import { UsageError } from "../command";

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? "error";

/**
 * A file's text.
 * @throws UsageError naming file and cause
 */
export function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`${path}: ${codeOf(error)}`);
  }
}

/**
 * Writes a file anew.
 * @param mode rights of a new file; one that is there is not overwritten where they are given
 * @throws UsageError naming file and cause
 */
export function writeText(path: string, text: string, mode?: number): void {
  try {
    writeFileSync(path, text, mode === undefined ? {} : { mode, flag: "wx" });
  } catch (error) {
    throw new UsageError(`${path}: ${codeOf(error)}`);
  }
}
