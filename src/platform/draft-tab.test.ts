import { describe, expect, it } from "vitest";
import { chooseDraftTab, findDraftTabs } from "./draft-tab";
import type { PageState } from "./page-messages";

const PRACTICE = "chrome-extension://x/practice.html";

function tabs(active: string | undefined, webmail: readonly string[]) {
  return {
    query: async (filter: { url?: string[] }) =>
      filter.url === undefined
        ? [{ id: 1, url: active }]
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
});

describe("chooseDraftTab", () => {
  it("prefers the tab that has a draft to speak of", () => {
    const state = (kind: "no-draft" | "not-apology" | "loading"): PageState => ({ kind });
    const silent = { id: 0, state: undefined };
    const idle = { id: 1, state: state("no-draft") };
    const other = { id: 2, state: state("not-apology") };
    const coming = { id: 3, state: state("loading") };
    expect(chooseDraftTab([silent, idle, other, coming])?.id).toBe(3);
    expect(chooseDraftTab([idle, silent])?.id).toBe(1);
    expect(chooseDraftTab([])).toBeUndefined();
  });
});
