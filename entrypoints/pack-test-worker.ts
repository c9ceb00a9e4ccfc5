import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { answerPackTest } from "../src/engine/answer-pack-test";
import { createFileInbox, ENGINE_FILES } from "../src/engine/engine-files";
import { loadPatterns } from "./page/load-patterns";

// A classic worker that lives as long as one pack's examples take.
export default defineUnlistedScript(() => {
  const scope: Pick<Worker, "postMessage" | "addEventListener"> = globalThis as never;
  const inbox = createFileInbox();
  scope.addEventListener("message", ({ data }) => {
    inbox.receive(data);
    void answerPackTest(data, ENGINE_FILES, inbox.read, loadPatterns).then((answer) => {
      if (answer !== undefined) scope.postMessage(answer);
    });
  });
});
