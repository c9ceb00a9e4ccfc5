/**
 * The rules whose breaches the model learns from sentences. How sure of one it must be the training chooses, see
 * `chooseSureness`.
 */
export const LEARNED_WORDINGS: readonly string[] = [
  "blame-shift",
  "excuse",
  "rebuttal",
  "emotional-language",
  "impact-minimised",
  "forced-closure",
  "over-commitment",
  "hand-off",
  "delegated-decision",
  "hedged-fact",
  "apology-conditional",
  "empathy-hollow",
  "apology-theatrical",
  "visit-imposed",
  "responsibility-ambiguous",
  "undue-demand-accepted",
];
