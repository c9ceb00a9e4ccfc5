import { HOST_PATTERNS } from "./hosts";
import type { PageState } from "./page-messages";

interface Tab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly url?: string | undefined;
}

interface TabQueries {
  query(filter: {
    active?: boolean;
    currentWindow?: boolean;
    url?: string[];
    windowType?: "popup";
  }): Promise<readonly Tab[]>;
}

export interface DraftTab {
  readonly id: number;
  readonly windowId: number | undefined;
  /** Name of the host, e.g. `mail.google.com`; empty for a guess until its page has told it. */
  readonly host: string;
  readonly isPractice: boolean;
  readonly isActive: boolean;
  /** No address is seen: it may be a webmail's window at about:blank with a mail in it, or nothing of ours at all. */
  readonly isGuess: boolean;
}

/** Tabs asked at most when the active one is none of ours. */
const MOST_TABS = 12;

/**
 * The tabs that the popup may speak of: the active one where it is ours, else all that may hold a draft; and windows at
 * about:blank, which webmail opens for a single mail. Without the permission `tabs` the addresses of other hosts' tabs
 * are not seen, and not needed.
 */
export async function findDraftTabs(tabs: TabQueries, practiceUrl: string): Promise<readonly DraftTab[]> {
  const found = (list: readonly Tab[], isActive: boolean) =>
    list.map((tab) => describe(tab, practiceUrl, isActive)).filter((tab) => tab !== undefined);
  const front = await tabs.query({ active: true, currentWindow: true });
  const active = found(front, true);
  if (active.some(({ isPractice }) => isPractice)) return active;
  const webmail = active.length > 0 ? [] : found(await tabs.query({ url: [...HOST_PATTERNS] }), false);
  if (active.length + webmail.length === 0) return [];
  const windows = await tabs.query({ windowType: "popup" });
  const isFront = ({ id }: Tab) => front.some((tab) => tab.id === id);
  return [
    ...active,
    ...front.flatMap((tab) => guess(tab, true)),
    ...webmail,
    ...windows.filter((tab) => !isFront(tab)).flatMap((tab) => guess(tab, false)),
  ].slice(0, MOST_TABS);
}

function guess({ id, windowId, url = "" }: Tab, isActive: boolean): readonly DraftTab[] {
  if (id === undefined || (url !== "" && url !== "about:blank")) return [];
  return [{ id, windowId, host: "", isPractice: false, isActive, isGuess: true }];
}

function describe({ id, windowId, url }: Tab, practiceUrl: string, isActive: boolean): DraftTab | undefined {
  if (id === undefined || url === undefined) return undefined;
  if (url.startsWith(practiceUrl))
    return { id, windowId, host: "practice", isPractice: true, isActive, isGuess: false };
  const isOurs = HOST_PATTERNS.some((pattern) => url.startsWith(pattern.slice(0, -1)));
  return isOurs
    ? { id, windowId, host: new URL(url).hostname, isPractice: false, isActive, isGuess: false }
    : undefined;
}

/** How much a page's state has to say: what a draft says goes before why there is none. */
const WORTH: readonly PageState["kind"][] = ["review", "fault", "loading", "muted", "not-apology"];

/**
 * The active tab where it has a draft or a reason why not, else the one with most to say, the first of equals; one that has not answered yet
 * counts as nothing.
 */
export function chooseDraftTab<
  T extends { readonly state: PageState | undefined; readonly tab: Pick<DraftTab, "isActive"> },
>(tabs: readonly T[]): T | undefined {
  const active = tabs.find(
    ({ state, tab }) => tab.isActive && state !== undefined && state.kind !== "no-draft",
  );
  if (active !== undefined) return active;
  const worth = ({ state }: T) => {
    const at = state === undefined ? -1 : WORTH.indexOf(state.kind);
    return at < 0 ? WORTH.length : at;
  };
  return tabs.toSorted((a, b) => worth(a) - worth(b))[0];
}
