/**
 * Whose doing a sentence says that the failure is: the writer's own (`self`), that of our side (`ours`), a slip of ours
 * whose doer is left out (`hand`), another firm's (`third`), open between us and others (`open`), in our own things with
 * the why not known yet (`inside`), the reader's or the weather's (`outside`), not ours (`denied`), blame taken without
 * a deed told (`admits`), not known at all (`unknown`).
 */
export const FAULTS = [
  "self",
  "ours",
  "hand",
  "third",
  "open",
  "inside",
  "outside",
  "denied",
  "admits",
  "unknown",
] as const;
export type Fault = (typeof FAULTS)[number];

/** As the trained model's classes are called. */
export const FAULT_CLASSES: readonly string[] = FAULTS.map((fault) => `fault:${fault}`);
