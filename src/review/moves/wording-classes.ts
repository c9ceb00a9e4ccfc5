/** Rules whose wordings the trained model knows by more than the rules' own words. */
export const WORDINGS = [
  "blame-shift",
  "rebuttal",
  "excuse",
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
  "premature-admission",
  "visit-imposed",
  "responsibility-ambiguous",
] as const;

/** As the trained model's classes are called. */
export const WORDING_CLASSES: readonly string[] = WORDINGS.map((rule) => `wording:${rule}`);
