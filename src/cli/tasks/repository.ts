import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's folder, with a trailing separator. */
export const repositoryRoot = fileURLToPath(new URL("../../..", import.meta.url));

/** An absolute path inside the checkout. */
export function inRepository(...parts: string[]): string {
  return join(repositoryRoot, ...parts);
}

/**
 * The JavaScript file behind an installed tool, to be run by Node itself: no shell, and the same on every system.
 * @throws {Error} where the package is not installed or has no such command.
 */
export function toolFile(packageName: string, command: string): string {
  const folder = inRepository("node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    bin?: string | Record<string, string>;
  };
  const file = typeof bin === "string" ? bin : bin?.[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, file);
}
