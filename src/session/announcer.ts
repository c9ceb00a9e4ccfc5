import type { ComposeSurface } from "../compose/compose-surface";
import { texts } from "../panel/texts/texts";
import type { SessionPorts } from "./ports";
import type { ReviewMark } from "./review-marks";
import type { SessionState } from "./session-state";

export interface Announcer {
  /** Says how the review stands if the writer goes on pausing; silent while the focus is in another window. */
  readonly follow: (state: SessionState) => void;
  /** The draft changes: what was to be said of it may hold no more. */
  readonly typed: () => void;
  /** Says which finding a key led to. */
  readonly stepped: (mark: ReviewMark, number: number, all: number) => void;
}

/** What a screen reader hears of one compose window. */
export function createAnnouncer(
  surface: ComposeSurface,
  { voice, preferences }: Pick<SessionPorts, "voice" | "preferences">,
): Announcer {
  function words(state: SessionState): string | undefined {
    const said = texts(preferences().language);
    if (state.kind === "fault") return said.badge.label(said.fault[state.cause]);
    if (state.kind !== "reviewed" || !state.report.applicable) return undefined;
    const { score, findings } = state.report;
    let errors = 0;
    let warnings = 0;
    for (const { severity } of findings) {
      if (severity === "error") errors += 1;
      else if (severity === "warning") warnings += 1;
    }
    return said.badge.label(said.badge.summary(score, errors, warnings));
  }

  return {
    follow(state) {
      if (!surface.root.contains(surface.body.ownerDocument.activeElement)) return;
      const said = words(state);
      if (said !== undefined) voice.sayWhenQuiet(said);
    },
    typed: () => voice.hush(),
    stepped({ finding }, number, all) {
      const { language } = preferences();
      const said = texts(language);
      const message = language === "en" ? (finding.message.en ?? finding.message.ja) : finding.message.ja;
      voice.say(said.live.finding(number, all, said.severity[finding.severity], finding.text, message));
    },
  };
}
