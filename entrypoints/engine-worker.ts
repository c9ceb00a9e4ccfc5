import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { createFileInbox, ENGINE_FILES } from "../src/engine/engine-files";
import { createEngineRuntime } from "../src/engine/engine-runtime";
import { loadReviewer } from "../src/engine/load-reviewer";
import type { PatternCompiler } from "../src/review/context";
import type { PatternScope } from "./linear-patterns";

/** RE2 is as large as the rest of the engine: it is a script of its own, read where a pack has patterns. */
function loadPatterns(): PatternCompiler {
  const scope: PatternScope & { importScripts?(path: string): void } = globalThis as never;
  scope.importScripts?.("/linear-patterns.js");
  return (pattern) => scope.seiiCompilePattern?.(pattern);
}

// A classic worker: the same file for Chrome's offscreen document and Firefox's event page.
export default defineUnlistedScript(() => {
  const scope: Pick<Worker, "postMessage" | "addEventListener"> = globalThis as never;
  const inbox = createFileInbox();
  const runtime = createEngineRuntime({
    load: () => loadReviewer(ENGINE_FILES, inbox.read, loadPatterns),
    send: (answer) => scope.postMessage(answer),
    defer: (task) => setTimeout(task),
  });
  scope.addEventListener("message", ({ data }) => {
    inbox.receive(data);
    runtime.receive(data);
  });
  runtime.start();
});
