import { isClosing } from "../language/greeting-and-closing";
import { type MailText, spanInBody } from "../language/mail-text";
import type { Mail } from "./mail";
import { findCustomerName, findMatter } from "./matter";

/** What one must know of a mail to put a section into it, and to tell a whole mail from a begun one. */
export interface Outline {
  /** Where the line begins with which the mail comes to its end: closing words, signature or quote; in the body. */
  readonly closing?: number | undefined;
  /** The customer's name, before 様. */
  readonly customer?: string | undefined;
  /** What the mail is about, before について. */
  readonly matter?: string | undefined;
  /** True where the writer has come to the closing words. */
  readonly ended: boolean;
}

/** Closing words stand among the last sentences; a mail is not searched for them from end to end. */
const LAST_WORDS = 12;

export function outlineMail({ draft, body }: Pick<Mail, "draft" | "body">): Outline {
  const own = body.sentences.filter(({ zone }) => zone === "main" || zone === "closing");
  return {
    closing: closingStart(draft.body, body),
    customer: findCustomerName(body.sentences, draft.to),
    matter: findMatter(draft.subject, draft.quoted),
    ended: own.slice(-LAST_WORDS).some(({ text }) => isClosing(text)),
  };
}

function closingStart(text: string, mail: MailText): number | undefined {
  const { sentences } = mail;
  const lastMain = sentences.findLastIndex(({ zone }) => zone === "main");
  const sentence = sentences.find(
    ({ zone }, index) =>
      zone === "signature" ||
      zone === "quoted" ||
      // Words of closing in mid-text are no end of the mail.
      (zone === "closing" && index > lastMain),
  );
  if (sentence === undefined) return undefined;
  const { start } = spanInBody(mail, sentence, 0, sentence.text.length);
  return text.lastIndexOf("\n", Math.max(0, start - 1)) + 1;
}
