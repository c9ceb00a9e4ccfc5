import type { Locator, Page } from "@playwright/test";
import type { SentMail } from "./pages/gmail";

export const SATO = { name: "佐藤 健一", address: "sato@example.co.jp" };

/** An apology mail with three sure faults: an emoji, a placeholder, an apology for nothing in particular. */
export const BAD_LINES = [
  "〇〇様",
  "",
  "お世話になっております。",
  "申し訳ございません😊",
  "よろしくお願いいたします。",
] as const;

export function asMarkup(lines: readonly string[]): string {
  return lines.map((line) => `<div>${line === "" ? "<br>" : line}</div>`).join("");
}

export const BAD_WINDOW = { subject: "お詫び", to: [SATO], body: asMarkup(BAD_LINES) };

/** One compose window of the mock Gmail, as the user sees it. */
export class ComposeWindow {
  readonly page: Page;
  readonly root: Locator;
  readonly body: Locator;
  readonly send: Locator;
  readonly badge: Locator;

  constructor(page: Page, index = 0) {
    this.page = page;
    this.body = page.locator("[g_editable=true]").nth(index);
    this.root = page
      .locator("[role=dialog]")
      .filter({ has: page.locator("[g_editable=true]") })
      .nth(index);
    this.send = this.root.getByRole("button", { name: /^(送信|Send) \u202a/ });
    this.badge = this.root.locator("seii-badge");
  }

  async ready(): Promise<void> {
    await this.root.locator("seii-badge[data-state=ready]").waitFor();
  }

  html(): Promise<string> {
    return this.body.evaluate((body) => body.innerHTML);
  }
}

export function sentMails(page: Page): Promise<readonly SentMail[]> {
  return page.evaluate(() => Reflect.get(window, "__sent") as SentMail[]);
}

export interface SeenMark {
  readonly text: string;
  readonly severity: string;
  /** How far the mark's box is from the box of the same words in the text, in pixels. */
  readonly distance: number;
}

/** The marks as the browser paints them, compared with where their words stand. */
export function seenMarks(page: Page): Promise<readonly SeenMark[]> {
  return page.evaluate(readSeenMarks);
}

/** Runs in the page, whichever driver brings it there: uses nothing from outside itself. */
export function readSeenMarks(): SeenMark[] {
  const found: { text: string; severity: string; distance: number }[] = [];
  for (const severity of ["error", "warning", "hint"]) {
    for (const range of CSS.highlights.get(`seii-${severity}`) ?? []) {
      const live = range as Range;
      const text = live.toString();
      const box = live.getBoundingClientRect();
      const boxes: DOMRect[] = [];
      for (const editor of document.querySelectorAll("[contenteditable=true]")) {
        const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          for (
            let at = node.nodeValue?.indexOf(text) ?? -1;
            at >= 0;
            at = node.nodeValue?.indexOf(text, at + 1) ?? -1
          ) {
            const words = document.createRange();
            words.setStart(node, at);
            words.setEnd(node, at + text.length);
            boxes.push(words.getBoundingClientRect());
          }
        }
      }
      const distances = boxes.map((other) =>
        Math.max(
          Math.abs(other.left - box.left),
          Math.abs(other.right - box.right),
          Math.abs(other.top - box.top),
          Math.abs(other.bottom - box.bottom),
        ),
      );
      found.push({ text, severity, distance: Math.min(...distances) });
    }
  }
  return found;
}

export async function markedWords(page: Page): Promise<readonly string[]> {
  return (await seenMarks(page)).map(({ text }) => text).toSorted();
}

/** Clicks in the middle of the first mark on these words. */
export async function clickMark(page: Page, text: string): Promise<void> {
  const point = await page.evaluate((wanted) => {
    for (const name of ["seii-error", "seii-warning", "seii-hint"]) {
      for (const range of CSS.highlights.get(name) ?? []) {
        if ((range as Range).toString() !== wanted) continue;
        const { left, top, width, height } = (range as Range).getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
    }
    return undefined;
  }, text);
  if (point === undefined) throw new Error(`no mark on ${text}`);
  await page.mouse.click(point.x, point.y);
}
