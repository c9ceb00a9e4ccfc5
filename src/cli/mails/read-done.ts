import { readFileSync } from "node:fs";
import { UsageError } from "../command";

/**
 * Tells the mails that are reviewed already by their ids: files of reports (JSON Lines, a line cut short at the end left
 * out) or of ids, one a line.
 * @throws UsageError where a file cannot be read
 */
export function readDone(files: readonly string[]): (id: string) => boolean {
  const done = new Set<string>();
  for (const file of files) {
    for (const line of readText(file).split("\n")) {
      const id = idOf(line.trim());
      if (id !== undefined) done.add(id);
    }
  }
  return (id) => done.has(id);
}

function idOf(line: string): string | undefined {
  if (line === "") return undefined;
  if (!line.startsWith("{")) return line;
  try {
    const { id } = JSON.parse(line) as { id?: unknown };
    return typeof id === "string" ? id : undefined;
  } catch {
    return undefined;
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`--done ${file}: ${(error as NodeJS.ErrnoException).code ?? "cannot be read"}`);
  }
}
