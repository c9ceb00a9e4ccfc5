import chatJa from "./gmail/2026-11-chat-ja.html?raw";
import dockedEn from "./gmail/2026-11-docked-en.html?raw";
import dockedJa from "./gmail/2026-11-docked-ja.html?raw";
import fullScreenJa from "./gmail/2026-11-full-screen-ja.html?raw";
import inlineReplyJa from "./gmail/2026-11-inline-reply-ja.html?raw";
import plainTextJa from "./gmail/2026-11-plain-text-ja.html?raw";
import popOutEn from "./gmail/2026-11-pop-out-en.html?raw";

const PAGES = {
  "2026-11-docked-ja": dockedJa,
  "2026-11-docked-en": dockedEn,
  "2026-11-inline-reply-ja": inlineReplyJa,
  "2026-11-full-screen-ja": fullScreenJa,
  "2026-11-pop-out-en": popOutEn,
  "2026-11-plain-text-ja": plainTextJa,
  "2026-11-chat-ja": chatJa,
} as const;

export type GmailPage = keyof typeof PAGES;

/** The HTML of a compose page, to be put into the document's body. */
export function readPage(name: GmailPage): string {
  return PAGES[name];
}

/** Gives every class another name, as a new build of the host may do overnight. */
export function scrambleClasses(root: Element): void {
  for (const [index, element] of [...root.querySelectorAll("[class]")].entries()) {
    element.setAttribute("class", `x${index.toString(36)}`);
  }
}
