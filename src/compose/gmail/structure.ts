/**
 * Everything that is known of Gmail's page, in one place. Facts of 2026-11, gathered from public code and stored page
 * dumps (InboxSDK's and gmail.js' selectors, extensions that hook the send button), not tried on the live service.
 * Roles, names and attributes come first; class names are only a second way, since they change without notice.
 */
export const structure = {
  /** `g_editable` marks Gmail's own editors; roles and states alone also fit if it goes away. */
  body:
    'div[g_editable="true"][contenteditable="true"], ' +
    'div[role="textbox"][aria-multiline="true"][contenteditable="true"]',
  /** The plain-text twin: a textarea beside the rich body, with the same label. */
  plainBody: "textarea[aria-label]",
  /** Only mail windows hold these; chat and other editors do not. */
  mailFields:
    'input[name="subjectbox"], input[name="composeid"], input[name="draft"], input[name="rm"], ' +
    'input[name="subject"], [name="to"]',
  dialog: '[role="dialog"]',
  /** Where a mail window ends at the latest. */
  boundary: 'body, [role="main"], [role="dialog"]',
  subject: 'input[name="subjectbox"]',
  hiddenSubject: 'input[name="subject"]',
  threadTitle: "h2[data-legacy-thread-id], h2[data-thread-perm-id], h2.hP",
  addressee: '[name="to"] [role="option"][data-hovercard-id], [name="to"] [data-hovercard-id][data-name]',
  hiddenAddressee: 'input[type="hidden"][name="to"]',
  addresseeField: 'textarea[name="to"]',
  /** Shown in place of the fields while they do not have the focus. */
  addresseeSummary: "span[email]",
  button: '[role="button"], button',
  moreSendOptions: '[aria-haspopup="true"], [aria-haspopup="menu"]',
  sendGroup: ".dC",
  sendAndArchive: ".Uo",
  scheduledSend: '[role="menuitem"][selector="scheduledSend"]',
  menu: '[role="menu"]',
  /**
   * The dialog of times after `scheduledSend`: its entries, by the class that they bear (seen on the live page by the
   * authors of a public extension, 2026-05) or by the dialog's name.
   */
  scheduleTime: '[role="menuitem"].Az',
  menuItem: '[role="menuitem"]',
  signature: '.gmail_signature, [data-smartmail="gmail_signature"], .gmail_signature_prefix',
  quoteContainer: ".gmail_quote, .gmail_quote_container",
  quoteIntroduction: ".gmail_attr",
  /** Wraps the user's own text in some reply drafts: never a quote, wherever it stands. */
  original: "[gmail_original]",
  island: '[contenteditable="false"]',
  message: "[data-message-id], [data-legacy-message-id]",
  messageText: ".a3s",
} as const;

/** Gmail frames shortcuts in labels with directional marks: `Send ‪(Ctrl-Enter)‬`. */
const DIRECTION_MARKS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const SEND = /^(?:送信|Send)(?:\s*[(（][^)）]*[)）])?$/i;
const SEND_AND_ARCHIVE = /^(?:send\s*(?:\+|and|&)\s*archive|送信\s*[+＋]\s*アーカイブ|送信してアーカイブ)/i;
/** The shortcut in Gmail's own marks is the same in every language of the interface. */
const SEND_SHORTCUT = /\u202A[(（][^)）]*(?:Ctrl|⌘|Cmd|Strg)[^)）]*[)）]\u202C/;

export type SendControl = "send" | "send-and-archive";

/** What a button sends, by its label; undefined for 送信済み, その他の送信オプション and all others. */
export function sendControlByLabel(button: Element): SendControl | undefined {
  if (button.matches(structure.moreSendOptions)) return undefined;
  for (const name of ["aria-label", "data-tooltip"]) {
    const raw = button.getAttribute(name) ?? "";
    const kind = byWords(raw);
    if (kind) return kind;
    if (SEND_SHORTCUT.test(raw) && /Enter|⏎|↵|Eingabe/i.test(raw)) return "send";
  }
  if (button.matches(structure.sendAndArchive)) return "send-and-archive";
  return button.hasAttribute("aria-label") ? undefined : byWords(button.textContent ?? "");
}

const SCHEDULE = /^(?:送信日時を設定|送信日時の設定|スケジュール設定|Schedule send)$/i;

/** True for the dialogs of times and of date and time that end a scheduled send. */
export function isScheduleDialog(dialog: Element): boolean {
  if (dialog.querySelector(structure.body)) return false;
  return (
    dialog.querySelector(structure.scheduleTime) !== null ||
    SCHEDULE.test(dialog.getAttribute("aria-label") ?? dialog.querySelector("h2")?.textContent?.trim() ?? "")
  );
}

/** The button that ends the dialog of date and time. */
export function isScheduleButton(button: Element): boolean {
  return SCHEDULE.test((button.getAttribute("aria-label") ?? button.textContent ?? "").trim());
}

function byWords(label: string): SendControl | undefined {
  const plain = label.replace(DIRECTION_MARKS, "").trim();
  if (SEND.test(plain)) return "send";
  return SEND_AND_ARCHIVE.test(plain) ? "send-and-archive" : undefined;
}
