import { describe, expect, it } from "vitest";
import { type Move, MOVES, type MoveReport, type Report } from "../review/report";
import { readMail } from "../language/mail-text";
import { outlineMail } from "../review/outline";
import { findSectionPlace } from "./section-place";

function moves(body: string, proofs: Readonly<Record<string, string>> = {}): Report["moves"] {
  const absent: MoveReport = { status: "absent", spans: [] };
  const entries = MOVES.map((move): [string, MoveReport] => {
    const words = proofs[move];
    if (words === undefined) return [move, absent];
    const start = body.indexOf(words);
    return [move, { status: "present", spans: [{ start, end: start + words.length }] }];
  });
  return Object.fromEntries(entries) as Report["moves"];
}

function placeIn(body: string, move: Move, known: Report["moves"]) {
  const draft = { subject: "", body, to: [], quoted: "", now: "2026-11-20" };
  return findSectionPlace(body, move, {
    moves: known,
    outline: outlineMail({ draft, body: readMail(body) }),
  });
}

function insert(body: string, move: Move, known: Report["moves"]): string {
  const { offset, before, after } = placeIn(body, move, known);
  return `${body.slice(0, offset)}${before}【】${after}${body.slice(offset)}`;
}

describe("findSectionPlace", () => {
  const mail =
    "佐藤様\n\nこのたびは誠に申し訳ございません。\n\n原因は設定の誤りです。\n\n何卒よろしくお願いいたします。\n\n株式会社サンプル\n山田";

  it("puts a section after the moves that come before it", () => {
    const known = moves(mail, { apology: "申し訳", cause: "原因は設定の誤りです。" });
    expect(insert(mail, "prevention", known)).toContain("誤りです。\n\n【】\n\n何卒");
    expect(insert(mail, "facts", known)).toContain("ございません。\n\n【】\n\n原因");
  });

  it("puts it before the closing where nothing precedes it", () => {
    expect(insert(mail, "cause", moves(mail))).toContain("です。\n\n【】\n\n何卒");
  });

  it("keeps the line style of a mail without blank lines", () => {
    const dense = "佐藤様\n申し訳ございません。\n原因は設定です。\n何卒よろしくお願いいたします。";
    expect(insert(dense, "prevention", moves(dense, { cause: "原因は設定です。" }))).toContain(
      "設定です。\n【】\n何卒",
    );
  });

  it("stays before the closing even where a proof stands behind it", () => {
    const late = "佐藤様\n\n何卒よろしくお願いいたします。\n\n原因は設定の誤りです。";
    const place = placeIn(late, "prevention", moves(late, { cause: "原因は設定の誤りです。" }));
    expect(place.offset).toBe(late.length);
  });

  it("comes before a signature, where no words close the mail", () => {
    const signed = "佐藤様\n\n申し訳ございません。\n\n--\n株式会社サンプル\n山田";
    expect(insert(signed, "cause", moves(signed))).toContain("ございません。\n\n【】\n\n--");
  });

  it("takes words of closing in mid-text for no end", () => {
    const early =
      "佐藤様\n\n何卒よろしくお願いいたします。\n\n申し訳ございません。\n\n今後ともよろしくお願いいたします。";
    expect(insert(early, "cause", moves(early))).toContain("【】\n\n今後とも");
  });

  it("fills an empty body without blank lines", () => {
    expect(placeIn("\n", "cause", moves("\n"))).toEqual({ offset: 0, before: "", after: "" });
  });
});
