/**
 * Everything that is known of the page of Outlook on the web, in one place. Gathered in 2026-11 from public code and
 * stored page dumps, not tried on the live service. Ids, roles and states come first; labels and class names are only
 * a second way. Where a fact's own source is dated, the date stands with it.
 */
export const structure = {
  /** 2026-11, several extensions and test scripts since 2022: RoosterJS' content div inside `#editorParent_N`. */
  body: '[id^="editorParent_"] [role="textbox"][contenteditable="true"], [id^="editorParent_"] > [contenteditable="true"]',
  /** 2026-11: any rich editor; which of them are mails is for `mail-body.ts` to say. */
  editor: '[contenteditable="true"][role="textbox"], [id^="editorParent_"] > [contenteditable="true"]',
  /** 2026-11: the form of one mail, in the reading pane, in a tab or in a window of its own. */
  form: '[data-app-section="ComposeForm"], [id^="docking_InitVisiblePart_"]',
  /** 2026-10, an adapter checked on outlook.live.com: `MSG_<random>_TO` and so on, in every language. */
  recipients: '[id$="_TO"], [id$="_CC"], [id$="_BCC"]',
  addressees: '[id$="_TO"]',
  /** 2026-10, the same adapter: a resolved addressee; its label is the address, or the name. */
  chip: '[class*="_EType_RECIPIENT_ENTITY"]',
  /** 2025, an Electron shell round Outlook: the name as it is shown in a chip. */
  chipName: '[class*="textContainer"]',
  /** Any element in a recipient field that is edited as a whole: a chip, whatever its class is called. */
  island: '[contenteditable="false"][aria-label]',
  /** 2026-11: the same ids also name headings in the reading pane; only a field can be typed into. */
  subject: 'input[id^="MSG_"][id$="_SUBJECT"], [id^="MSG_"][id$="_SUBJECT"] input',
  /** 2026-11: the subject's labels in ja and en, should the id change. */
  subjectByLabel:
    'input[placeholder="件名を追加"], input[aria-label="件名"], input[placeholder="Add a subject"], input[aria-label="Subject"]',
  /** 2026-11, three adapters for the reading pane. */
  readingPane: '[data-app-section="MailReadCompose"], [data-app-section="ConversationContainer"]',
  conversation: '[data-app-section="ConversationContainer"]',
  threadTitle: '[id^="CONV_"][id$="_SUBJECT"], [role="heading"][id$="_SUBJECT"]',
  messageText: '[id^="UniqueMessageBody"], [role="document"]',
  button: 'button, [role="button"]',
  /** 2026-10, the adapter above: a Fluent split button, `splitButton-<random>__primaryActionButton`. */
  send: '[data-testid="ComposeSendButton"] button[id$="__primaryActionButton"], button[id^="splitButton-"][id$="__primaryActionButton"]',
  sendGroup: '[data-testid="ComposeSendButton"]',
  moreSendOptions: '[aria-haspopup="true"], [aria-haspopup="menu"]',
  menu: '[role="menu"]',
  menuEntry: '[role="menuitem"], [role="menuitemradio"]',
  /** A mail is being written wherever one of these stands. */
  sign: '[data-testid="ComposeSendButton"], input[id^="MSG_"][id$="_SUBJECT"]',
  /** Since 2019 in mails sent by Outlook on the web: an empty block between the user's text and the quote. */
  beforeQuote: '[id$="appendonsend"]',
  /** The same mails: sender, date, addressees and subject of the mail answered, after a rule. */
  quoteHead: '[id$="divRplyFwdMsg"]',
  /** Since 2023, also by Outlook's apps: a block round the whole quote. */
  quoteContainer:
    '[id$="mail-editor-reference-message-container"], [class*="ms-outlook-mobile-reference-message"]',
  /** A quote's own ids are prefixed once for each time it was quoted. */
  quotedId: '[id^="x_"]',
  signature: '#Signature, #ms-outlook-mobile-signature, [id="signature"]',
} as const;

/** 2026-11: labels of the body; longer ones go on with how to leave it by Alt+F10. */
const BODY_LABEL = /^(?:メッセージ本文|Message body)/i;
/** 2026-11: labels of the fields for addressees, the only other rich editors of a mail. */
const RECIPIENT_LABEL = /^(?:宛先|To|Cc|Bcc|CC|BCC)(?:$|[\s:：、,])/i;

/** Lowest height of a body among editors of unknown kind, in CSS pixels: fields for addressees are lower. */
export const LOWEST_BODY = 60;
/** How far above an editor the window that holds its addressees may begin. */
export const HIGHEST_CLIMB = 14;

export function hasBodyLabel(editor: Element): boolean {
  return BODY_LABEL.test(editor.getAttribute("aria-label") ?? "");
}

export function hasRecipientLabel(editor: Element): boolean {
  return RECIPIENT_LABEL.test(editor.getAttribute("aria-label") ?? "");
}

const SEND = /^(?:送信|Send)(?:\s*[(（][^)）]*[)）])?$/i;
/** The shortcut stands in brackets in the button's title, in every language of the interface. */
const SEND_SHORTCUT =
  /[(（][^)）]*(?:Ctrl|Control|Strg|⌘|Cmd|Command)[^)）]*(?:Enter|Return|Eingabe|⏎|↵)[)）]/i;
const SCHEDULE =
  /^(?:schedule send|send later|送信(?:日時)?(?:を|の)?(?:スケジュール|予約)|スケジュール送信)/i;

/** True for a button that sends, by what it says of itself; never for one that opens a menu. */
export function saysSend(button: Element): boolean {
  if (button.matches(structure.moreSendOptions)) return false;
  const says = ["aria-label", "title"].map((name) => button.getAttribute(name)?.trim() ?? "");
  if (says.some((text) => SEND.test(text) || SEND_SHORTCUT.test(text))) return true;
  return says.every((text) => text === "") && SEND.test(button.textContent?.trim() ?? "");
}

/** True for a command "schedule send", in the menu or elsewhere on the page. */
export function saysSchedule(entry: Element): boolean {
  return SCHEDULE.test((entry.getAttribute("aria-label") ?? entry.textContent ?? "").trim());
}
