import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync, gzipSync } from "node:zlib";

/** Where `npm run build` leaves the extension. */
export const BUILT = fileURLToPath(new URL("../../.output/chrome-mv3", import.meta.url));

const kilobytes = (bytes: number) => bytes / 1000;

export interface Size {
  readonly what: string;
  readonly value: number;
  readonly unit: "kB" | "MB";
  readonly budget: number;
}

/** What the built extension weighs against what it may: scripts compressed as by a web server, the package as by a store. */
export function measureSizes(folder = BUILT): readonly Size[] {
  const scripts = readdirSync(join(folder, "content-scripts")).filter((name) => name.endsWith(".js"));
  return [
    ...scripts.map((name): Size => {
      const value = kilobytes(gzipSize(folder, `content-scripts/${name}`));
      return { what: `content script ${name}, gzip`, value, unit: "kB", budget: 60 };
    }),
    {
      what: "popup with all it loads, gzip",
      value: kilobytes(pageSize(folder, "popup.html")),
      unit: "kB",
      budget: 40,
    },
    { what: "whole package, compressed", value: packageSize(folder) / 1_000_000, unit: "MB", budget: 20 },
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
