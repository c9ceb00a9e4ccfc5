import type { PreferenceGrounds, PreferenceSource } from "./preference-source";
import { type Preferences, resolvePreferences } from "./preferences";
import { DEFAULT_SETTINGS } from "./settings";

/** Longer timers run out at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

export interface PreferenceWatch {
  /** Until settings and policy are read: the defaults, and not enabled. */
  current(): Preferences;
  observe(listener: () => void, signal: AbortSignal): void;
  readonly ready: Promise<void>;
}

/** Follows settings and policy while `signal` lives. Where they cannot be had, those known last hold, else the defaults. */
export function watchPreferences(options: {
  readonly source: PreferenceSource;
  /** Name of the host, e.g. `mail.google.com`. */
  readonly host: string;
  /** The browser's own language, e.g. `ja-JP`. */
  readonly uiLanguage: string;
  /** The time, in milliseconds since 1970. */
  readonly now?: () => number;
  readonly signal: AbortSignal;
}): PreferenceWatch {
  const { source, host, uiLanguage, now = Date.now, signal } = options;
  const listeners = new Set<() => void>();
  let grounds: PreferenceGrounds = {
    settings: DEFAULT_SETTINGS,
    policy: { state: "unknown" },
    packs: undefined,
  };
  let current: Preferences = { ...resolve(), enabled: false };
  let resuming: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let heard = 0;
  let last = "";
  signal.addEventListener("abort", () => clearTimeout(resuming));

  function resolve(): Preferences {
    const { settings, policy, packs } = grounds;
    return resolvePreferences(settings, policy, host, uiLanguage, packs, now());
  }

  function settle(): void {
    current = resolve();
    clearTimeout(resuming);
    if (current.pausedUntil !== undefined && !signal.aborted)
      resuming = setTimeout(settle, Math.min(current.pausedUntil - now(), LONGEST_TIMER));
    for (const listener of listeners) listener();
  }

  async function read(): Promise<void> {
    asked += 1;
    const number = asked;
    const found = await source.read().catch(() => grounds);
    const text = JSON.stringify(found);
    // An answer that a later one has overtaken, and one that says nothing new.
    if (number < heard || text === last) return;
    heard = number;
    last = text;
    grounds = found;
    settle();
  }

  source.observe(() => {
    if (!signal.aborted) void read();
  }, signal);
  return {
    current: () => current,
    observe(listener, until) {
      listeners.add(listener);
      until.addEventListener("abort", () => listeners.delete(listener));
    },
    ready: read(),
  };
}
