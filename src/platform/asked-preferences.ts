import { requestPreferences, type Send } from "./background-messages";
import type { PreferenceSource } from "./preference-source";
import { observeAreas, type StorageArea } from "./storage-area";

/** Pauses before each attempt, in milliseconds: while the browser starts, the background may not hear yet. */
const ATTEMPTS_MS = [0, 250, 1_000];

/**
 * Has the background read settings, policy and packs: a content script would need zod, a fifth of its size, to check
 * them itself.
 * @param areas a change in one of them is a reason to ask again
 */
export function askedPreferences(
  send: Send,
  areas: readonly Pick<StorageArea, "onChanged">[],
): PreferenceSource {
  return {
    async read() {
      let fault: unknown;
      for (const pause of ATTEMPTS_MS) {
        if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        try {
          return await requestPreferences(send);
        } catch (error) {
          fault = error;
        }
      }
      throw fault;
    },
    observe: (listener, signal) => observeAreas(areas, listener, signal),
  };
}
