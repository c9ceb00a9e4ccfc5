import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { gmailPage } from "../../e2e/pages/gmail";
import { outlookPage } from "../../e2e/pages/outlook";
import type { PageResult } from "./page-vitest";
import type { AdapterName } from "./surfaces-in-page";

const drafts = [
  { subject: "お詫び", to: [{ name: "佐藤 健一", address: "sato@example.co.jp" }], body: "<div><br></div>" },
];
const blank = '<!doctype html><html lang="ja"><meta charset="utf-8"><body></body></html>';

/** The page that each adapter is tried on. */
export const ADAPTERS: Readonly<Record<AdapterName, () => string>> = {
  gmail: () => gmailPage({ drafts, keepsSent: true }),
  outlook: () => outlookPage({ drafts, keepsSent: true }),
  practice: () => blank,
  "in-memory": () => blank,
};

/** The contract suite with Vitest itself, as one classic script; it defines `window.runContract`. */
export function buildContract(): string {
  const [file] = buildSync({
    entryPoints: [fileURLToPath(new URL("./contract-page.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    write: false,
    logLevel: "silent",
  }).outputFiles;
  return file?.text ?? "";
}

/** What failed, a line each. */
export function faultsOf(results: readonly PageResult[]): readonly string[] {
  return results.flatMap(({ name, fault }) => (fault === undefined ? [] : [`${name}: ${fault}`]));
}

/** As many tests as the suite has at least; fewer mean that it did not run. */
export const LEAST_TESTS = 30;
