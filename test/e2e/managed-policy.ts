import { accessSync, constants, existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { EXTENSION_ID } from "./extension";

/** Where Debian's Chromium reads the policies of its machine. */
const FOLDER = "/etc/chromium/policies/managed";
const FILE = join(FOLDER, "seii-test.json");

/** False where the machine's policies are not ours to write: the tests are skipped then. */
export function canSetPolicy(): boolean {
  const nearest = [FOLDER, dirname(FOLDER), dirname(dirname(FOLDER)), "/etc"].find((path) =>
    existsSync(path),
  );
  try {
    accessSync(nearest ?? "/", constants.W_OK);
    return process.platform === "linux";
  } catch {
    return false;
  }
}

/** What an admin writes for the extension, with the browser's own policies beside it. */
export function setPolicy(
  values: Readonly<Record<string, unknown>>,
  others: Readonly<Record<string, unknown>> = {},
): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILE, JSON.stringify({ ...others, "3rdparty": { extensions: { [EXTENSION_ID]: values } } }));
}

/** Leaves the machine as it was. */
export function clearPolicy(): void {
  rmSync(FILE, { force: true });
  for (const folder of [FOLDER, dirname(FOLDER)]) {
    try {
      rmdirSync(folder);
    } catch {
      // Somebody else's policies stand there, or nobody's ever did.
    }
  }
}
