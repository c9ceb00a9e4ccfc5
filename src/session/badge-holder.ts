import type { ComposeSurface } from "../compose/compose-surface";
import { texts } from "../panel/texts/texts";
import type { BadgeProps, BadgeState, Mounted } from "../panel/views";
import type { SessionState } from "./session-state";
import type { SessionPorts } from "./ports";
import { shieldKeys } from "./shield-keys";

/** Two changes no further apart are typing; after the last one, before a new score is shown, in milliseconds. */
const TYPING_MS = 400;

export interface BadgeHolder {
  /** The draft changed. While somebody types the score rests: a number that jumps at each key helps nobody. */
  textChanged(): void;
  render(state: SessionState, expanded: boolean): void;
  /** True where the user sees a badge now. */
  isShown(): boolean;
  /** The badge, where the host's window has a place for one. */
  element(): HTMLElement | undefined;
  remove(): void;
}

/** The badge of one compose window; put back where the host threw it away. */
export function createBadgeHolder(options: {
  readonly surface: ComposeSurface;
  readonly ports: Pick<SessionPorts, "views" | "preferences" | "engine">;
  readonly onToggle: () => void;
  readonly signal: AbortSignal;
}): BadgeHolder {
  const { surface, ports, onToggle, signal } = options;
  let badge: Mounted<BadgeProps> | undefined;
  let drawn: BadgeProps | undefined;
  let held: BadgeProps | undefined;
  let typing = false;
  /** On the page's clock, in milliseconds. */
  let changedAt = Number.NEGATIVE_INFINITY;
  let pause: ReturnType<typeof setTimeout> | undefined;

  signal.addEventListener("abort", () => clearTimeout(pause));

  function props(state: SessionState, expanded: boolean): BadgeProps {
    const { language } = ports.preferences();
    const report = state.kind === "reviewed" && state.report.applicable ? state.report : undefined;
    const count = (wanted: "error" | "warning") =>
      report?.findings.filter(({ severity }) => severity === wanted).length ?? 0;
    return {
      language,
      state: badgeState(state),
      score: report?.score,
      errors: count("error"),
      warnings: count("warning"),
      faultText: state.kind === "fault" ? texts(language).fault[state.cause] : undefined,
      expanded,
      onToggle,
    };
  }

  function badgeState(state: SessionState): BadgeState {
    if (state.kind === "reviewed") return state.report.applicable ? "ready" : "off";
    if (state.kind === "fault") return "fault";
    return state.kind === "waiting" && ports.engine.isLoading() && surface.read().body.trim() !== ""
      ? "loading"
      : "off";
  }

  function draw(next: BadgeProps): void {
    const isSame = drawn !== undefined && looksSame(drawn, next);
    drawn = next;
    held = undefined;
    if (badge?.element.isConnected) {
      // The host's page is laid out and painted anew after every touch.
      if (!isSame) badge.update(next);
      return;
    }
    badge?.unmount();
    badge = undefined;
    const anchor = surface.badgeAnchor();
    if (anchor === undefined) return;
    badge = ports.views.mountBadge(anchor, next);
    shieldKeys(badge.element);
  }

  /** Only where a score is held back: setting a timer at each key would cost more than it is worth. */
  function waitForPause(): void {
    clearTimeout(pause);
    const wait = Math.max(0, changedAt + TYPING_MS - performance.now());
    pause = setTimeout(() => {
      if (performance.now() < changedAt + TYPING_MS || surface.isComposing()) return waitForPause();
      if (held !== undefined) draw(held);
    }, wait || TYPING_MS);
  }

  return {
    textChanged() {
      const now = performance.now();
      typing = now - changedAt < TYPING_MS;
      changedAt = now;
    },
    render(state, expanded) {
      const next = props(state, expanded);
      const rests = typing && badge?.element.isConnected && drawn !== undefined;
      if (!rests || looksSame(drawn as BadgeProps, next) || !differInNumbersOnly(drawn as BadgeProps, next))
        return draw(next);
      held = next;
      waitForPause();
    },
    isShown: () => badge !== undefined && drawn !== undefined && drawn.state !== "off",
    element: () => badge?.element,
    remove() {
      clearTimeout(pause);
      badge?.unmount();
      badge = undefined;
    },
  };
}

function differInNumbersOnly(a: BadgeProps, b: BadgeProps): boolean {
  const { score, errors, warnings } = b;
  return b.state === "ready" && looksSame({ ...a, score, errors, warnings }, b);
}

function looksSame(a: BadgeProps, b: BadgeProps): boolean {
  return (Object.keys(b) as (keyof BadgeProps)[]).every((key) => a[key] === b[key]);
}
