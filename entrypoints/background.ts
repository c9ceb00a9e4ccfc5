import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { createEngineHost } from "../src/engine/engine-host";
import { PACK_TEST_PORT } from "../src/engine/pack-test";
import { ENGINE_PORT } from "../src/engine/protocol";
import { askPackTest, insistOnPackTest, runPackTest } from "../src/engine/run-pack-test";
import { spawnWebWorker } from "../src/engine/web-worker-thread";
import { answerPages } from "../src/platform/answer-pages";
import { greetOnce } from "../src/platform/first-run";
import { createHistoryStore } from "../src/platform/history/history-store";
import { keepHistory } from "../src/platform/history/keep-history";
import { announceRenewal } from "../src/platform/engine-renewal";
import { createOffscreenKeeper } from "../src/platform/offscreen-engine";
import { adaptRuntimePort } from "../src/platform/runtime-port";
import { createSettingsStore } from "../src/platform/settings-store";
import { storedPreferences } from "../src/platform/stored-preferences";
import { showErrors } from "../src/platform/toolbar";
import { keepPacks } from "./page/keep-packs";

export default defineBackground(() => {
  let ensureEngine = async () => {};
  if (import.meta.env.FIREFOX) {
    const host = createEngineHost({
      spawn: () => spawnWebWorker(browser.runtime.getURL("/engine-worker.js")),
    });
    browser.runtime.onConnect.addListener((port) => {
      if (port.name === ENGINE_PORT) host.attach(adaptRuntimePort(port));
    });
    const spawnTest = () => spawnWebWorker(browser.runtime.getURL("/pack-test-worker.js"));
    keepPacks({ test: (request) => runPackTest(spawnTest, request), renew: async () => host.renew() });
  } else {
    // No listener for the engine's port here: one would answer it in the offscreen document's place.
    ensureEngine = createOffscreenKeeper(browser, browser.runtime.getURL("/offscreen.html"));
    keepPacks({
      test: (request) =>
        insistOnPackTest(async () => {
          await ensureEngine();
          return askPackTest(adaptRuntimePort(browser.runtime.connect({ name: PACK_TEST_PORT })), request);
        }),
      renew: () => announceRenewal((message) => browser.runtime.sendMessage(message)),
    });
  }
  const settings = createSettingsStore(browser.storage.local);
  const { managed } = browser.storage;
  const history = { store: createHistoryStore(), settings, managed };
  greetOnce(browser.runtime.onInstalled, browser.storage.local, () =>
    browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") }),
  );
  answerPages(browser.runtime.onMessage, {
    ensureEngine: () => ensureEngine(),
    showErrors: (tabId, errors) => showErrors(browser.action, tabId, errors),
    recordSent: (review) => keepHistory(review, Date.now(), history),
    readPreferences: storedPreferences({ settings, ...browser.storage }).read,
    disableRule: (rule) =>
      settings.update(({ disabledRules }) => ({ disabledRules: [...new Set([...disabledRules, rule])] })),
  });
});
