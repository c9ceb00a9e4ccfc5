import { describe, expect, it } from "vitest";
import { chooseDraftTab, findDraftTabs } from "./draft-tab";
import type { PageState } from "./page-messages";

const PRACTICE = "chrome-extension://x/practice.html";

function tabs(
  active: string | undefined,
  webmail: readonly string[],
  windows: readonly (string | undefined)[] = [],
) {
  return {
    query: async (filter: { url?: string[]; windowType?: string }) => {
      const list = (urls: readonly (string | undefined)[], from: number) =>
        urls.map((url, index) => ({ id: from + index, windowId: from, url }));
      if (filter.windowType !== undefined) return list(windows, 20);
      return filter.url === undefined ? list([active], 1) : list(webmail, 10);
    },
  };
}

describe("findDraftTabs", () => {
  it("takes the active tab alone where it is ours", async () => {
    const found = await findDraftTabs(
      tabs("https://mail.google.com/mail/u/0/", ["https://outlook.live.com/mail/"]),
      PRACTICE,
    );
    expect(found).toMatchObject([{ id: 1, host: "mail.google.com", isActive: true, isPractice: false }]);
    expect(await findDraftTabs(tabs(`${PRACTICE}?ja`, []), PRACTICE)).toMatchObject([{ isPractice: true }]);
  });

  it("takes the webmail tabs where the active one is another page", async () => {
    const found = await findDraftTabs(
      tabs("https://example.org/", ["https://outlook.live.com/mail/", "https://mail.google.com/"]),
      PRACTICE,
    );
    expect(found.map(({ host, isActive }) => [host, isActive])).toEqual([
      ["outlook.live.com", false],
      ["mail.google.com", false],
    ]);
    expect(await findDraftTabs(tabs("https://mail.google.com.example.org/", []), PRACTICE)).toEqual([]);
  });

  it("tries windows without an address as well, the active tab before all others", async () => {
    const webmail = ["https://mail.google.com/", "https://outlook.office.com/mail/"];
    for (const blank of [undefined, "", "about:blank"]) {
      const found = await findDraftTabs(tabs(blank, webmail, [blank, "https://example.org/"]), PRACTICE);
      expect(found.map(({ id, host, isActive, isGuess }) => [id, host, isActive, isGuess])).toEqual([
        [1, "", true, true],
        [10, "mail.google.com", false, false],
        [11, "outlook.office.com", false, false],
        [20, "", false, true],
      ]);
    }
    const other = await findDraftTabs(tabs("https://example.org/", webmail), PRACTICE);
    expect(other.map(({ id }) => id)).toEqual([10, 11]);
    const front = await findDraftTabs(tabs("https://mail.google.com/", webmail, ["about:blank"]), PRACTICE);
    expect(front.map(({ id }) => id)).toEqual([1, 20]);
    expect(await findDraftTabs(tabs(undefined, [], [undefined]), PRACTICE), "no webmail is open").toEqual([]);
  });
});

describe("chooseDraftTab", () => {
  it("prefers the tab that has a draft to speak of", () => {
    const state = (kind: "no-draft" | "not-apology" | "loading"): PageState => ({ kind });
    const tab = { isActive: false };
    const silent = { id: 0, tab, state: undefined };
    const idle = { id: 1, tab, state: state("no-draft") };
    const other = { id: 2, tab, state: state("not-apology") };
    const coming = { id: 3, tab, state: state("loading") };
    expect(chooseDraftTab([silent, idle, other, coming])?.id).toBe(3);
    expect(chooseDraftTab([idle, silent])?.id).toBe(1);
    expect(chooseDraftTab([])).toBeUndefined();
    const active = { id: 4, tab: { isActive: true }, state: state("not-apology") };
    expect(chooseDraftTab([coming, active])?.id, "the active tab speaks for itself").toBe(4);
    expect(chooseDraftTab([{ ...active, state: state("no-draft") }, other])?.id).toBe(2);
    expect(chooseDraftTab([{ ...active, state: undefined }, coming])?.id).toBe(3);
  });
});
