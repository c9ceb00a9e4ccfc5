import { createReadStream, readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { mboxReader } from "mbox-reader";
import type { Draft } from "../../language/draft";
import { DraftLineError, parseDraftLine } from "../draft-line";
import { MailFormatError, parseMail } from "./parse-mail";

export const MAIL_FORMATS = ["text", "jsonl", "eml", "mbox"] as const;
export type MailFormat = (typeof MAIL_FORMATS)[number];

/** A mail of the input, or what is wrong in its place; faults hold no word of it. */
export type MailItem =
  | {
      readonly draft: Draft;
      /** By which the report is known: given in the line, the file of a text or `.eml`, the `Message-ID` in an mbox. */
      readonly id: string | undefined;
      readonly messageId: string | undefined;
      readonly fault?: undefined;
    }
  | { readonly draft?: undefined; readonly place: string; readonly fault: string };

export interface MailInput {
  /** Files, folders of `.eml` files, or `-`. */
  readonly files: readonly string[];
  /** Where it is not to be told from the files' names. */
  readonly format: MailFormat | undefined;
  readonly defaults: Omit<Draft, "body">;
  readonly stdin: Readable;
}

const BYTE_ORDER_MARK = /^\ufeff/;

/** The mails of all files, in order, one at a time: memory does not grow with their number. */
export async function* readMails(input: MailInput): AsyncGenerator<MailItem> {
  for (const file of input.files) {
    try {
      yield* readOne(file, input);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      yield { place: file, fault: code };
    }
  }
}

/** The format of a file by its name; of the standard input, text. */
function formatOf(file: string): MailFormat {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === "jsonl" || ending === "ndjson") return "jsonl";
  if (ending === "eml") return "eml";
  return ending === "mbox" || ending === "mbx" ? "mbox" : "text";
}

async function* readOne(file: string, input: MailInput): AsyncGenerator<MailItem> {
  if (file !== "-" && statSync(file).isDirectory()) {
    for (const path of mailsIn(file)) yield* readSafely(path, input);
    return;
  }
  const open = () => (file === "-" ? input.stdin : createReadStream(file));
  switch (input.format ?? formatOf(file)) {
    case "jsonl":
      return yield* readLines(file, open(), input.defaults);
    case "mbox":
      return yield* readMbox(file, open(), input.defaults);
    case "eml":
      return yield await readEml(
        file,
        file === "-" ? await readAll(input.stdin) : await readFile(file),
        input,
      );
    case "text": {
      const bytes = file === "-" ? await readAll(input.stdin) : await readFile(file);
      const body = bytes.toString("utf8").replace(BYTE_ORDER_MARK, "").replace(/\r\n?/g, "\n");
      yield { id: file === "-" ? undefined : file, messageId: undefined, draft: { ...input.defaults, body } };
    }
  }
}

async function* readSafely(path: string, input: MailInput): AsyncGenerator<MailItem> {
  try {
    yield await readEml(path, await readFile(path), input);
  } catch (error) {
    yield { place: path, fault: (error as NodeJS.ErrnoException).code ?? "cannot be read" };
  }
}

/** The `.eml` files of a folder and its folders, in the order of their names. */
function* mailsIn(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* mailsIn(path);
    else if (/\.eml$/i.test(entry.name)) yield path;
  }
}

async function* readLines(
  file: string,
  stream: Readable,
  defaults: MailInput["defaults"],
): AsyncGenerator<MailItem> {
  let number = 0;
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim() === "") continue;
    try {
      const line = number === 1 ? text.replace(BYTE_ORDER_MARK, "") : text;
      yield { ...parseDraftLine(line, defaults), messageId: undefined };
    } catch (error) {
      if (!(error instanceof DraftLineError)) throw error;
      yield { place: `${file}:${number}`, fault: error.message };
    }
  }
}

async function* readMbox(
  file: string,
  stream: Readable,
  defaults: MailInput["defaults"],
): AsyncGenerator<MailItem> {
  let number = 0;
  for await (const { content } of mboxReader(stream)) {
    number++;
    yield await readMail(content, `${file}#${number}`, undefined, defaults);
  }
}

const readEml = (file: string, bytes: Uint8Array, { defaults }: MailInput): Promise<MailItem> =>
  readMail(bytes, file, file === "-" ? undefined : file, defaults);

/** @param id of the report; where it is not given, the `Message-ID`, else the place */
async function readMail(
  bytes: Uint8Array,
  place: string,
  id: string | undefined,
  defaults: MailInput["defaults"],
): Promise<MailItem> {
  try {
    const { messageId, draft } = await parseMail(bytes, defaults);
    return { id: id ?? messageId ?? place, messageId, draft };
  } catch (error) {
    if (!(error instanceof MailFormatError)) throw error;
    return { place, fault: error.message };
  }
}

async function readAll(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}
