import { browser } from "wxt/browser";
import type { EnginePort } from "../../src/engine/engine-port";
import { ENGINE_PORT } from "../../src/engine/protocol";
import { requestEngine } from "../../src/platform/background-messages";
import { adaptRuntimePort } from "../../src/platform/runtime-port";

/**
 * Opens a port from a page to the engine, wherever this browser runs it.
 * @param suspect told when the port's end looks like the end of the extension
 */
export async function connectEngine(suspect: () => void): Promise<EnginePort> {
  if (!import.meta.env.FIREFOX) await requestEngine((message) => browser.runtime.sendMessage(message));
  return adaptRuntimePort(browser.runtime.connect({ name: ENGINE_PORT }), suspect, window);
}
