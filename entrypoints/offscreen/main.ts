import { browser } from "wxt/browser";
import { createEngineHost } from "../../src/engine/engine-host";
import { ENGINE_PORT } from "../../src/engine/protocol";
import { spawnWebWorker } from "../../src/engine/web-worker-thread";
import { adaptRuntimePort } from "../../src/platform/runtime-port";

const host = createEngineHost({
  spawn: () => spawnWebWorker(browser.runtime.getURL("/engine-worker.js")),
  // No compose window is open: the document goes, and the dictionary's memory with it.
  onIdle: () => window.close(),
});
browser.runtime.onConnect.addListener((port) => {
  if (port.name === ENGINE_PORT) host.attach(adaptRuntimePort(port));
});
