import type { ComposeSurface } from "../compose/compose-surface";
import { texts } from "../panel/texts/texts";
import type { BadgeProps, BadgeState, Mounted } from "../panel/views";
import type { SessionState } from "./session-state";
import type { SessionPorts } from "./ports";
import { shieldKeys } from "./shield-keys";

export interface BadgeHolder {
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
}): BadgeHolder {
  const { surface, ports, onToggle } = options;
  let badge: Mounted<BadgeProps> | undefined;
  let drawn: BadgeProps | undefined;

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
    if (state.kind !== "waiting") return "off";
    // Between the dictionary and the first report the spinner stays: it would flicker.
    const isComing = ports.engine.isLoading() || drawn?.state === "loading";
    return isComing && surface.read().body.trim() !== "" ? "loading" : "off";
  }

  return {
    render(state, expanded) {
      const next = props(state, expanded);
      const isSame = drawn !== undefined && looksSame(drawn, next);
      drawn = next;
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
    },
    isShown: () => badge !== undefined && drawn !== undefined && drawn.state !== "off",
    element: () => badge?.element,
    remove() {
      badge?.unmount();
      badge = undefined;
    },
  };
}

function looksSame(a: BadgeProps, b: BadgeProps): boolean {
  return (Object.keys(b) as (keyof BadgeProps)[]).every((key) => a[key] === b[key]);
}
