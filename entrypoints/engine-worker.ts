import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { createEngineRuntime } from "../src/engine/engine-runtime";
import { loadReviewer } from "../src/engine/load-reviewer";

// A classic worker: the same file for Chrome's offscreen document and Firefox's event page.
export default defineUnlistedScript(() => {
  const scope: Pick<Worker, "postMessage" | "addEventListener"> = globalThis as never;
  const runtime = createEngineRuntime({
    load: () => loadReviewer({ dictionary: "/dictionary/ipadic.bin", packs: ["/packs/apology.pack.json"] }),
    send: (answer) => scope.postMessage(answer),
    defer: (task) => setTimeout(task),
  });
  scope.addEventListener("message", ({ data }) => runtime.receive(data));
  runtime.start();
});
