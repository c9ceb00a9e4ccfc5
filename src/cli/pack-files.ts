import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type CompiledPack, parseCompiledPack } from "../packs/compiled-pack";
import { formatFault, PackFormatError } from "../packs/fault";
import { asFileError, FileError } from "./command";
import type { ReportLanguage } from "./report-json";
import { fileFaults } from "./texts/file-faults";
import { parsePackJson } from "../packs/pack-json";
import { isSignedPack, parseSignedPack } from "../packs/signature";
import { type PackSourceOptions, type PackSourceResult, readPackSource } from "../packs/read-source";

/** The built-in pack's folder. */
export const BUILT_IN = fileURLToPath(new URL("../../rules/apology", import.meta.url));

/**
 * A pack folder's files by path relative to it.
 * @throws FileError where there is no such folder, or something in it cannot be read
 */
export function readFolder(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const walk = (at: string) => {
    for (const name of readdirSync(at).sort()) {
      // The editor's files (.seii/, .vscode/) and version control are no part of a pack.
      if (name.startsWith(".")) continue;
      const path = join(at, name);
      if (statSync(path).isDirectory()) walk(path);
      else if (/\.ya?ml$|^model\.json$/.test(name))
        files.set(
          relative(folder, path).replaceAll("\\", "/"),
          readFileSync(path, "utf8").replace(/\r\n?/g, "\n"),
        );
    }
  };
  try {
    if (!statSync(folder).isDirectory()) throw new FileError(folder, "ENOTDIR");
    walk(folder);
  } catch (error) {
    throw asFileError(error) ?? error;
  }
  return files;
}

export function readPackFolder(folder: string, options?: PackSourceOptions): PackSourceResult {
  return readPackSource(readFolder(folder), options);
}

/**
 * Reads a pack from a folder of YAML, from a built file, or from a signed one, whose signature is not looked at.
 * @param options of a folder
 * @throws PackFormatError with every fault as `path:LINE:COL message`.
 */
export function loadPack(path: string, options?: PackSourceOptions): CompiledPack {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    const said = (language: ReportLanguage) => `${path}: ${fileFaults[language].get("ENOENT")}`;
    throw new PackFormatError([{ ja: said("ja"), en: said("en") }]);
  }
  if (!isFolder) {
    return inFile(path, () => {
      const json = parsePackJson(readFileSync(path, "utf8"));
      return parseCompiledPack(isSignedPack(json) ? parsePackJson(parseSignedPack(json).payload) : json);
    });
  }
  const { pack, faults } = readPackFolder(path, options);
  if (!pack) throw new PackFormatError(faults.map((f) => formatFault({ ...f, file: join(path, f.file) })));
  return pack;
}

/**
 * Reads a built or a signed file; what is wrong in it is told with the file's name.
 * @throws PackFormatError
 */
export function inFile<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PackFormatError)) throw error;
    throw new PackFormatError(
      error.faults.map(({ ja, en }) => ({ ja: `${path}: ${ja}`, en: `${path}: ${en}` })),
    );
  }
}
