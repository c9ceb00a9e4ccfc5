import { availableParallelism } from "node:os";
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
    // Left to itself, vitest keeps a core free: of two, half of the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    // For what hangs: browsers run beside, on however few cores.
    testTimeout: 60_000,
  },
});
