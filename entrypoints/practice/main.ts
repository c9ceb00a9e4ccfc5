import { browser } from "wxt/browser";
import type { ComposeSurface } from "../../src/compose/compose-surface";
import { createPracticeSurface } from "../../src/compose/practice/practice-surface";
import { mountPracticePage } from "../../src/panel/practice/mount-practice-page";
import { allScenarios } from "../../src/panel/practice/scenarios/all-scenarios";
import type { Scenario } from "../../src/panel/practice/scenarios/scenario";
import { watchPreferences } from "../../src/platform/preference-watch";
import { createSettingsStore } from "../../src/platform/settings-store";
import { reviewPage } from "../page/review-page";

const { signal } = new AbortController();
const scenarios = new WeakMap<ComposeSurface, Scenario>();
let open: (surface: ComposeSurface) => void = () => {};
const page = reviewPage({
  finder: {
    observe: (onOpen) => {
      open = onOpen;
    },
    selfCheck: () => ({ windows: 0, understood: true }),
  },
  host: "practice",
  premisesOf: (surface) => scenarios.get(surface),
  lifetime: { isAlive: () => true, suspect: () => {}, signal },
});

const preferences = watchPreferences({
  settings: createSettingsStore(browser.storage.local),
  managed: browser.storage.managed,
  local: browser.storage.local,
  host: "practice",
  uiLanguage: browser.i18n.getUILanguage(),
  signal,
});
await preferences.ready;
mountPracticePage(document.querySelector<HTMLElement>("#practice") ?? document.body, {
  language: preferences.current().language,
  scenarios: allScenarios,
  onCompose: (form, until) => {
    const surface = createPracticeSurface(form, until);
    scenarios.set(surface, form.scenario);
    open(surface);
  },
  latestReport: () => {
    const state = page.state();
    return state.kind === "review" ? state.report : undefined;
  },
});
