import PostalMime, { type Address, type Email } from "postal-mime";
import type { Draft } from "../../language/draft";
import { htmlToText } from "./html-text";

/** Thrown where bytes are no mail; never holds a word of them. */
export class MailFormatError extends Error {
  override readonly name = "MailFormatError";
}

export interface ParsedMail {
  /** `Message-ID`, angle brackets included. */
  readonly messageId: string | undefined;
  readonly draft: Draft;
}

const FIELD_NAME = /^[!-9;-~]+$/;

/**
 * Reads a mail after RFC 5322 and MIME: subject, addressees and text in any encoding; a mail of HTML alone is read as its
 * text. Quoted mail and signature stay in the body, where the zones know them. The day of writing is that of `Date`, in
 * the writer's own zone.
 * @throws MailFormatError
 */
export async function parseMail(bytes: Uint8Array, defaults: Omit<Draft, "body">): Promise<ParsedMail> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: 50 });
  } catch {
    throw new MailFormatError("not a mail");
  }
  if (!mail.headers.some((h) => FIELD_NAME.test(h.key))) throw new MailFormatError("a mail without a head");
  const to = [...(mail.to ?? []), ...(mail.cc ?? [])].flatMap(addressees);
  return {
    messageId: mail.messageId,
    draft: {
      ...defaults,
      subject: mail.subject ?? defaults.subject,
      body: bodyOf(mail),
      to: to.length > 0 ? to : defaults.to,
      now: dayOf(mail) ?? defaults.now,
    },
  };
}

function bodyOf({ text, html }: Email): string {
  const body = text !== undefined && text.trim() !== "" ? text : htmlToText(html ?? "");
  return body.replace(/\r\n?/g, "\n");
}

/** `佐藤 健一 <sato@example.co.jp>`, as a draft names them. */
function addressees(address: Address): readonly string[] {
  if (address.group !== undefined) return address.group.flatMap(addressees);
  return [address.name === "" ? address.address : `${address.name} <${address.address}>`];
}

/** The calendar day of the `Date` line where it was written. */
function dayOf(mail: Email): string | undefined {
  const value = mail.headers.find((h) => h.key === "date")?.value ?? "";
  const time = Date.parse(value.replace(/\(.*\)/, "").trim());
  if (Number.isNaN(time)) return undefined;
  const zone = /([+-])(\d{2})(\d{2})\s*$/.exec(value.replace(/\(.*\)/, "").trim());
  const minutes = zone ? (zone[1] === "-" ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) : 0;
  const day = new Date(time + minutes * 60_000).toISOString().slice(0, 10);
  return /^\d{4}-/.test(day) ? day : undefined;
}
