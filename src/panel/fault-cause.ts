/**
 * Why there is no review: the engine failed, it gave no answer in time, or the extension was updated under the page.
 * The words for each stand in the texts under `fault`.
 */
export type FaultCause = "engine" | "timeout" | "outdated";
