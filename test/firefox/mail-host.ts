import type { Page } from "puppeteer-core";
import { BAD_WINDOW } from "../e2e/compose-window";
import type { MailPageOptions, MailSpec } from "../e2e/mail-hosts";
import { BAD_MAIL } from "../e2e/outlook-window";
import { gmailPage } from "../e2e/pages/gmail";
import { outlookPage } from "../e2e/pages/outlook";

/** A webmail in Firefox, by what its own page is made of. */
export interface MailHost {
  readonly name: "gmail" | "outlook";
  readonly address: string;
  /** The draft with sure faults, written as the host writes it. */
  readonly bad: MailSpec;
  readonly editor: string;
  readonly send: string;
  readonly subject: string;
  readonly discard: string;
  /** What scrolls the text. */
  readonly scroller: string;
  html(options: MailPageOptions): string;
  /** Presses the entry of the send menu that schedules; by the arrow keys where `byKeys`. */
  schedule(page: Page, byKeys: boolean): Promise<void>;
  /** A preset in the dialog of times. */
  readonly preset: string;
}

async function openMenu(page: Page, arrow: string): Promise<void> {
  await page.click(arrow);
  await page.waitForSelector("[role=menuitem]");
}

export const gmail: MailHost = {
  name: "gmail",
  address: "https://mail.google.com/mail/u/0/",
  bad: BAD_WINDOW,
  editor: "[g_editable]",
  send: '[data-tooltip^="送信 "]',
  subject: "[name=subjectbox]",
  discard: '[aria-label="下書きを破棄"]',
  scroller: ".Ar",
  html: gmailPage,
  async schedule(page, byKeys) {
    await openMenu(page, "[aria-haspopup=true]");
    if (!byKeys) return page.click("[selector=scheduledSend]");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  },
  preset: '::-p-aria([name="明日の朝"][role="menuitem"])',
};

export const outlook: MailHost = {
  name: "outlook",
  address: "https://outlook.office.com/mail/",
  bad: BAD_MAIL,
  editor: "[id^=editorParent_] > [contenteditable=true]",
  send: "[data-app-section=ComposeForm]:not([hidden]) [id$=__primaryActionButton]",
  subject: "[data-app-section=ComposeForm]:not([hidden]) input[id$=_SUBJECT]",
  discard: "[data-app-section=ComposeForm]:not([hidden]) #discardCompose",
  scroller: ".scroller",
  html: outlookPage,
  async schedule(page, byKeys) {
    await openMenu(page, "[id$=__menuButton]");
    if (!byKeys) return page.click("[role=menuitem] + [role=menuitem]");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  },
  preset: '::-p-aria([name="明日の朝"][role="button"])',
};

export const MAIL_HOSTS: readonly MailHost[] = [gmail, outlook];
