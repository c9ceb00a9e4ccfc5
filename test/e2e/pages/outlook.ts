import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { OutlookPageOptions } from "./outlook/settings";

export type { OutlookPageOptions, OutlookPerson, OutlookWindow, SentMail } from "./outlook/settings";

/** The addresses at which Outlook on the web is served. */
export const OUTLOOK_ORIGINS = [
  "https://outlook.live.com",
  "https://outlook.office.com",
  "https://outlook.office365.com",
  "https://outlook.cloud.microsoft",
] as const;

const style = readFileSync(place("outlook/outlook.css"), "utf8");
const script = buildSync({
  entryPoints: [place("outlook/page.ts")],
  bundle: true,
  format: "iife",
  minify: true,
  write: false,
  logLevel: "silent",
})
  // `</script>` inside the bundle would end it.
  .outputFiles[0]?.text.replaceAll("</script", "<\\/script");

/**
 * A page that behaves like Outlook on the web where a mail is written, round the very editor that Outlook uses
 * (RoosterJS): new mails in tabs, inline replies, replies and forwards with the quoted mail, a window of its own; mails
 * go out by click, Enter and Space on the button, Ctrl/⌘+Enter and Alt+S, and through the split button's menu; it
 * refuses a mail to nobody and asks back about one without a subject. To be served at one of `OUTLOOK_ORIGINS`.
 */
export function outlookPage(options: OutlookPageOptions = {}): string {
  const language = options.language ?? "ja";
  // `<` would let a mail's text end the script.
  const settings = JSON.stringify({ ...options, language }).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="${language}"${options.dark ? ' data-theme="dark"' : ""}><head><meta charset="utf-8"><title>Outlook</title><style>${style}</style></head>
<body><script type="application/json" id="settings">${settings}</script><script>${script}</script></body></html>`;
}

function place(name: string): string {
  return fileURLToPath(new URL(`./${name}`, import.meta.url));
}
