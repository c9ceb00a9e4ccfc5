import { handFiles } from "./engine-files";
import type { EngineThread } from "./engine-port";

/** The engine's thread as a classic web worker, with its files on the way. @param url the worker's script, of our own origin */
export function spawnWebWorker(url: string): EngineThread {
  const worker = new Worker(url, { name: "seii-engine" });
  handFiles((file, transfer) => worker.postMessage(file, transfer));
  return {
    send: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.addEventListener("message", (event) => listener(event.data)),
    onDeath(listener) {
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        // Where a script cannot be read the event carries no message; ours never hold the user's words in it.
        listener(`${event.filename ?? url}:${event.lineno ?? 0}`);
      });
      worker.addEventListener("messageerror", () => listener("messageerror"));
    },
    terminate: () => worker.terminate(),
  };
}
