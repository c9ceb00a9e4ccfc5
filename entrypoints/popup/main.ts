import { browser } from "wxt/browser";
import { parseReport } from "../../src/engine/report-schema";
import { mountPopup } from "../../src/panel/popup";
import type { PopupProps } from "../../src/panel/popup/popup-props";
import { readPackOverview } from "../../src/platform/pack-overview";
import { listenToPage, POPUP_PORT, type PageState } from "../../src/platform/page-messages";
import { watchPreferences } from "../../src/platform/preference-watch";
import { createSettingsStore } from "../../src/platform/settings-store";
import { findDraftTab } from "../../src/platform/draft-tab";

const settings = createSettingsStore(browser.storage.local);
const tab = await findDraftTab(browser.tabs, browser.runtime.getURL("/practice.html"));
const life = new AbortController();
const preferences = watchPreferences({
  settings,
  managed: browser.storage.managed,
  local: browser.storage.local,
  host: tab?.host ?? "",
  uiLanguage: browser.i18n.getUILanguage(),
  signal: life.signal,
});
await preferences.ready;
const overview = await readPackOverview(browser.storage.local);
const port = tab === undefined ? undefined : browser.tabs.connect(tab.id, { name: POPUP_PORT });
let state: PopupProps["state"] = { kind: tab === undefined ? "not-webmail" : "loading" };

const run =
  port === undefined
    ? () => undefined
    : listenToPage(port, parseReport, (answer: PageState | undefined) => {
        state = answer ?? { kind: "not-understood" };
        view.update(props());
      });

function props(): PopupProps {
  const { language, enabled, packNotices } = preferences.current();
  return {
    language,
    state: enabled || tab === undefined ? state : { kind: "host-off" },
    host: tab === undefined || tab.isPractice ? undefined : { name: tab.host, enabled },
    packs: (overview?.packs ?? []).map(({ name, version, label }) => ({
      name: language === "en" ? (name.en ?? name.ja) : name.ja,
      version: label ?? String(version),
    })),
    packNotices,
    onHostEnabled: (wanted) => {
      void settings.update(({ disabledHosts }) => ({
        disabledHosts: [
          ...disabledHosts.filter((host) => host !== tab?.host),
          ...(wanted ? [] : [tab?.host ?? ""]),
        ],
      }));
    },
    onOpenPractice: () => void browser.tabs.create({ url: browser.runtime.getURL("/practice.html") }),
    onStage: (value) => run({ kind: "stage", value }),
    onResponsibility: (value) => run({ kind: "responsibility", value }),
    onJump: (finding) => {
      const index = state.kind === "review" ? state.report.findings.indexOf(finding) : -1;
      run({ kind: "jump", rule: finding.rule, index });
    },
    onJumpToMove: (move) => run({ kind: "jump-to-move", move }),
    onInsertSection: (move) => run({ kind: "insert-section", move }),
  };
}

const view = mountPopup(document.querySelector<HTMLElement>("#popup") ?? document.body, props());
preferences.observe(() => view.update(props()), life.signal);
