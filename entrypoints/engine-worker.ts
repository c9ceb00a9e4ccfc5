import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { createFileInbox, ENGINE_FILES } from "../src/engine/engine-files";
import { createEngineRuntime } from "../src/engine/engine-runtime";
import { loadReviewer } from "../src/engine/load-reviewer";
import { loadDelivered } from "./page/load-delivered";
import { loadPatterns } from "./page/load-patterns";

// A classic worker: the same file for Chrome's offscreen document and Firefox's event page.
export default defineUnlistedScript(() => {
  const scope: Pick<Worker, "postMessage" | "addEventListener"> = globalThis as never;
  const inbox = createFileInbox();
  const runtime = createEngineRuntime({
    load: () => loadReviewer(ENGINE_FILES, inbox.read, loadPatterns, loadDelivered),
    send: (answer) => scope.postMessage(answer),
    defer: (task) => setTimeout(task),
  });
  scope.addEventListener("message", ({ data }) => {
    inbox.receive(data);
    runtime.receive(data);
  });
  runtime.start();
});
