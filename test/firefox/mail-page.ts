import type { Page } from "puppeteer-core";
import { readSeenMarks } from "../e2e/compose-window";
import type { SentMail } from "../e2e/pages/gmail";
import { gmail, type MailHost } from "./mail-host";

/** A webmail's page in Firefox, as the user sees it. */
export class MailPage {
  readonly page: Page;
  readonly host: MailHost;

  constructor(page: Page, host: MailHost = gmail) {
    this.page = page;
    this.host = host;
  }

  async ready(): Promise<void> {
    await this.page.waitForSelector("seii-badge[data-state=ready]");
  }

  async markedWords(): Promise<readonly string[]> {
    return (await this.page.evaluate(readSeenMarks)).map(({ text }) => text).toSorted();
  }

  html(): Promise<string> {
    return this.page.$eval(this.host.editor, (body) => body.innerHTML);
  }

  badge(name: "state" | "errors" | "score"): Promise<string | undefined> {
    return this.page.evaluate((key) => document.querySelector<HTMLElement>("seii-badge")?.dataset[key], name);
  }

  sent(): Promise<readonly SentMail[]> {
    return this.page.evaluate(() => Reflect.get(window, "__sent") as SentMail[]);
  }

  selected(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? "");
  }

  /** How many marks stand on these words. */
  async countMarks(words: string): Promise<number> {
    return (await this.markedWords()).filter((text) => text === words).length;
  }

  count(selector: string): Promise<number> {
    return this.page.$$eval(selector, ({ length }) => length);
  }

  /** Waits until a review says that nothing is to be said. */
  async quiet(): Promise<void> {
    await this.page.waitForSelector("seii-badge[data-state=off]");
  }

  /** Is stopped at the gate with nothing sent yet, sends all the same; the mail must go out once, as it was written. */
  async passGate(before: string): Promise<void> {
    await this.page.waitForSelector("seii-gate");
    if ((await this.sent()).length > 0) throw new Error("sent before it was asked about");
    await this.clickIn("seii-gate", "このまま送信");
    await this.page.waitForFunction(() => (Reflect.get(window, "__sent") as unknown[]).length > 0);
    await this.page.waitForFunction(() => document.querySelector("seii-gate") === null);
    const sent = await this.sent();
    if (sent.length !== 1 || sent[0]?.html !== before) throw new Error("sent more than once, or changed");
  }

  has(selector: string): Promise<boolean> {
    return this.page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
  }

  /** Clicks the button of that name in one of our views. */
  async clickIn(view: "seii-card" | "seii-gate" | "seii-panel" | "seii-badge", name: string): Promise<void> {
    const button = await this.page.waitForSelector(`${view} >>> ::-p-aria([name="${name}"][role="button"])`);
    await button?.click();
  }

  /** Puts the caret behind the last word of the body. */
  async goToEnd(): Promise<void> {
    await this.page.click(this.host.editor);
    await this.chord("Control", "End");
  }

  async chord(
    modifier: "Control" | "Alt" | "Shift",
    key: "End" | "Home" | "Enter" | "z" | "s" | "F8",
  ): Promise<void> {
    await this.page.keyboard.down(modifier);
    await this.page.keyboard.press(key);
    await this.page.keyboard.up(modifier);
  }

  /** Clicks in the middle of the first mark on these words. */
  async clickMark(words: string): Promise<void> {
    const point = await this.page.evaluate((wanted) => {
      for (const name of ["seii-error", "seii-warning", "seii-hint"]) {
        for (const range of CSS.highlights.get(name) ?? []) {
          if ((range as Range).toString() !== wanted) continue;
          const { left, top, width, height } = (range as Range).getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        }
      }
      return undefined;
    }, words);
    if (point === undefined) throw new Error(`no mark on ${words}`);
    await this.page.mouse.click(point.x, point.y);
  }
}
