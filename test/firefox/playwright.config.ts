import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

/** Playwright's runner only: its own Firefox is a patched build, so puppeteer drives the one that people have. */
// oxlint-disable-next-line import/no-default-export -- Playwright reads it
export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: fileURLToPath(new URL("../../test-results/firefox", import.meta.url)),
  workers: 1,
  // As in the other browser tests: one that passes only the second time is told as flaky.
  retries: 1,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  forbidOnly: Boolean(process.env["CI"]),
  reporter: "list",
});
