import { type CDPSession, type Page, test as base } from "@playwright/test";
import { BAD_LINES } from "./compose-window";
import { type Extension, expect, launch } from "./extension";
import { MAIL_HOSTS, type MailHost } from "./mail-hosts";

const test = base.extend<{ extension: Extension }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  extension: async ({}, use) => {
    const launched = await launch(undefined, { backForwardCache: true });
    await use(launched);
    await launched.close();
  },
});

/** A tab without Playwright's own view of it, which loses pages that come back from the cache. */
class RawTab {
  readonly #cdp: CDPSession;

  constructor(cdp: CDPSession) {
    this.#cdp = cdp;
  }

  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#cdp.send("Runtime.evaluate", {
      expression,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  }

  async goTo(url: string): Promise<void> {
    await this.#cdp.send("Page.navigate", { url });
  }

  async goBack(): Promise<void> {
    const { currentIndex, entries } = await this.#cdp.send("Page.getNavigationHistory");
    const entryId = entries[currentIndex - 1]?.id ?? -1;
    await this.#cdp.send("Page.navigateToHistoryEntry", { entryId });
  }

  async type(text: string): Promise<void> {
    await this.#cdp.send("Input.insertText", { text });
  }

  /** Clicks in the middle of what `expression` gives. */
  async click(expression: string): Promise<void> {
    const place = (await this.evaluate(
      `(() => { const { left, top, width, height } = (${expression}).getBoundingClientRect(); return [left + width / 2, top + height / 2]; })()`,
    )) as [number, number];
    const [x, y] = place;
    for (const type of ["mousePressed", "mouseReleased"] as const)
      await this.#cdp.send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
  }
}

const EMOJI = `[...["seii-error", "seii-warning", "seii-hint"].flatMap((name) => [...(CSS.highlights.get(name) ?? [])])].filter((range) => String(range) === "😊").length`;
const SEND: Readonly<Record<MailHost["name"], string>> = {
  gmail: `document.querySelector('[data-tooltip^="送信 "]')`,
  outlook: `document.querySelector("[id$=__primaryActionButton]")`,
};

async function rawTab(page: Page): Promise<RawTab> {
  return new RawTab(await page.context().newCDPSession(page));
}

test("a page that comes back from the back/forward cache goes on with its draft", async ({ extension }) => {
  const elsewhere = (await extension.openGmail()).url();
  for (const host of MAIL_HOSTS) {
    await test.step(host.name, async () => {
      const page = await host.open(extension, { windows: [host.bad] });
      await (await host.window(page)).ready();
      await page.evaluate(() => {
        Reflect.set(window, "seiiDraft", true);
        addEventListener("pageshow", ({ persisted }) => Reflect.set(window, "seiiPersisted", persisted));
      });
      const tab = await rawTab(page);
      await tab.goTo(elsewhere);
      await expect.poll(() => tab.evaluate("location.href")).toBe(elsewhere);
      expect(await tab.evaluate("window.seiiDraft === undefined")).toBe(true);
      await tab.goBack();
      await expect.poll(() => tab.evaluate("window.seiiDraft && window.seiiPersisted")).toBe(true);
      await expect.poll(() => tab.evaluate(EMOJI)).toBe(1);
      const editor = `[...document.querySelectorAll("[contenteditable=true]")].find((one) => one.textContent.includes("${BAD_LINES[3]}"))`;
      await tab.evaluate(`${editor}.focus()`);
      await tab.type("😊");
      await expect.poll(() => tab.evaluate(EMOJI)).toBe(2);
      expect(await tab.evaluate(`document.querySelector("seii-badge").dataset.state`)).toBe("ready");
      await tab.click(SEND[host.name]);
      await expect.poll(() => tab.evaluate(`document.querySelector("seii-gate") !== null`)).toBe(true);
      expect(await tab.evaluate("window.__sent.length")).toBe(0);
    });
  }
});
