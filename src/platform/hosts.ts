/** The hosts that the extension asks for, and no others. */
export const HOST_PATTERNS = [
  "https://mail.google.com/*",
  "https://outlook.live.com/*",
  "https://outlook.office.com/*",
  "https://outlook.office365.com/*",
  "https://outlook.cloud.microsoft/*",
] as const;

/** The name of the host that a page belongs to; a window at about:blank belongs to the host of the page that opened it. */
export function hostOfPage({ origin }: { readonly origin: string }): string {
  return URL.canParse(origin) ? new URL(origin).hostname : "";
}
