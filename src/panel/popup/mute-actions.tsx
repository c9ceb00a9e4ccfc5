import type { Texts } from "../texts/ja";

/** What the popup can switch off for a while. */
export interface MuteProps {
  /** Whether the draft in use is reviewed; undefined where there is none. */
  readonly mail: "reviewed" | "muted" | undefined;
  /** The moment until which nothing is reviewed, in milliseconds since 1970. */
  readonly pausedUntil: number | undefined;
  readonly onMute: (muted: boolean) => void;
  /** `true` until tomorrow, `false` ends it now. */
  readonly onPause: (paused: boolean) => void;
}

/** このメールでは点検しない and 明日まで点検を休む, each with its way back. */
export function MuteActions({ mute, texts }: { readonly mute: MuteProps; readonly texts: Texts }) {
  const { mail, pausedUntil, onMute, onPause } = mute;
  const t = texts.mute;
  const isPaused = pausedUntil !== undefined;
  return (
    <div class="mute-actions">
      {mail !== undefined && !isPaused && (
        <button type="button" class="button quiet" onClick={() => onMute(mail === "reviewed")}>
          {mail === "reviewed" ? t.mail : t.mailAgain}
        </button>
      )}
      <button type="button" class="button quiet" onClick={() => onPause(!isPaused)}>
        {isPaused ? t.resume : t.pause}
      </button>
    </div>
  );
}
