import { READY } from "../../review/total-score";

/** How near a mail is to being sent. An error never leaves it `ready`. */
export type ScoreBand = "ready" | "almost" | "rework";

/** @param score 0–100. @param errors number of findings of severity `error`. */
export function scoreBand(score: number, errors: number): ScoreBand {
  if (score >= READY && errors === 0) return "ready";
  return score >= 60 ? "almost" : "rework";
}
