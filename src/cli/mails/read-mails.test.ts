import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMail as readZones } from "../../language/mail-text";
import { MailFormatError, parseMail } from "./parse-mail";
import { type MailFormat, type MailItem, readMails } from "./read-mails";

const MAILS = fileURLToPath(new URL("../../../test/mails", import.meta.url));
const NAMES = ["alternative", "html-only", "iso-2022-jp", "quoted-printable", "shift-jis", "utf-8-base64"];
const DEFAULTS = {
  subject: "既定",
  to: [],
  quoted: "",
  now: "2026-12-31",
  stage: undefined,
  responsibility: undefined,
};
const bytesOf = (name: string) => readFileSync(join(MAILS, `${name}.eml`));

async function read(files: string[], format?: MailFormat, stdin = Buffer.from("")): Promise<MailItem[]> {
  const items: MailItem[] = [];
  const input = { files, format, defaults: DEFAULTS, stdin: Readable.from([stdin]) };
  for await (const item of readMails(input)) items.push(item);
  return items;
}

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "seii-mails-"));
});
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe("parseMail", () => {
  it.each(NAMES)("%s: subject, addressees, day and text are read", async (name) => {
    const { draft, messageId } = await parseMail(bytesOf(name), DEFAULTS);
    expect(messageId).toBe(`<${name}@example.jp>`);
    expect(draft.subject).toBe("納期遅延のお詫びとお詫びの品のお届けにつきまして（ご報告）");
    expect(draft.to).toEqual([
      "佐藤 健一 <sato@example.co.jp>",
      "tanaka@example.co.jp",
      "Group, A <group@example.co.jp>",
    ]);
    // Written half past midnight in Japan: the day before in London.
    expect(draft.now).toBe("2026-11-20");
    for (const line of ["佐藤様", "納期が遅れ、申し訳ございません。", "原因は弊社の確認の漏れです。"])
      expect(draft.body.split("\n").map((l) => l.replace("😀", "").trim())).toContain(line);
    expect(draft.body).not.toMatch(/\r|添付の中身|alert|color:red/);
  });

  it.each(NAMES)("%s: the customer's words and the signature keep their zones", async (name) => {
    const { draft } = await parseMail(bytesOf(name), DEFAULTS);
    const { sentences } = readZones(draft.body);
    const zoneOf = (words: string) => sentences.find((s) => s.text.includes(words))?.zone;
    expect(zoneOf("納期はいつですか")).toBe("quoted");
    expect(zoneOf("申し訳ございません")).toBe("main");
    expect(zoneOf("佐藤様")).toBe("salutation");
    if (name !== "html-only") expect(zoneOf("TEL 03")).toBe("signature");
  });

  it("takes what a mail does not say from the defaults", async () => {
    const { draft, messageId } = await parseMail(Buffer.from("X-A: 1\n\nお詫びします。\n"), DEFAULTS);
    expect(draft).toEqual({ ...DEFAULTS, body: "お詫びします。\n" });
    expect(messageId).toBeUndefined();
  });

  it.each([
    ["Thu, 19 Nov 2026 15:30:00 +0000", "2026-11-19"],
    ["Thu, 19 Nov 2026 15:30:00 +0000 (UTC)", "2026-11-19"],
    ["Fri, 20 Nov 2026 00:30:00 +0900", "2026-11-20"],
    ["Thu, 19 Nov 2026 23:30:00 -0800", "2026-11-19"],
    ["Thu, 19 Nov 2026 23:30:00 GMT", "2026-11-19"],
    ["soon", "2026-12-31"],
  ])("Date: %s is %s", async (date, day) => {
    const { draft } = await parseMail(Buffer.from(`Date: ${date}\n\nx\n`), DEFAULTS);
    expect(draft.now).toBe(day);
  });

  it.each(["", "\n\n", "ただの文です。"])("%j is no mail", async (text) => {
    await expect(parseMail(Buffer.from(text), DEFAULTS)).rejects.toThrow(MailFormatError);
  });
});

describe("readMails", () => {
  const mbox = () =>
    file(
      "sent.mbox",
      Buffer.concat(
        ["utf-8-base64", "iso-2022-jp", "html-only"].flatMap((name) => [
          Buffer.from("From suzuki@example.jp Fri Nov 20 00:30:00 2026\n"),
          bytesOf(name),
          Buffer.from("\n"),
        ]),
      ),
    );

  it("tells the format by the file's name", async () => {
    const lines = file("a.jsonl", '{"id":"1","body":"x"}\n{"id":"2","body":"y"}\n');
    const text = file("b.txt", "z");
    const items = await read([lines, text, join(MAILS, "shift-jis.eml"), mbox()]);
    expect(items.map((i) => i.draft && i.id)).toEqual([
      "1",
      "2",
      text,
      join(MAILS, "shift-jis.eml"),
      "<utf-8-base64@example.jp>",
      "<iso-2022-jp@example.jp>",
      "<html-only@example.jp>",
    ]);
  });

  it("reads each mail of an mbox as it reads it alone", async () => {
    const [first, second, third] = await read([mbox()]);
    for (const [item, name] of [
      [first, "utf-8-base64"],
      [second, "iso-2022-jp"],
      [third, "html-only"],
    ] as const)
      expect(item?.draft?.body.trim()).toBe((await parseMail(bytesOf(name), DEFAULTS)).draft.body.trim());
  });

  it("takes > away before From, and names a mail without Message-ID by its place", async () => {
    const path = file(
      "plain.mbox",
      "From a Fri\nSubject: x\n\n>From here on\n\nFrom b Fri\nSubject: y\n\nz\n",
    );
    const items = await read([path]);
    expect(items.map((i) => i.draft && [i.id, i.draft.body.trim()])).toEqual([
      [`${path}#1`, "From here on"],
      [`${path}#2`, "z"],
    ]);
  });

  it("reads a folder's mails in the order of their names, folders in it too", async () => {
    mkdirSync(join(folder, "box/a"), { recursive: true });
    file("box/b.eml", bytesOf("shift-jis"));
    file("box/a/z.EML", bytesOf("shift-jis"));
    file("box/note.txt", "x");
    const items = await read([join(folder, "box")]);
    expect(items.map((i) => i.draft && i.id)).toEqual([
      join(folder, "box/a/z.EML"),
      join(folder, "box/b.eml"),
    ]);
  });

  it("reads the standard input as it is told to", async () => {
    expect(await read(["-"], "eml", bytesOf("shift-jis"))).toMatchObject([{ id: "<shift-jis@example.jp>" }]);
    expect(await read(["-"], "mbox", readFileSync(mbox()))).toHaveLength(3);
    expect(await read(["-"], undefined, Buffer.from("\ufeffa\r\nb"))).toMatchObject([
      { id: undefined, draft: { body: "a\nb" } },
    ]);
  });

  it("tells what it cannot read, in its place, and goes on", async () => {
    const broken = file("broken.eml", "文だけ");
    const items = await read([join(folder, "none.eml"), broken, join(MAILS, "shift-jis.eml")]);
    expect(items).toMatchObject([
      { place: join(folder, "none.eml"), fault: "ENOENT" },
      { place: broken, fault: "a mail without a head" },
      { id: join(MAILS, "shift-jis.eml") },
    ]);
    expect(JSON.stringify(items.slice(0, 2))).not.toContain("文だけ");
  });
});
