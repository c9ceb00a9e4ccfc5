import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type CompiledPack, parseCompiledPack } from "../packs/compiled-pack";
import { formatFault, PackFormatError } from "../packs/fault";
import { readPackSource, type PackSourceResult } from "../packs/read-source";

/** The built-in pack's folder. */
export const BUILT_IN = fileURLToPath(new URL("../../rules/apology", import.meta.url));

/**
 * A pack folder's files by path relative to it.
 * @throws PackFormatError where there is no such folder
 */
export function readFolder(folder: string): ReadonlyMap<string, string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new PackFormatError([`${folder}: not a folder`]);
  const files = new Map<string, string>();
  const walk = (at: string) => {
    for (const name of readdirSync(at).sort()) {
      const path = join(at, name);
      if (statSync(path).isDirectory()) walk(path);
      else if (/\.(ya?ml|json)$/.test(name))
        files.set(relative(folder, path).replaceAll("\\", "/"), readFileSync(path, "utf8"));
    }
  };
  walk(folder);
  return files;
}

export function readPackFolder(folder: string): PackSourceResult {
  return readPackSource(readFolder(folder));
}

/**
 * Reads a pack from a folder of YAML or from a compiled JSON file.
 * @throws PackFormatError with every fault as `path:LINE:COL message`.
 */
export function loadPack(path: string): CompiledPack {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    throw new PackFormatError([`${path}: no such file or folder`]);
  }
  if (!isFolder) return parseCompiledPack(readJson(path));
  const { pack, faults } = readPackFolder(path);
  if (!pack) throw new PackFormatError(faults.map((f) => formatFault({ ...f, file: join(path, f.file) })));
  return pack;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new PackFormatError([`${path}: not JSON`]);
  }
}
