import { HOST_PATTERNS } from "./hosts";
import type { PageState } from "./page-messages";

interface Tab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly url?: string | undefined;
}

interface TabQueries {
  query(filter: { active?: boolean; currentWindow?: boolean; url?: string[] }): Promise<readonly Tab[]>;
}

export interface DraftTab {
  readonly id: number;
  readonly windowId: number | undefined;
  /** Name of the host, e.g. `mail.google.com`. */
  readonly host: string;
  readonly isPractice: boolean;
  readonly isActive: boolean;
}

/** Tabs asked at most when the active one is none of ours. */
const MOST_TABS = 12;

/**
 * The tabs that the popup may speak of: the active one alone where it is ours, else all that may hold a draft. Without
 * the permission `tabs` the addresses of other hosts' tabs are not seen, and not needed.
 */
export async function findDraftTabs(tabs: TabQueries, practiceUrl: string): Promise<readonly DraftTab[]> {
  const found = (list: readonly Tab[], isActive: boolean) =>
    list.map((tab) => describe(tab, practiceUrl, isActive)).filter((tab) => tab !== undefined);
  const active = found(await tabs.query({ active: true, currentWindow: true }), true);
  if (active.length > 0) return active;
  return found(await tabs.query({ url: [...HOST_PATTERNS] }), false).slice(0, MOST_TABS);
}

function describe({ id, windowId, url }: Tab, practiceUrl: string, isActive: boolean): DraftTab | undefined {
  if (id === undefined || url === undefined) return undefined;
  if (url.startsWith(practiceUrl)) return { id, windowId, host: "practice", isPractice: true, isActive };
  const isOurs = HOST_PATTERNS.some((pattern) => url.startsWith(pattern.slice(0, -1)));
  return isOurs ? { id, windowId, host: new URL(url).hostname, isPractice: false, isActive } : undefined;
}

/** How much a page's state has to say: what a draft says goes before why there is none. */
const WORTH: readonly PageState["kind"][] = ["review", "fault", "loading", "muted", "not-apology"];

/** The tab with most to say, the first of equals; one that has not answered yet counts as nothing. */
export function chooseDraftTab<T extends { readonly state: PageState | undefined }>(
  tabs: readonly T[],
): T | undefined {
  const worth = ({ state }: T) => {
    const at = state === undefined ? -1 : WORTH.indexOf(state.kind);
    return at < 0 ? WORTH.length : at;
  };
  return tabs.toSorted((a, b) => worth(a) - worth(b))[0];
}
