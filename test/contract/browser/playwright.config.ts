import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

/** The mail window in a real browser, without the extension round it. `SEII_CHROMIUM` names another browser. */
const installed = [process.env["SEII_CHROMIUM"], "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path !== undefined && existsSync(path),
);

// oxlint-disable-next-line import/no-default-export -- Playwright reads it
export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  workers: 1,
  // As in the other browser tests: one that passes only the second time is told as flaky.
  retries: 1,
  timeout: 60_000,
  reporter: [["list"]],
  outputDir: "../../../.cache/contract",
  use: {
    locale: "ja-JP",
    launchOptions: { args: ["--no-sandbox"], ...(installed ? { executablePath: installed } : {}) },
  },
});
