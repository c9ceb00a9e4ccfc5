import type { ComposeFinder, ComposeSurface } from "../compose/compose-surface";
import type { PopupState } from "../panel/popup/popup-props";
import type { ComposeSession } from "./compose-session";
import type { SessionState } from "./session-state";

export interface PageSessionOptions {
  readonly finder: ComposeFinder;
  readonly openSession: (surface: ComposeSurface) => ComposeSession;
  /** False where the user or the policy wants no review on this host. */
  readonly isEnabled: () => boolean;
  readonly observePreferences: (listener: () => void, signal: AbortSignal) => void;
  /** Tells the toolbar how many errors the draft in use has; undefined where none is reviewed. */
  readonly announce: (errors: number | undefined) => void;
  readonly isAlive: () => boolean;
  readonly signal: AbortSignal;
}

/** What one page's compose windows have come to, for the popup. */
export interface PageSession {
  /** The session of the window used last. */
  active(): ComposeSession | undefined;
  /** What the popup says of it. */
  state(): PageState;
  observe(listener: () => void, signal: AbortSignal): void;
  /** Reviews every window anew: the rules are others now. */
  refresh(): void;
}

/** Without `not-webmail` and `paused`, which the popup itself knows. */
export type PageState = Exclude<PopupState, { kind: "not-webmail" | "paused" }>;

/** All compose windows of a page, opened and closed, switched on and off. */
export function createPageSession(options: PageSessionOptions): PageSession {
  const { finder, openSession, isEnabled, observePreferences, announce, isAlive, signal } = options;
  /** Each open window with what ends when it closes: nothing of it may hang on the page's own signal. */
  const surfaces = new Map<ComposeSurface, AbortController>();
  const sessions = new Map<ComposeSurface, ComposeSession>();
  const listeners = new Set<() => void>();
  let active: ComposeSurface | undefined;
  let announced: number | undefined;

  function start(surface: ComposeSurface): void {
    const window = surfaces.get(surface);
    if (window === undefined || !isEnabled() || sessions.has(surface)) return;
    const session = openSession(surface);
    sessions.set(surface, session);
    session.observe(() => {
      if (active === surface) tell();
    }, window.signal);
  }

  function stop(surface: ComposeSurface): void {
    sessions.get(surface)?.dispose();
    sessions.delete(surface);
  }

  function tell(): void {
    const errors = countErrors(active === undefined ? undefined : sessions.get(active)?.state());
    if (errors !== announced) {
      announced = errors;
      announce(errors);
    }
    for (const listener of listeners) listener();
  }

  function use(surface: ComposeSurface): void {
    active = surface;
    tell();
  }

  signal.addEventListener("abort", () => {
    for (const window of surfaces.values()) window.abort();
    const outdated = isAlive() ? undefined : "outdated";
    for (const session of sessions.values()) session.dispose(outdated);
    sessions.clear();
  });
  observePreferences(() => {
    for (const surface of surfaces.keys()) {
      if (isEnabled()) start(surface);
      else stop(surface);
    }
    tell();
  }, signal);
  finder.observe((surface) => {
    const window = new AbortController();
    surfaces.set(surface, window);
    surface.root.addEventListener("focusin", () => use(surface), { signal: window.signal });
    surface.observeClose(() => {
      window.abort();
      surfaces.delete(surface);
      stop(surface);
      if (active === surface) active = [...surfaces.keys()].at(-1);
      tell();
    }, signal);
    start(surface);
    use(surface);
  }, signal);

  function state(): PageState {
    if (!isEnabled()) return { kind: "host-off" };
    const session = active === undefined ? undefined : sessions.get(active);
    if (active === undefined || session === undefined)
      return { kind: finder.selfCheck().understood ? "no-draft" : "not-understood" };
    const now = session.state();
    if (now.kind === "muted") return { kind: "muted" };
    if (now.kind === "waiting") return { kind: "loading" };
    if (now.kind === "fault") return { kind: "fault", cause: now.cause };
    if (!now.report.applicable) return { kind: "not-apology" };
    return { kind: "review", subject: active.read().subject, report: now.report };
  }

  return {
    active: () => (active === undefined ? undefined : sessions.get(active)),
    state,
    observe(listener, until) {
      listeners.add(listener);
      until.addEventListener("abort", () => listeners.delete(listener));
    },
    refresh() {
      for (const session of sessions.values()) session.refresh();
    },
  };
}

function countErrors(state: SessionState | undefined): number | undefined {
  if (state?.kind !== "reviewed" || !state.report.applicable) return undefined;
  return state.report.findings.filter(({ severity }) => severity === "error").length;
}
