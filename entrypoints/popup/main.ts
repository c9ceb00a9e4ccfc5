import { browser } from "wxt/browser";
import { parseReport } from "../../src/engine/report-shape";
import { applyAppearance } from "../../src/panel/appearance";
import { localize } from "../../src/panel/parts/localized";
import { mountPopup } from "../../src/panel/popup";
import type { PopupProps } from "../../src/panel/popup/popup-props";
import { chooseDraftTab, findDraftTabs } from "../../src/platform/draft-tab";
import { readPackOverview } from "../../src/platform/pack-overview";
import { listenToPage } from "../../src/platform/listen-to-page";
import { type PageCommand, type PageState, POPUP_PORT } from "../../src/platform/page-messages";
import { watchPreferences } from "../../src/platform/preference-watch";
import { createSettingsStore } from "../../src/platform/settings-store";
import { storedPreferences } from "../../src/platform/stored-preferences";
import { muteProps } from "./mute";

const settings = createSettingsStore(browser.storage.local);
const source = storedPreferences({ settings, ...browser.storage });
const found = await findDraftTabs(browser.tabs, browser.runtime.getURL("/practice.html"));
const life = new AbortController();
const preferencesOf = (host: string) =>
  watchPreferences({
    source,
    host,
    uiLanguage: browser.i18n.getUILanguage(),
    signal: life.signal,
  });
const overview = await readPackOverview(browser.storage.local);
let update = () => {};
const tabs = found.map((tab) => {
  const line = { tab, preferences: preferencesOf(tab.host), state: undefined as PageState | undefined };
  const run = listenToPage(
    browser.tabs.connect(tab.id, { name: POPUP_PORT }),
    parseReport,
    (answer, host) => {
      if (tab.isGuess && host !== undefined && line.tab.host !== host) {
        line.tab = { ...tab, host };
        line.preferences = preferencesOf(host);
        line.preferences.observe(() => update(), life.signal);
        void line.preferences.ready.then(() => update());
      }
      // A guess that nobody has ever answered was wrong.
      if (answer !== undefined || !tab.isGuess || line.state !== undefined)
        line.state = answer ?? { kind: "not-understood" };
      update();
    },
  );
  return Object.assign(line, { run });
});
const own = preferencesOf("");
await Promise.all([own.ready, ...tabs.map(({ preferences }) => preferences.ready)]);

/** The popup closes when another tab comes to the front: what it asked for has been sent by then. */
async function show(tab: (typeof found)[number]): Promise<void> {
  if (tab.isActive) return;
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

const openPage = (path: "/practice.html" | "/history.html" | "/options.html") =>
  void browser.tabs.create({ url: browser.runtime.getURL(path) }).then(() => window.close());

function props(): PopupProps {
  const chosen = chooseDraftTab(tabs.filter(({ tab, state }) => !tab.isGuess || state !== undefined));
  const current = (chosen?.preferences ?? own).current();
  const { language, enabled, pausedUntil } = current;
  const tab = chosen?.tab;
  const seen: PopupProps["state"] = chosen?.state ?? {
    kind: chosen === undefined ? "not-webmail" : "loading",
  };
  const state: PopupProps["state"] =
    pausedUntil !== undefined
      ? { kind: "paused" }
      : enabled || tab === undefined
        ? seen
        : { kind: "host-off" };
  const run = (command: PageCommand) => chosen?.run(command);
  const runAndShow = (command: PageCommand) => {
    run(command);
    if (tab !== undefined) void show(tab);
  };
  return {
    language,
    state,
    mute:
      tab === undefined && pausedUntil === undefined ? undefined : muteProps(seen, current, settings, run),
    host: tab === undefined || tab.isPractice ? undefined : { name: tab.host, enabled },
    elsewhere: tab === undefined || tab.isActive ? undefined : tab.host,
    packs: (overview?.packs ?? []).map(({ name, version, label }) => ({
      name: localize(name, language),
      version: label ?? String(version),
    })),
    packNotices: current.packNotices,
    onHostEnabled: (wanted) => {
      void settings.update(({ disabledHosts }) => ({
        disabledHosts: [
          ...disabledHosts.filter((host) => host !== tab?.host),
          ...(wanted ? [] : [tab?.host ?? ""]),
        ],
      }));
    },
    onGoToTab: () => {
      if (tab !== undefined) void show(tab);
    },
    onOpenPractice: () => openPage("/practice.html"),
    onOpenHistory: () => openPage("/history.html"),
    onOpenOptions: () => openPage("/options.html"),
    onStage: (value) => run({ kind: "stage", value }),
    onResponsibility: (value) => run({ kind: "responsibility", value }),
    onJump: (finding) => {
      const index = state.kind === "review" ? state.report.findings.indexOf(finding) : -1;
      runAndShow({ kind: "jump", rule: finding.rule, index });
    },
    onJumpToMove: (move) => runAndShow({ kind: "jump-to-move", move }),
    onInsertSection: (move) => runAndShow({ kind: "insert-section", move }),
  };
}

const dress = () => applyAppearance(document.documentElement, own.current());
dress();
const view = mountPopup(document.querySelector<HTMLElement>("#popup") ?? document.body, props());
update = () => view.update(props());
update();
own.observe(() => {
  dress();
  update();
}, life.signal);
for (const { preferences } of tabs) preferences.observe(update, life.signal);
