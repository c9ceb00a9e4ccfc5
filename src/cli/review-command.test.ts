import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MOVES } from "../review/report";
import { UsageError } from "./command";
import { runReview } from "./review-command";

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly field: "subject" | "body";
  readonly span: readonly [number, number] | null;
  readonly text: string;
}
interface Line {
  readonly id?: string;
  readonly applicable: boolean;
  readonly score: number | null;
  readonly stage: { readonly value: string; readonly detected: boolean };
  readonly responsibility: { readonly value: string; readonly detected: boolean };
  readonly moves: Readonly<
    Record<string, { readonly status: string; readonly spans: readonly (readonly [number, number])[] }>
  >;
  readonly checklist: readonly { readonly move: string; readonly needed: string; readonly status: string }[];
  readonly findings: readonly Finding[];
}

const APOLOGY = "山田商事株式会社\n佐藤様\n\n納期が遅れ、申し訳ございません😊。\n原因は確認の漏れです。\n";
const ORDINARY = "佐藤様\n\nお見積書を添付いたします。ご査収ください。\n";

async function run(args: readonly string[], input = "") {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runReview(args, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: async (text) => void out.push(text),
    stderr: (text) => void err.push(text),
  });
  return { code, out: out.join(""), err: err.join("") };
}

async function runLines(rows: readonly unknown[], ...args: string[]) {
  const input = rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n");
  const result = await run(["--jsonl", "--now", "2026-11-20", ...args], `${input}\n`);
  const lines = result.out
    .split("\n")
    .filter((l) => l !== "")
    .map((l) => JSON.parse(l) as Line);
  return { ...result, lines };
}

let folder = "";
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "seii-review-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("seii review --jsonl", () => {
  it("answers every line in order, each with its id", async () => {
    const rows = Array.from({ length: 20 }, (_, i) => ({ id: `m-${i}`, body: i % 2 ? APOLOGY : ORDINARY }));
    const { code, lines, err } = await runLines(rows);
    expect(code).toBe(0);
    expect(err).toBe("");
    expect(lines.map((l) => l.id)).toEqual(rows.map((r) => r.id));
    expect(lines.map((l) => l.applicable)).toEqual(rows.map((_, i) => i % 2 === 1));
  });

  it("tells all that the contract asks for", async () => {
    const { lines } = await runLines([{ id: "a", subject: "お詫び😊", body: APOLOGY }]);
    const [line] = lines as [Line];
    expect(Object.keys(line).sort()).toEqual(
      expect.arrayContaining([
        "applicable",
        "checklist",
        "findings",
        "id",
        "moves",
        "responsibility",
        "score",
        "stage",
      ]),
    );
    expect(line.stage.detected && line.responsibility.detected).toBe(true);
    expect(line.score).toBeGreaterThanOrEqual(0);
    expect(line.score).toBeLessThan(80);
    expect(Object.keys(line.moves).sort()).toEqual([...MOVES].sort());
    expect(line.checklist.map((i) => i.move).sort()).toEqual([...MOVES].sort());
    for (const { status, spans } of Object.values(line.moves)) {
      expect(["present", "vague", "pending", "absent"]).toContain(status);
      for (const [start, end] of spans) expect(start).toBeLessThan(end);
    }
    const emoji = line.findings.filter((f) => f.rule === "emoji");
    expect(emoji.map((f) => f.field).sort()).toEqual(["body", "subject"]);
    for (const f of emoji) {
      const [start, end] = f.span as [number, number];
      expect((f.field === "body" ? APOLOGY : "お詫び😊").slice(start, end)).toBe("😊");
      expect(f).toMatchObject({ pack: "apology", severity: "error", text: "😊", source: "S4" });
      for (const key of ["message", "why", "fix"]) expect(f).toHaveProperty(key, expect.any(String));
      expect(f).toHaveProperty("suggestions", expect.any(Array));
    }
    for (const f of line.findings) expect(f.span === null || f.span.length === 2).toBe(true);
  });

  it("says of a mail that is no apology only that", async () => {
    const { lines } = await runLines([
      { id: "a", body: ORDINARY },
      { id: "empty", body: "" },
    ]);
    for (const line of lines) {
      expect(line).toMatchObject({ applicable: false, score: null, findings: [], checklist: [] });
      expect(Object.keys(line.moves).sort()).toEqual([...MOVES].sort());
    }
    expect(lines).toHaveLength(2);
  });

  it("takes null for not given, and asks for the body alone", async () => {
    const given = {
      id: null,
      subject: null,
      to: null,
      quoted: null,
      stage: null,
      responsibility: null,
      now: null,
    };
    const { code, lines } = await runLines([
      { ...given, body: APOLOGY },
      { body: APOLOGY },
      { id: 7, body: APOLOGY, more: 1 },
    ]);
    expect(code).toBe(0);
    expect(lines[0]).toEqual(lines[1]);
    expect(lines[0]).not.toHaveProperty("id");
    expect(lines[2]?.id).toBe("7");
  });

  it("heeds stage, responsibility, addressees, quoted mail and day of each line", async () => {
    const body =
      "山田商事株式会社\n佐藤様\n\n納期が遅れ、申し訳ございません。11月24日（火）までにご報告いたします。";
    const { lines } = await runLines([
      { body, stage: "interim", responsibility: "third-party" },
      { body, to: ["田中 一郎 <tanaka@example.co.jp>"] },
      { body, now: "2026-11-30" },
    ]);
    expect(lines[0]).toMatchObject({
      stage: { value: "interim", detected: false },
      responsibility: { value: "third-party", detected: false },
    });
    const rulesOf = (i: number) => lines[i]?.findings.map((f) => f.rule) ?? [];
    expect(rulesOf(1)).toContain("addressee-mismatch");
    expect(rulesOf(0)).not.toContain("addressee-mismatch");
    expect(rulesOf(2)).toContain("date-past");
    expect(rulesOf(0)).not.toContain("date-past");
  });

  it.each([
    ["not JSON", "{broken", /^-:2: not JSON/],
    ["no body", { id: "b" }, /^-:2: body: /],
    ["a body of the wrong type", { id: "b", body: 5 }, /^-:2: body: /],
    ["addressees of the wrong type", { id: "b", body: "x", to: "佐藤" }, /^-:2: to: /],
    ["an unknown stage", { id: "b", body: "x", stage: "last" }, /^-:2: stage: /],
    ["no day", { id: "b", body: "x", now: "20/11/2026" }, /^-:2: now: /],
    ["a list", [1, 2], /^-:2: line: /],
    ["a text", '"text"', /^-:2: line: /],
    ["null", "null", /^-:2: line: /],
  ])("names a line of bad input (%s) and answers the others", async (_name, row, message) => {
    const { code, lines, err } = await runLines([
      { id: "a", body: APOLOGY },
      row,
      { id: "c", body: APOLOGY },
    ]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(lines.map((l) => l.id)).toEqual(["a", "c"]);
  });

  it("tells no word of a mail in an error", async () => {
    const { err } = await runLines([
      { body: 5, subject: "極秘" },
      '{"body": "極秘',
      { body: "極秘", stage: "極秘" },
    ]);
    expect(err).not.toContain("極秘");
  });

  it("passes over blank lines, yet counts them", async () => {
    const { lines, err } = await runLines([{ id: "a", body: "x" }, "", "  ", "{"]);
    expect(lines).toHaveLength(1);
    expect(err).toMatch(/^-:4: /);
  });

  it("reads what editors and other programs write", async () => {
    const crlf = await run(["--jsonl"], '\ufeff{"id":"a","body":"x"}\r\n{"id":"b","body":"x\u2028y"}\r\n');
    expect(crlf.err).toBe("");
    expect(crlf.out.trim().split("\n")).toHaveLength(2);
    const escaped = await runLines([
      '{"id":"\\ud83d","body":"\\ud83d\\u0000\\r\\n納期が遅れ、申し訳ございません。"}',
    ]);
    expect(escaped.code).toBe(0);
  });

  it("tells places in the user's own text, however lines end", async () => {
    const body = APOLOGY.replaceAll("\n", "\r\n");
    const { lines } = await runLines([{ body }]);
    const emoji = lines[0]?.findings.find((f) => f.rule === "emoji");
    expect(body.slice(...(emoji?.span as [number, number]))).toBe("😊");
  });

  it("takes a mail of 100,000 characters", async () => {
    const { code, lines } = await runLines([
      { id: "long", body: APOLOGY + "対応いたします。".repeat(12_500) },
      { id: "next", body: "x" },
    ]);
    expect(code).toBe(0);
    expect(lines.map((l) => l.id)).toEqual(["long", "next"]);
  });

  it("reads files, and names one that it cannot read", async () => {
    const path = file("in.jsonl", `${JSON.stringify({ id: "f", body: APOLOGY })}\n{\n`);
    const missing = join(folder, "missing.jsonl");
    const { code, out, err } = await run(["--jsonl", missing, path]);
    expect(code).toBe(2);
    expect(err).toBe(`${missing}: ENOENT\n${path}:2: not JSON\n`);
    expect(JSON.parse(out)).toMatchObject({ id: "f" });
  });

  it("gives nothing for nothing", async () => {
    expect(await run(["--jsonl"], "")).toEqual({ code: 0, out: "", err: "" });
  });
});

describe("what stands in the way of sending", () => {
  it("--fail-on error exits 1 where an error stands", async () => {
    expect((await runLines([{ body: APOLOGY }], "--fail-on", "error")).code).toBe(1);
    expect((await runLines([{ body: ORDINARY }], "--fail-on", "error")).code).toBe(0);
    expect((await runLines([{ body: APOLOGY }])).code).toBe(0);
  });

  it("bad input counts more than an error", async () => {
    expect((await runLines([{ body: APOLOGY }, "{"], "--fail-on", "error")).code).toBe(2);
    expect((await runLines(["{", { body: APOLOGY }], "--fail-on", "error")).code).toBe(2);
  });

  it("--min-severity leaves the milder out", async () => {
    const severities = async (...args: string[]) =>
      new Set(
        (await runLines([{ body: APOLOGY, stage: "final" }], ...args)).lines[0]?.findings.map(
          (f) => f.severity,
        ),
      );
    const all = await severities();
    expect(all.size).toBeGreaterThan(1);
    expect(await severities("--min-severity", "error")).toEqual(new Set(["error"]));
    expect((await severities("--min-severity", "warning")).has("hint")).toBe(false);
    expect(await severities("--min-severity", "hint")).toEqual(all);
  });
});

describe("seii review of texts", () => {
  it("tells score, checklist and findings for reading", async () => {
    const { code, out } = await run(["--now", "2026-11-20"], APOLOGY);
    expect(code).toBe(0);
    expect(out).toMatch(/^点数 \d+／100/);
    expect(out).toContain("■ チェックリスト");
    expect(out).toMatch(/\[エラー\] .*emoji {2}body 4:16/);
    expect(out).toContain("「😊」");
  });

  it("speaks English where asked", async () => {
    const { out } = await run(["--language", "en"], APOLOGY);
    expect(out).toMatch(/^Score \d+/);
    expect(out).toContain("[error]");
  });

  it("says that an ordinary mail is none to review", async () => {
    expect((await run([], ORDINARY)).out).toBe("お詫びのメールではないため、確認の対象外です。\n");
    expect((await run(["-"], "")).out).toBe("お詫びのメールではないため、確認の対象外です。\n");
  });

  it("gives one JSON report a file, with its name", async () => {
    const one = file("one.txt", APOLOGY);
    const two = file("two.txt", ORDINARY);
    const { out } = await run(["--format", "json", one, two]);
    const reports = out
      .trim()
      .split("\n")
      .map((l) => JSON.parse(l) as Line);
    expect(reports.map((r) => [r.id, r.applicable])).toEqual([
      [one, true],
      [two, false],
    ]);
  });

  it("heads each of several texts with its name", async () => {
    const one = file("three.txt", APOLOGY);
    const { out } = await run([one, one]);
    expect(out.match(new RegExp(`^=== ${one}$`, "gm"))).toHaveLength(2);
  });

  it("takes subject, addressees, stage and responsibility from the command line", async () => {
    const args = [
      "--subject",
      "お詫び😊",
      "--to",
      "田中 一郎",
      "--stage",
      "final",
      "--responsibility",
      "own",
      "--format",
      "json",
    ];
    const report = JSON.parse((await run(args, APOLOGY)).out) as Line;
    expect(report.stage).toEqual({ value: "final", detected: false });
    expect(report.responsibility).toEqual({ value: "own", detected: false });
    expect(report.findings.some((f) => f.rule === "emoji" && f.field === "subject")).toBe(true);
    expect(report.findings.some((f) => f.rule === "addressee-mismatch")).toBe(true);
  });

  it("names a file that it cannot read and reviews the others", async () => {
    const { code, out, err } = await run([join(folder, "missing.txt"), file("four.txt", APOLOGY)]);
    expect(code).toBe(2);
    expect(err).toBe(`${join(folder, "missing.txt")}: ENOENT\n`);
    expect(out).toContain("点数");
  });

  it("reviews by a company's pack as well", async () => {
    const pack = join(folder, "own.pack.json");
    const text = { ja: "社内の言い方です。" };
    const header = { format: 1, id: "jp.co.example", version: 1, name: { ja: "例" }, engine: ">=0.1" };
    const rule = {
      id: "own-word",
      kind: "phrase",
      phrases: ["納期"],
      severity: "error",
      message: text,
      why: text,
      fix: text,
      source: "社内",
    };
    writeFileSync(
      pack,
      JSON.stringify({ header, rules: [{ ...rule, examples: { bad: ["納期"], good: ["あ"] } }], moves: [] }),
    );
    const report = JSON.parse((await run(["--format", "json", "--pack", pack], APOLOGY)).out) as Line;
    expect(report.findings).toContainEqual(
      expect.objectContaining({ rule: "own-word", pack: "jp.co.example", text: "納期" }),
    );
  });
});

describe("seii review of many mails", () => {
  const rows = ["a", "b", "c", "d"].map((id) => JSON.stringify({ id, body: APOLOGY }));
  const ids = (out: string) =>
    out
      .split("\n")
      .filter((l) => l !== "")
      .map((l) => (JSON.parse(l) as Line).id);

  it("goes on after the mail of an id", async () => {
    const { out, code } = await run(["--jsonl", "--resume-after", "b"], rows.join("\n"));
    expect(code).toBe(0);
    expect(ids(out)).toEqual(["c", "d"]);
    await expect(run(["--jsonl", "--resume-after", "z"], rows.join("\n"))).rejects.toThrow(UsageError);
  });

  it("tells no fault again that stands before the place to go on from", async () => {
    const input = [rows[0], "{", rows[1], "{", rows[2]].join("\n");
    const { err, code } = await run(["--jsonl", "--resume-after", "b"], input);
    expect(code).toBe(2);
    expect(err).toBe("-:4: not JSON\n");
  });

  it("leaves out what an earlier run, cut short, has told", async () => {
    const first = await run(["--jsonl"], rows.slice(0, 2).join("\n"));
    const done = file("done.jsonl", `${first.out}{"id":"c","applic`);
    const { out } = await run(["--jsonl", "--done", done], rows.join("\n"));
    expect(ids(out)).toEqual(["c", "d"]);
    expect(ids((await run(["--jsonl", "--done", file("ids.txt", "a\nd\n")], rows.join("\n"))).out)).toEqual([
      "b",
      "c",
    ]);
    await expect(run(["--jsonl", "--done", join(folder, "none")])).rejects.toThrow(UsageError);
  });

  it("a run that was resumed tells what one run tells", async () => {
    const whole = await run(["--jsonl", "--now", "2026-11-20"], rows.join("\n"));
    const head = await run(["--jsonl", "--now", "2026-11-20"], rows.slice(0, 2).join("\n"));
    const tail = await run(["--jsonl", "--now", "2026-11-20", "--resume-after", "b"], rows.join("\n"));
    expect(head.out + tail.out).toBe(whole.out);
  });

  it("tells on stderr how far it is, where asked", async () => {
    expect((await run(["--jsonl", "--progress", "--language", "en"], rows.join("\n"))).err).toMatch(
      /^4 mails \(\d+ a second\)\n$/,
    );
    expect((await run(["--jsonl"], rows.join("\n"))).err).toBe("");
  });

  it("reads a mailbox: one report a mail, by its Message-ID, on its own day", async () => {
    const mail = (n: number) =>
      `From a Fri Nov 20\nMessage-ID: <${n}@x>\nDate: Fri, 20 Nov 2026 10:00:00 +0900\nSubject: =?utf-8?B?${Buffer.from("納期遅延のお詫び").toString("base64")}?=\nContent-Type: text/plain; charset=utf-8\n\n${APOLOGY}11月24日（水）に伺います。\n\n`;
    const box = file("sent.mbox", mail(1) + mail(2));
    const { out, code } = await run([box, "--format", "json", "--now", "2020-01-01"]);
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split("\n")
      .map((l) => JSON.parse(l) as Line & { messageId: string });
    expect(lines.map((l) => [l.id, l.messageId])).toEqual([
      ["<1@x>", "<1@x>"],
      ["<2@x>", "<2@x>"],
    ]);
    // A Tuesday, of the year in which the mail was written.
    expect(lines[0]?.findings.map((f) => f.rule)).toContain("date-weekday-mismatch");
    expect((await run([box])).out.match(/^=== </gm)).toHaveLength(2);
  });
});

describe("wrong use", () => {
  it.each([
    [["--bogus"]],
    [["--format", "xml"]],
    [["--stage", "last"]],
    [["--responsibility", "nobody"]],
    [["--now", "20/11/2026"]],
    [["--now", "2026-02-30"]],
    [["--min-severity", "fatal"]],
    [["--fail-on", "never"]],
    [["--language", "fr"]],
    [["--format"]],
  ])("%j is told", async (args) => {
    await expect(run(args)).rejects.toThrow(UsageError);
    await run(args).catch((error: Error) => expect(error.message).not.toContain("\n"));
  });
});
