import type { ScoreBand } from "./score-band";

interface ScoreRingProps {
  /** 0–100; the ring stays empty without one. */
  readonly score: number | undefined;
  readonly band: ScoreBand | undefined;
}

/** The score as an arc from the top, clockwise. Decoration: whoever shows it says the number in words. */
export function ScoreRing({ score, band }: ScoreRingProps) {
  return (
    <svg class={`ring ${band ?? ""}`} viewBox="0 0 40 40" aria-hidden="true" fill="none" stroke-width="4">
      <circle class="ring-track" cx="20" cy="20" r="17" />
      {score !== undefined && score > 0 && (
        <circle
          class="ring-arc"
          cx="20"
          cy="20"
          r="17"
          pathLength="100"
          stroke-dasharray={`${score} 100`}
          transform="rotate(-90 20 20)"
        />
      )}
    </svg>
  );
}
