import { browser } from "wxt/browser";
import { createEngineClient } from "../../src/engine/engine-client";
import { applyAppearance } from "../../src/panel/appearance";
import { mountOptionsPage } from "../../src/panel/options/mount-options-page";
import { OPTIONS_SECTIONS, type OptionsProps } from "../../src/panel/options/options-props";
import { saveFile } from "../../src/panel/pages/save-file";
import { createHistoryStore } from "../../src/platform/history/history-store";
import { HOST_PATTERNS } from "../../src/platform/hosts";
import { watchOwnPage } from "../../src/platform/own-page";
import { parseSettings } from "../../src/platform/parse-settings";
import { readSettingsFile, writeSettingsFile } from "../../src/platform/settings-file";
import { createSettingsStore } from "../../src/platform/settings-store";
import { displayedReport } from "../../src/session/displayed-report";
import { localDate } from "../../src/session/local-date";
import { connectEngine } from "../page/connect-engine";
import { openPackShelf } from "../page/pack-shelf";
import { createPacksController } from "../page/packs-controller";
import { readRulesInForce } from "../page/rules-in-force";

const { signal } = new AbortController();
const history = createHistoryStore();
const hosts = HOST_PATTERNS.map((pattern) => new URL(pattern.slice(0, -1)).hostname);
let update = () => {};
const page = await watchOwnPage({
  settings: createSettingsStore(browser.storage.local),
  managed: browser.storage.managed,
  uiLanguage: browser.i18n.getUILanguage(),
  onChange: () => update(),
  signal,
});
const packs = createPacksController(() => follow(), signal);
let rules: OptionsProps["rules"] = [];
let revision = -1;
let historyCount: number | undefined;

// The engine wakes when something is tried, not before.
const client = createEngineClient({
  connect: () => connectEngine(() => {}),
  signal,
});

function props(): OptionsProps {
  const { settings: chosen, policy, preferences } = page.state();
  const section = OPTIONS_SECTIONS.find((name) => location.hash === `#${name}`) ?? "rules";
  return {
    language: preferences.language,
    settings: chosen,
    policy: {
      state: policy.state,
      values: policy.state === "set" ? policy.values : {},
      delivered:
        policy.state === "set"
          ? Object.entries(policy.values).map(([key, value]) => [key, JSON.stringify(value)])
          : [],
      faults: policy.state === "set" ? policy.faults : [],
    },
    hosts,
    rules,
    packs: packs.props(),
    historyCount,
    section,
    onChange: page.choose,
    onReset: () => page.choose(parseSettings(undefined)),
    onTry: (subject, text, stop) =>
      client.review(
        "attempt",
        { subject, body: text, to: [], quoted: "", now: localDate(new Date()) },
        stop,
        { assumeApplicable: true },
      ),
    displayed: (report) => displayedReport(report, new Set(), chosen.disabledRules, chosen.severities),
    onClearHistory: () => void history.clear(),
    onExportSettings: () =>
      saveFile(
        document,
        `seii-settings-${localDate(new Date())}.json`,
        "application/json",
        writeSettingsFile(chosen),
      ),
    onImportSettings: async (file) => {
      const read = readSettingsFile(await file.text());
      if (read !== undefined) page.choose(read.settings);
      return read?.refused;
    },
  };
}

const readRules = async () => {
  rules = await readRulesInForce(openPackShelf(), (path) => fetch(path)).catch(() => rules);
};
/** Other packs, other rules. */
function follow(): void {
  const { overview } = packs.props();
  if (overview !== undefined && overview.revision !== revision) {
    revision = overview.revision;
    void readRules().then(() => update());
  }
  update();
}

const dress = () => applyAppearance(document.documentElement, page.state().preferences);
dress();
await readRules();
const view = mountOptionsPage(document.querySelector<HTMLElement>("#page") ?? document.body, props());
update = () => {
  dress();
  view.update(props());
};
window.addEventListener(
  "hashchange",
  () => {
    update();
    scrollTo(0, 0);
  },
  { signal },
);
const count = async () => {
  historyCount = await history.count().catch(() => undefined);
  update();
};
history.observe(() => void count(), signal);
await count();
