import { browser } from "wxt/browser";
import { writeHistoryCsv } from "../../src/history/history-csv";
import { readHistoryFile, writeHistoryJson } from "../../src/history/history-file";
import { applyAppearance } from "../../src/panel/appearance";
import type { HistoryProps } from "../../src/panel/history/history-props";
import { mountHistoryPage } from "../../src/panel/history/mount-history-page";
import { saveFile } from "../../src/panel/pages/save-file";
import { createHistoryStore } from "../../src/platform/history/history-store";
import { watchOwnPage } from "../../src/platform/own-page";
import { createSettingsStore } from "../../src/platform/settings-store";
import { localDate } from "../../src/session/local-date";
import { openPackShelf } from "../page/pack-shelf";
import { readRulesInForce } from "../page/rules-in-force";

const { signal } = new AbortController();
const store = createHistoryStore();
const opened = Date.now();
const dark = matchMedia("(prefers-color-scheme: dark)");
const contrast = matchMedia("(prefers-contrast: more)");
let update = () => {};
const page = await watchOwnPage({
  settings: createSettingsStore(browser.storage.local),
  managed: browser.storage.managed,
  uiLanguage: browser.i18n.getUILanguage(),
  onChange: () => update(),
  signal,
});
const rules = await readRulesInForce(openPackShelf(), (path) => fetch(path)).catch(() => []);
const messages = new Map(rules.map(({ key, message }) => [key, message]));
let entries: HistoryProps["entries"];

function props(): HistoryProps {
  const { settings, policy, preferences } = page.state();
  const { language, history, theme } = preferences;
  const byPolicy = policy.state === "set" && policy.values.history === "off";
  return {
    language,
    entries,
    rules: messages,
    off: history ? undefined : byPolicy ? "policy" : "user",
    now: opened,
    look: `${theme} ${dark.matches} ${contrast.matches} ${settings.textSize}`,
    onNote: (id, note) => void store.setNote(id, note),
    onRemove: (id) => void store.remove(id),
    onClear: () => void store.clear(),
    onImport: async (file) => {
      const read = readHistoryFile(await file.text());
      if (read !== undefined) await store.addAll(read.entries);
      return read && { added: read.entries.length, refused: read.refused };
    },
    onExport: (format, chosen) => {
      const name = `seii-history-${localDate(new Date())}.${format}`;
      if (format === "json") saveFile(document, name, "application/json", writeHistoryJson(chosen));
      else saveFile(document, name, "text/csv", writeHistoryCsv(chosen));
    },
  };
}

async function load(): Promise<void> {
  entries = await store.readAll().catch((): "unreadable" => "unreadable");
  update();
}

const dress = () => applyAppearance(document.documentElement, page.state().preferences);
dress();
const view = mountHistoryPage(document.querySelector<HTMLElement>("#page") ?? document.body, props());
update = () => {
  dress();
  view.update(props());
};
for (const query of [dark, contrast]) query.addEventListener("change", () => update(), { signal });
store.observe(() => void load(), signal);
await store.prune(page.state().settings.historyDays, opened).catch(() => undefined);
await load();
