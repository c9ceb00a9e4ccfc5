/** The hosts that the extension asks for, and no others. */
export const HOST_PATTERNS = [
  "https://mail.google.com/*",
  "https://outlook.live.com/*",
  "https://outlook.office.com/*",
  "https://outlook.office365.com/*",
  "https://outlook.cloud.microsoft/*",
] as const;
