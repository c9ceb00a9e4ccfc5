import { browser } from "wxt/browser";
import { applyAppearance } from "../../src/panel/appearance";
import { mountWelcomePage } from "../../src/panel/welcome/mount-welcome-page";
import type { WelcomeProps } from "../../src/panel/welcome/welcome-page";
import { watchOwnPage } from "../../src/platform/own-page";
import { createSettingsStore } from "../../src/platform/settings-store";

const { signal } = new AbortController();
let update = () => {};
const page = await watchOwnPage({
  settings: createSettingsStore(browser.storage.local),
  managed: browser.storage.managed,
  uiLanguage: browser.i18n.getUILanguage(),
  onChange: () => update(),
  signal,
});

function props(): WelcomeProps {
  const { preferences, policy } = page.state();
  const isDecided = policy.state === "set" && policy.values.history !== undefined;
  return {
    language: preferences.language,
    history: isDecided ? undefined : preferences.history,
    onHistory: (history) => page.choose({ history }),
  };
}

const dress = () => applyAppearance(document.documentElement, page.state().preferences);
dress();
const view = mountWelcomePage(document.querySelector<HTMLElement>("#page") ?? document.body, props());
update = () => {
  dress();
  view.update(props());
};
