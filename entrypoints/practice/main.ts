import { browser } from "wxt/browser";
import type { ComposeSurface } from "../../src/compose/compose-surface";
import { createPracticeSurface } from "../../src/compose/practice/practice-surface";
import { createEngineClient } from "../../src/engine/engine-client";
import { mountPracticePage } from "../../src/panel/practice/mount-practice-page";
import type { PracticeProps } from "../../src/panel/practice/practice-props";
import { resolveScenario } from "../../src/panel/practice/resolve-scenario";
import { scenarioDraft } from "../../src/panel/practice/scenario-draft";
import { allScenarios } from "../../src/panel/practice/scenarios/all-scenarios";
import { applyAppearance } from "../../src/panel/appearance";
import type { Scenario } from "../../src/panel/practice/scenarios/scenario";
import { createPracticeStore } from "../../src/platform/practice-store";
import { localDate } from "../../src/session/local-date";
import { connectEngine } from "../page/connect-engine";
import { reviewPage } from "../page/review-page";
import { watchHost } from "../page/watch-host";

const { signal } = new AbortController();
const known = new WeakMap<ComposeSurface, Scenario>();
let open: (surface: ComposeSurface) => void = () => {};
let newest: ComposeSurface | undefined;
const page = reviewPage({
  finder: {
    observe: (onOpen) => {
      open = onOpen;
    },
    selfCheck: () => ({ windows: 0, understood: true }),
  },
  host: "practice",
  keepsHistory: false,
  premisesOf: (surface) => known.get(surface),
  lifetime: { isAlive: () => true, suspect: () => {}, signal },
});

const preferences = watchHost("practice", signal);
await preferences.ready;
const dress = () => applyAppearance(document.documentElement, preferences.current());
dress();
preferences.observe(dress, signal);

const today = localDate(new Date());
const store = createPracticeStore(browser.storage.local);
let attempts = await store.read();

async function reviewModel(scenario: Scenario) {
  const life = new AbortController();
  const client = createEngineClient({ connect: () => connectEngine(() => {}), signal: life.signal });
  try {
    return await client.review("model", scenarioDraft(scenario, scenario.model, today), life.signal);
  } finally {
    life.abort();
  }
}

const props = (): PracticeProps => ({
  language: preferences.current().language,
  scenarios,
  today,
  attempts,
  onCompose: (form, until) => {
    const surface = createPracticeSurface(form, until);
    known.set(surface, form.scenario);
    newest = surface;
    open(surface);
  },
  latestAnswer: () => {
    if (newest === undefined) return undefined;
    const { subject, body } = newest.read();
    const state = page.state();
    return { subject, body, report: state.kind === "review" ? state.report : undefined };
  },
  reviewModel,
  onAttempt: (attempt) => {
    attempts = [...attempts, attempt];
    view.update(props());
    store.add(attempt).catch(() => undefined);
  },
  onForget: () => {
    attempts = [];
    view.update(props());
    store.clear().catch(() => undefined);
  },
  onPrint: () => print(),
});

const scenarios = allScenarios.map((scenario) => resolveScenario(scenario, today));
const view = mountPracticePage(document.querySelector<HTMLElement>("#practice") ?? document.body, props());
preferences.observe(() => view.update(props()), signal);
