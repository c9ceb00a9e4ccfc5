import { HOST_PATTERNS } from "./hosts";

interface Tab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

interface TabQueries {
  query(filter: { active?: boolean; currentWindow?: boolean; url?: string[] }): Promise<readonly Tab[]>;
}

export interface DraftTab {
  readonly id: number;
  /** Name of the host, e.g. `mail.google.com`. */
  readonly host: string;
  readonly isPractice: boolean;
}

/**
 * The tab that the popup speaks of: the active one, else one that may hold a draft. Without the permission `tabs` the
 * addresses of other hosts' tabs are not seen, and not needed.
 * @returns undefined where no tab of ours is open
 */
export async function findDraftTab(tabs: TabQueries, practiceUrl: string): Promise<DraftTab | undefined> {
  const active = await tabs.query({ active: true, currentWindow: true });
  const others = await tabs.query({ url: [...HOST_PATTERNS] });
  return [...active, ...others].map((tab) => describe(tab, practiceUrl)).find((tab) => tab !== undefined);
}

function describe({ id, url }: Tab, practiceUrl: string): DraftTab | undefined {
  if (id === undefined || url === undefined) return undefined;
  if (url.startsWith(practiceUrl)) return { id, host: "practice", isPractice: true };
  const isOurs = HOST_PATTERNS.some((pattern) => url.startsWith(pattern.slice(0, -1)));
  return isOurs ? { id, host: new URL(url).hostname, isPractice: false } : undefined;
}
