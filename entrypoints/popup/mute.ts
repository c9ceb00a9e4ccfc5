import type { MuteProps } from "../../src/panel/popup/mute-actions";
import type { PopupState } from "../../src/panel/popup/popup-props";
import type { PageCommand } from "../../src/platform/page-messages";
import { nextMidnight } from "../../src/platform/pause";
import type { Preferences } from "../../src/platform/preferences";
import type { SettingsStore } from "../../src/platform/settings-store";

/** The popup's switches that silence the review of this mail, or of all until tomorrow. */
export function muteProps(
  state: PopupState,
  { pausedUntil }: Preferences,
  settings: SettingsStore,
  run: (command: PageCommand) => void,
): MuteProps {
  const isReviewed = state.kind === "review" || state.kind === "fault";
  return {
    mail: state.kind === "muted" ? "muted" : isReviewed ? "reviewed" : undefined,
    pausedUntil,
    onMute: (muted) => run({ kind: "mute", muted }),
    onPause: (paused) => void settings.update(() => ({ pausedUntil: paused ? nextMidnight(new Date()) : 0 })),
  };
}
