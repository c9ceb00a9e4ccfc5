import { posix } from "node:path";
import { findImportSpecifiers } from "./import-specifiers";
import { type AreaRule, guarded, importTable, sharedComposition } from "./import-table";

/** A file to check; `path` is relative to the repository, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly source: string;
}

export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** The tree holds nothing to check, so that a pass would prove nothing. */
export class EmptyTreeError extends Error {
  override readonly name = "EmptyTreeError";
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path);

/**
 * Finds the imports that go against `importTable`. Unit tests may import what they like; the code may not import them.
 * @throws {EmptyTreeError} where an area of the table has no file: a moved folder must not pass unseen.
 */
export function checkImportDirections(files: readonly SourceFile[]): Violation[] {
  const sources = files.filter((file) => !isTest(file.path));
  for (const area of Object.keys(importTable)) {
    if (!sources.some((file) => areaOf(file.path) === area)) {
      throw new EmptyTreeError(`no source file in ${area}: nothing to check`);
    }
  }
  return sources.flatMap(checkFile);
}

function checkFile({ path, source }: SourceFile): Violation[] {
  const area = areaOf(path);
  const rule = area === undefined ? undefined : importTable[area];
  if (area === undefined || !rule)
    return [{ path, line: 1, message: "stands in no area of the import table" }];
  return findImportSpecifiers(path, source).flatMap(({ specifier, line }) => {
    const message = judge(path, area, rule, specifier);
    return message === undefined ? [] : [{ path, line, message }];
  });
}

function judge(
  path: string,
  area: string,
  rule: AreaRule,
  specifier: string | undefined,
): string | undefined {
  if (specifier === undefined) return "imports a computed module, which cannot be checked";
  if (/^[a-z]+:\/\//.test(specifier)) return `imports ${specifier} from the network`;
  if (specifier.startsWith("."))
    return judgePath(area, rule, path, posix.join(posix.dirname(path), specifier));
  if (/^(@|~|~~|@@)?\//.test(specifier)) return `imports ${specifier} by an alias: use a relative path`;
  const guard = guarded.find((name) => isPackage(specifier, name));
  if (guard === undefined || rule.packages.includes(guard)) return undefined;
  return `${area} must not import ${specifier}`;
}

function judgePath(area: string, rule: AreaRule, from: string, target: string): string | undefined {
  const bare = target.replace(/\?.*$/, "");
  if (bare === "package.json") return undefined;
  if (isTest(bare) || bare.endsWith(".test")) return `imports the test ${bare}`;
  const targetArea = areaOf(bare);
  if (targetArea === undefined) return `imports ${bare}, which is outside the source tree`;
  if (targetArea === "entrypoints") {
    const isOwn = entryOf(from) === entryOf(bare);
    const isShared = from.startsWith("entrypoints/") && bare.startsWith(sharedComposition);
    return isOwn || isShared ? undefined : `imports the entrypoint ${bare}`;
  }
  if (targetArea === area || rule.areas.includes(targetArea)) return undefined;
  return `${area} must not import ${targetArea} (${bare})`;
}

function isPackage(specifier: string, name: string): boolean {
  return name.endsWith(":")
    ? specifier.startsWith(name)
    : specifier === name || specifier.startsWith(`${name}/`);
}

/** `src/<area>`, `src/<area>/…` or `entrypoints/…`; undefined elsewhere. */
function areaOf(path: string): string | undefined {
  const [top, area, ...rest] = path.split("/");
  if (top === "entrypoints") return "entrypoints";
  const isWithin = rest.length > 0 || (area !== undefined && area in importTable);
  return top === "src" && isWithin ? area : undefined;
}

/** The entry point a file belongs to: its first folder or file name under `entrypoints`, without extension. */
function entryOf(path: string): string | undefined {
  const [top, entry] = path.split("/");
  return top === "entrypoints" ? entry?.replace(/\.tsx?$/, "") : undefined;
}
