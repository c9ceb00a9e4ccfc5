import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { checkImportDirections, type SourceFile } from "./import-directions";

const root = fileURLToPath(new URL("../..", import.meta.url));

function readSources(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(root, path).split(sep).join("/"),
      source: readFileSync(path, "utf8"),
    }));
}

const files = ["src", "entrypoints"].flatMap(readSources);
const violations = checkImportDirections(files);
for (const { path, line, message } of violations) console.error(`${path}:${line} ${message}`);
console.log(`${files.length} files, ${violations.length} imports against the directions`);
process.exitCode = violations.length > 0 ? 1 : 0;
