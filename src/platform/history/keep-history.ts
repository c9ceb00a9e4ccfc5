import { parseSentReview } from "../../history/history-entry";
import { readPolicy } from "../policy";
import { resolvePreferences } from "../preferences";
import type { SettingsStore } from "../settings-store";
import type { StorageArea } from "../storage-area";
import type { HistoryStore } from "./history-store";

/**
 * Puts a sent review into the history where user and policy want one, and forgets what is too old.
 * @param message a `SentReview` as it came from a page; what is none, and what the history has no place for, is dropped
 * @param now milliseconds since 1970
 */
export async function keepHistory(
  message: unknown,
  now: number,
  home: {
    readonly store: HistoryStore;
    readonly settings: SettingsStore;
    readonly managed: StorageArea;
  },
): Promise<void> {
  const review = parseSentReview(message);
  if (review === undefined) return;
  const [settings, policy] = await Promise.all([home.settings.read(), readPolicy(home.managed)]);
  if (!resolvePreferences(settings, policy, review.host, "ja").history) return;
  await home.store.record(review, new Date(now).toISOString());
  await home.store.prune(settings.historyDays, now);
}
