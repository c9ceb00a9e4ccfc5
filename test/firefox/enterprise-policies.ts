import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** A place of this machine where Firefox looks for `policies.json`. */
export interface PolicyPlace {
  /** False where it is not ours to write to, or somebody else's policies stand there. */
  readonly isFree: boolean;
  write(policies: object): void;
  /** Leaves the machine as it was. */
  clear(): void;
}

/** The system's place on Linux, which goes before the one beside Firefox. */
export const systemPlace = (): PolicyPlace => placeIn("/etc/firefox/policies");

/** The folder `distribution` beside Firefox itself, as on Windows. @param firefox the path that it is started by */
export function placeBeside(firefox: string): PolicyPlace {
  // Debian's `firefox` is a script that starts `firefox-esr`, a link to where it lies.
  const folders = [firefox, join(dirname(firefox), "firefox-esr")]
    .filter((path) => existsSync(path))
    .map((path) => dirname(realpathSync(path)));
  const home = folders.find((folder) => existsSync(join(folder, "application.ini")));
  return home === undefined ? NOWHERE : placeIn(join(home, "distribution"));
}

const NOWHERE: PolicyPlace = { isFree: false, write: () => {}, clear: () => {} };

function placeIn(folder: string): PolicyPlace {
  const file = join(folder, "policies.json");
  let made: string | undefined;
  return {
    isFree: process.platform === "linux" && !existsSync(file) && isWritable(nearest(folder)),
    write(policies) {
      made ??= mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify({ policies }));
    },
    clear() {
      rmSync(file, { force: true });
      const shortest = made?.length ?? Number.POSITIVE_INFINITY;
      for (let at = folder; at.length >= shortest; at = dirname(at)) rmdirSync(at);
      made = undefined;
    },
  };
}

const nearest = (folder: string): string => (existsSync(folder) ? folder : nearest(dirname(folder)));

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
