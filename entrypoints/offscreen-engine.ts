import { browser } from "wxt/browser";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { createEngineHost } from "../src/engine/engine-host";
import { PACK_TEST_PORT } from "../src/engine/pack-test";
import { ENGINE_PORT } from "../src/engine/protocol";
import { runPackTest, servePackTests } from "../src/engine/run-pack-test";
import { spawnWebWorker } from "../src/engine/web-worker-thread";
import { answerRenewal } from "../src/platform/engine-renewal";
import { adaptRuntimePort } from "../src/platform/runtime-port";

/** Tests come in rows: the document outlives the last one by so much, in milliseconds. */
const GRACE_MS = 3_000;

// A classic script with all that the engine's document needs: each further file would put off the first marks.
export default defineUnlistedScript({
  exclude: ["firefox"],
  main() {
    const tests = new Set<object>();
    const host = createEngineHost({
      spawn: () => spawnWebWorker(browser.runtime.getURL("/engine-worker.js")),
      onIdle: closeIfIdle,
    });

    browser.runtime.onConnect.addListener((port) => {
      if (port.name === ENGINE_PORT) host.attach(adaptRuntimePort(port));
      if (port.name !== PACK_TEST_PORT) return;
      tests.add(port);
      const spawn = () => spawnWebWorker(browser.runtime.getURL("/pack-test-worker.js"));
      servePackTests(
        adaptRuntimePort(port),
        (request) => runPackTest(spawn, request),
        () => {
          tests.delete(port);
          setTimeout(closeIfIdle, GRACE_MS);
        },
      );
    });
    // Whoever had this document made connects in a moment: the dictionary is read meanwhile.
    host.prepare();
    answerRenewal(browser.runtime.onMessage, host.renew);

    /** No compose window is open, no pack is tested: the document goes, and the dictionary's memory with it. */
    function closeIfIdle(): void {
      if (tests.size === 0 && host.isIdle()) window.close();
    }
  },
});
