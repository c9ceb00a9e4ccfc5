import { browser } from "wxt/browser";
import { applyAppearance } from "../../src/panel/appearance";
import { mountWelcomePage } from "../../src/panel/welcome/mount-welcome-page";
import type { WelcomeProps } from "../../src/panel/welcome/welcome-page";
import { watchOwnPage } from "../../src/platform/own-page";
import { createSettingsStore } from "../../src/platform/settings-store";

const { signal } = new AbortController();
const settings = createSettingsStore(browser.storage.local);
let update = () => {};
const page = await watchOwnPage({
  settings,
  managed: browser.storage.managed,
  uiLanguage: browser.i18n.getUILanguage(),
  onChange: () => update(),
  signal,
});

function props(): WelcomeProps {
  const { preferences, policy } = page();
  const isDecided = policy.state === "set" && policy.values.history !== undefined;
  return {
    language: preferences.language,
    history: isDecided ? undefined : preferences.history,
    onHistory: (history) => void settings.update(() => ({ history })),
  };
}

const dress = () => applyAppearance(document.documentElement, page().preferences);
dress();
const view = mountWelcomePage(document.querySelector<HTMLElement>("#page") ?? document.body, props());
update = () => {
  dress();
  view.update(props());
};
