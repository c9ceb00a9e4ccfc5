/**
 * The rules whose breaches the model learns from sentences, each with how sure of a sentence it must be (log-odds): as
 * little as lets it cry wolf in no more than one mail of a thousand that it was not trained on.
 */
export const LEARNED_WORDINGS: ReadonlyMap<string, number> = new Map([
  ["blame-shift", 0],
  ["excuse", 0.5],
  ["rebuttal", 0],
  ["emotional-language", 0.5],
  ["impact-minimised", 0],
  ["forced-closure", 0.5],
  ["over-commitment", 0],
  ["hand-off", 0.5],
  ["delegated-decision", 1],
  ["hedged-fact", 0.5],
  ["apology-conditional", 0.5],
  ["empathy-hollow", 1],
  ["apology-theatrical", 1],
  ["visit-imposed", 1.5],
  ["responsibility-ambiguous", 1.5],
  ["undue-demand-accepted", 0.5],
]);
