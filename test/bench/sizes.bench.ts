import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync, gzipSync } from "node:zlib";
import { exactRow, type Row } from "./row";

const output = fileURLToPath(new URL("../../.output/chrome-mv3", import.meta.url));
const kilobytes = (bytes: number) => bytes / 1000;

/** Sizes of the built extension; build it first. */
export function benchSizes(folder = output): Row[] {
  const scripts = readdirSync(join(folder, "content-scripts")).filter((name) => name.endsWith(".js"));
  return [
    ...scripts.map((name) =>
      exactRow(
        `content script ${name}, gzip`,
        kilobytes(gzipSize(folder, `content-scripts/${name}`)),
        "kB",
        60,
      ),
    ),
    exactRow("popup with all it loads, gzip", kilobytes(pageSize(folder, "popup.html")), "kB", 40),
    exactRow("whole package, compressed", packageSize(folder) / 1_000_000, "MB", 20),
  ];
}

function gzipSize(folder: string, file: string): number {
  return gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
}

/** A page with the scripts and styles that it names and those that they import at the start. */
function pageSize(folder: string, page: string): number {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(join(folder, file), "utf8");
    const pattern = file.endsWith(".html")
      ? /(?:src|href)="\/?([^":]+\.(?:js|css))"/g
      : /(?:from|import)\s*"([^"]+\.js)"/g;
    for (const [, found = ""] of text.matchAll(pattern)) {
      visit(file.endsWith(".html") ? found : join(file, "..", found));
    }
  };
  visit(page);
  return [...seen].reduce((sum, file) => sum + gzipSize(folder, file), 0);
}

/** Each file deflated on its own, as in a ZIP or CRX. */
function packageSize(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => deflateRawSync(readFileSync(join(entry.parentPath, entry.name))).length)
    .reduce((sum, size) => sum + size, 0);
}
