import chatJa from "./outlook/2026-11-chat-ja.html?raw";
import fullReplyJa from "./outlook/2026-11-full-reply-ja.html?raw";
import inlineReplyJa from "./outlook/2026-11-inline-reply-ja.html?raw";
import newEn from "./outlook/2026-11-new-en.html?raw";
import newJa from "./outlook/2026-11-new-ja.html?raw";
import popOutEn from "./outlook/2026-11-pop-out-en.html?raw";

const PAGES = {
  "2026-11-new-ja": newJa,
  "2026-11-new-en": newEn,
  "2026-11-inline-reply-ja": inlineReplyJa,
  "2026-11-full-reply-ja": fullReplyJa,
  "2026-11-pop-out-en": popOutEn,
  "2026-11-chat-ja": chatJa,
} as const;

export type OutlookPage = keyof typeof PAGES;

/** The HTML of a page with a mail window of Outlook on the web, to be put into the document's body. */
export function readOutlookPage(name: OutlookPage): string {
  return PAGES[name];
}
