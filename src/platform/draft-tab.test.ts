import { describe, expect, it } from "vitest";
import { chooseDraftTab, findDraftTabs } from "./draft-tab";
import type { PageState } from "./page-messages";

const PRACTICE = "chrome-extension://x/practice.html";

function tabs(active: string | undefined, webmail: readonly string[], openerTabId?: number) {
  return {
    query: async (filter: { url?: string[] }) =>
      filter.url === undefined
        ? [{ id: 1, windowId: 7, url: active, openerTabId }]
        : webmail.map((url, index) => ({ id: 10 + index, url })),
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
      tabs(undefined, ["https://outlook.live.com/mail/", "https://mail.google.com/"]),
      PRACTICE,
    );
    expect(found.map(({ host, isActive }) => [host, isActive])).toEqual([
      ["outlook.live.com", false],
      ["mail.google.com", false],
    ]);
    expect(await findDraftTabs(tabs("https://mail.google.com.example.org/", []), PRACTICE)).toEqual([]);
  });

  it("tries the active tab first where a webmail has opened it without an address", async () => {
    const webmail = ["https://mail.google.com/", "https://outlook.office.com/mail/"];
    for (const blank of [undefined, "", "about:blank"]) {
      const found = await findDraftTabs(tabs(blank, webmail, 11), PRACTICE);
      expect(found.map(({ id, host, isActive, isGuess }) => [id, host, isActive, isGuess])).toEqual([
        [1, "outlook.office.com", true, true],
        [10, "mail.google.com", false, false],
        [11, "outlook.office.com", false, false],
      ]);
      expect(found[0]?.windowId).toBe(7);
    }
    for (const [address, opener] of [
      ["https://example.org/", 11],
      ["about:blank", 3],
    ] as const)
      expect((await findDraftTabs(tabs(address, webmail, opener), PRACTICE)).map(({ id }) => id)).toEqual([
        10, 11,
      ]);
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
    const active = { id: 4, tab: { isActive: true }, state: state("no-draft") };
    expect(chooseDraftTab([coming, active])?.id, "the active tab speaks for itself").toBe(4);
    expect(chooseDraftTab([{ ...active, state: undefined }, coming])?.id).toBe(3);
  });
});
