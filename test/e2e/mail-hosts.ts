import type { Locator, Page } from "@playwright/test";
import { BAD_WINDOW, ComposeWindow } from "./compose-window";
import type { Extension } from "./extension";
import { BAD_MAIL, OutlookMail } from "./outlook-window";
import type { GmailPageOptions, GmailWindow } from "./pages/gmail";
import type { OutlookPageOptions, OutlookWindow } from "./pages/outlook";

/** A mail window as its user sees it, whichever host it belongs to. */
export interface MailWindow {
  readonly root: Locator;
  readonly body: Locator;
  readonly send: Locator;
  readonly badge: Locator;
  ready(): Promise<void>;
  html(): Promise<string>;
}

/** What both hosts' windows can be opened with. */
export type MailSpec = GmailWindow & OutlookWindow;
/** What both hosts' pages can be opened with. */
export type MailPageOptions = GmailPageOptions & OutlookPageOptions;

/** A webmail for tests that hold on every one. */
export interface MailHost {
  readonly name: "gmail" | "outlook";
  /** The content script's file inside the built extension. */
  readonly script: string;
  /** Match pattern of the page's address. */
  readonly pattern: string;
  /** The draft with sure faults, written as the host writes it. */
  readonly bad: MailSpec;
  /** The button's name that throws a draft away. */
  readonly discard: string;
  /** The field of the subject in a window. */
  readonly subject: string;
  /** What the host says where there is nobody to send the mail to. */
  readonly refusal: RegExp;
  open(extension: Extension, options?: MailPageOptions): Promise<Page>;
  /** The window of that number, brought to the front where only one is in sight. */
  window(page: Page, index?: number): Promise<MailWindow>;
  /** Presses the button that opens an empty window, and puts the caret into it. */
  compose(page: Page): Promise<MailWindow>;
}

export const gmail: MailHost = {
  name: "gmail",
  script: "content-scripts/gmail.js",
  pattern: "https://mail.google.com/*",
  bad: BAD_WINDOW,
  discard: "下書きを破棄",
  subject: "[name=subjectbox]",
  refusal: /^エラー$/,
  open: (extension, options) => extension.openGmail(options),
  window: async (page, index = 0) => new ComposeWindow(page, index),
  async compose(page) {
    await page.getByRole("button", { name: "作成" }).click();
    const last = (await page.locator("[role=dialog] [g_editable=true]").count()) - 1;
    return new ComposeWindow(page, last);
  },
};

export const outlook: MailHost = {
  name: "outlook",
  script: "content-scripts/outlook.js",
  pattern: "https://outlook.office.com/*",
  bad: BAD_MAIL,
  discard: "破棄",
  subject: "input[id$=_SUBJECT]",
  refusal: /少なくとも 1 人の受信者/,
  open: (extension, options) => extension.openOutlook(options),
  async window(page, index = 0) {
    const tabs = page.getByRole("tab");
    if ((await tabs.count()) > 0) await tabs.nth(index).click();
    return new OutlookMail(page);
  },
  async compose(page) {
    await page.getByRole("button", { name: "新規メール" }).click();
    const mail = new OutlookMail(page);
    await mail.body.click();
    return mail;
  },
};

export const MAIL_HOSTS: readonly MailHost[] = [gmail, outlook];

/** A page of a host with one bad draft in it. */
export interface OpenedMail {
  readonly host: MailHost;
  readonly page: Page;
  readonly mail: MailWindow;
}

/** Every host in the same browser, for tests that want one of their own: to start it costs more than the rest. */
export async function openOnAllHosts(extension: Extension): Promise<readonly OpenedMail[]> {
  const opened: OpenedMail[] = [];
  for (const host of MAIL_HOSTS) {
    const page = await host.open(extension, { windows: [host.bad] });
    opened.push({ host, page, mail: await host.window(page) });
  }
  return opened;
}
