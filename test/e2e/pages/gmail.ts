import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface GmailPerson {
  readonly name: string;
  readonly address: string;
}

export interface GmailWindow {
  readonly kind?: "docked" | "full-screen" | "inline-reply" | "inline-forward" | "pop-out";
  readonly subject?: string;
  /** Markup inside the editor, without signature and quote. */
  readonly body?: string;
  readonly to?: readonly GmailPerson[];
  /** Markup of the signature; none without it. */
  readonly signature?: string;
  /** The quoted mail of an inline reply: behind "…" (the rule), or unfolded at once. */
  readonly quote?: "collapsed" | "expanded";
  /** In an inline forward: markup of the user's note inside the forwarded mail's container. */
  readonly note?: string;
  /** Confidential mode: a note stands between body and toolbar. */
  readonly confidential?: boolean;
  readonly minimised?: boolean;
  /** Plain-text mode: the body's text stands in the twin textarea. */
  readonly plainText?: boolean;
}

export interface GmailPageOptions {
  readonly language?: "ja" | "en";
  /** Mail windows that are open when the page has loaded. */
  readonly windows?: readonly GmailWindow[];
  /** Drafts in the list at the left, each opened by a click. */
  readonly drafts?: readonly GmailWindow[];
  /** The mail that an inline reply answers or an inline forward holds, as lines of text. */
  readonly received?: { readonly from: GmailPerson; readonly subject: string; readonly text: string };
  readonly dark?: boolean;
  /** Every class name replaced by another, as a new build of Gmail may have it. */
  readonly scrambled?: boolean;
  /** Editors without any of the attributes by which they are known: a Gmail that nobody has seen yet. */
  readonly unreadable?: boolean;
  /** Windows stay when their mail has been sent: several tries can be made in one. */
  readonly keepsSent?: boolean;
}

/** What the page's script records in `window.__sent`, in order. */
export interface SentMail {
  readonly subject: string;
  /** The editor's markup as it was sent; the text in plain-text mode. */
  readonly html: string;
  readonly to: readonly string[];
  /** The moment chosen in the schedule dialog; undefined for a mail sent at once. */
  readonly scheduled?: string;
}

/**
 * A page that behaves like Gmail where a mail is written: windows open, minimise, grow and close; mails go out by the
 * button's mousedown and mouseup, Enter and Space on it, Ctrl/⌘+Enter, send and archive, and the schedule menu with its
 * dialogs; what was sent can be undone; without an addressee it refuses with an alert. To be served at mail.google.com's address.
 */
export function gmailPage(options: GmailPageOptions = {}): string {
  const language = options.language ?? "ja";
  // `<` would let a mail's text end the script.
  const settings = JSON.stringify({ ...options, language }).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="${language}"${options.dark ? ' data-theme="dark"' : ""}><head><meta charset="utf-8"><title>Gmail</title>
<style>${part("gmail.css")}</style></head>
<body><script type="application/json" id="settings">${settings}</script>
<script>${part("gmail-texts.js")}</script><script>${part("gmail-schedule.js")}</script><script>${part("gmail-compose.js")}</script><script>${part("gmail-page.js")}</script></body></html>`;
}

function part(name: string): string {
  return readFileSync(fileURLToPath(new URL(`./gmail/${name}`, import.meta.url)), "utf8");
}
