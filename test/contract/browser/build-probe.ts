import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** The probe as one classic script; it defines `window.startProbe`. */
export function buildProbe(): string {
  const [file] = buildSync({
    entryPoints: [fileURLToPath(new URL("./probe.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    write: false,
  }).outputFiles;
  return file?.text ?? "";
}
