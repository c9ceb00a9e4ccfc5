import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

const root = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  root,
  plugins: [WxtVitest({ root })],
  test: {
    include: [
      "src/**/*.test.{ts,tsx}",
      "entrypoints/**/*.test.{ts,tsx}",
      "test/{architecture,bench,contract,corpus,docs,dom,editor,golden,security}/**/*.test.{ts,tsx}",
      "test/*.test.ts",
    ],
    setupFiles: [fileURLToPath(new URL("setup.ts", import.meta.url))],
    environment: "node",
    // Dictionary, packs and schemas are read once a worker, not once a file: half of the time. A file leaves nothing behind.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    // For what hangs: browsers run beside, on however few cores.
    testTimeout: 60_000,
  },
});
