import type { Locator, Page } from "@playwright/test";
import { asMarkup, BAD_LINES, SATO } from "./compose-window";

/** The same bad draft as in Gmail, as Outlook's lines. */
export const BAD_MAIL = { subject: "お詫び", to: [SATO], body: asOutlookLines(BAD_LINES) };

export function asOutlookLines(lines: readonly string[]): string {
  return asMarkup(lines).replaceAll("<div>", '<div class="elementToProof">');
}

/** The mail window of the mock Outlook that is in sight, as the user sees it. */
export class OutlookMail {
  readonly page: Page;
  readonly root: Locator;
  readonly body: Locator;
  readonly subject: Locator;
  readonly send: Locator;
  readonly arrow: Locator;
  readonly badge: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator("[data-app-section=ComposeForm]").filter({ visible: true });
    this.body = this.root.locator("[id^=editorParent_] > [contenteditable=true]");
    this.subject = this.root.locator("input[id$=_SUBJECT]");
    this.send = this.root.getByRole("button", { name: /^(送信|Send)$/ });
    this.arrow = this.root.locator("[aria-haspopup=menu]");
    this.badge = this.root.locator("seii-badge");
  }

  async ready(): Promise<void> {
    await this.root.locator("seii-badge[data-state=ready]").waitFor();
  }

  html(): Promise<string> {
    return this.body.evaluate((body) => body.innerHTML);
  }

  /** The body as its lines, each ended as the editor shows it. */
  text(): Promise<string> {
    return this.body.evaluate((body) => (body as HTMLElement).innerText.replaceAll(/\n\n/g, "\n").trim());
  }
}
