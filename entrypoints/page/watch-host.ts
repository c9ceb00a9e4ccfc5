import { browser } from "wxt/browser";
import { askedPreferences } from "../../src/platform/asked-preferences";
import { type PreferenceWatch, watchPreferences } from "../../src/platform/preference-watch";

/**
 * What holds on one host, for pages that review mails.
 * @param host its name, e.g. `mail.google.com`
 */
export function watchHost(host: string, signal: AbortSignal): PreferenceWatch {
  const { local, managed } = browser.storage;
  return watchPreferences({
    source: askedPreferences((message) => browser.runtime.sendMessage(message), [local, managed]),
    host,
    uiLanguage: browser.i18n.getUILanguage(),
    signal,
  });
}
