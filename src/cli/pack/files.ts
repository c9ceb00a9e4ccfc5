import { readFileSync, writeFileSync } from "node:fs";
import { asFileError } from "../command";

/**
 * A file's text.
 * @throws FileError
 */
export function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw asFileError(error, path) ?? error;
  }
}

/**
 * Writes a file anew.
 * @param mode rights of a new file; one that is there is not overwritten where they are given
 * @throws FileError
 */
export function writeText(path: string, text: string, mode?: number): void {
  try {
    writeFileSync(path, text, mode === undefined ? {} : { mode, flag: "wx" });
  } catch (error) {
    throw asFileError(error, path) ?? error;
  }
}
