import { browser } from "wxt/browser";
import { mountPacksPage } from "../../src/panel/packs/mount-packs-page";
import { watchPreferences } from "../../src/platform/preference-watch";
import { createSettingsStore } from "../../src/platform/settings-store";
import { createPacksController } from "../page/packs-controller";

const { signal } = new AbortController();
const preferences = watchPreferences({
  settings: createSettingsStore(browser.storage.local),
  managed: browser.storage.managed,
  local: browser.storage.local,
  host: "",
  uiLanguage: browser.i18n.getUILanguage(),
  signal,
});
await preferences.ready;
const packs = createPacksController(() => view.update(props()), signal);
const props = () => ({ language: preferences.current().language, ...packs.props() });
const view = mountPacksPage(document.querySelector<HTMLElement>("#packs") ?? document.body, props());
preferences.observe(() => view.update(props()), signal);
