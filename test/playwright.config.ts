import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

/** They write policies for the whole machine. */
const POLICY_SPECS = ["admin-journey.spec.ts", "pack-delivery.spec.ts", "pack-markup.spec.ts"];

export default defineConfig({
  testDir: fileURLToPath(new URL("e2e", import.meta.url)),
  testMatch: "*.spec.ts",
  outputDir: fileURLToPath(new URL("../test-results", import.meta.url)),
  // One set of references for all machines: see `visual.spec.ts`.
  snapshotPathTemplate: fileURLToPath(new URL("visual/{arg}{ext}", import.meta.url)),
  // Each worker has a browser of its own; two fill two cores.
  workers: 2,
  projects: [
    { name: "browser", testIgnore: POLICY_SPECS },
    // A policy is the machine's: every browser that runs hears of it.
    { name: "policy", testMatch: POLICY_SPECS, dependencies: ["browser"], workers: 1 },
  ],
  // A test that passes only the second time is told as flaky; a browser that hiccups fails no build.
  retries: 1,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  forbidOnly: Boolean(process.env["CI"]),
  reporter: "list",
});
