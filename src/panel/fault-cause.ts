/**
 * Why there is no review: the engine failed, it could not read its dictionary or rules, it gave no answer in time, or the
 * extension was updated under the page. `storage`: the review goes on, but a choice of the user's could not be kept.
 * The words for each stand in the texts under `fault`.
 */
export const FAULT_CAUSES = ["engine", "load", "timeout", "outdated", "storage"] as const;
export type FaultCause = (typeof FAULT_CAUSES)[number];
