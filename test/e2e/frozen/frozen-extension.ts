import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { EXTENSION, launch, test as base } from "../extension";

/** The built extension with the recorded reviews in place of its engine: better rules change no picture. */
export const test = base.extend({
  browserWithExtension: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "seii-frozen-"));
      cpSync(EXTENSION, folder, { recursive: true });
      buildSync({
        entryPoints: [fileURLToPath(new URL("engine-worker.ts", import.meta.url))],
        outfile: join(folder, "engine-worker.js"),
        bundle: true,
        format: "iife",
        logLevel: "silent",
      });
      const launched = await launch(folder);
      await use(launched);
      await launched.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
});

export { expect } from "../extension";
