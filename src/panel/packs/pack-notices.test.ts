import { describe, expect, it } from "vitest";
import { PACK_NOTICES, type PackNotice } from "../../review/pack-overview";
import { noticeText, urgentNotices } from "./pack-notices";

const notice = (given: Partial<PackNotice>): PackNotice => ({
  code: "signature",
  pack: "jp.co.example",
  version: 2,
  running: 1,
  details: [],
  ...given,
});

describe("what is said of a pack", () => {
  it("names the version, the cause and what runs instead", () => {
    expect(noticeText(notice({ code: "engine", details: [">=9"] }), "ja")).toBe(
      "jp.co.example 版2 は使えません：この拡張機能では動きません（必要なエンジン：>=9）。版1のまま点検します。",
    );
    expect(noticeText(notice({ version: undefined, running: undefined }), "ja")).toMatch(
      /^jp\.co\.example は使えません：署名.*このパックなしで点検します。$/,
    );
    expect(noticeText(notice({ code: "expired", details: ["2026-01-31"] }), "en")).toBe(
      "jp.co.example version 2: expired on 2026-01-31; it stays in use.",
    );
  });

  it("tells what is wrong in the file in the reader's language, not in the details'", () => {
    const said = [
      { ja: "own.yaml source: がありません", en: "own.yaml source: is missing" },
      { ja: "ほか 3 件" },
    ];
    const faulty = notice({ code: "format", details: ["technical"], said });
    expect(noticeText(faulty, "ja")).toBe(
      "jp.co.example 版2 は使えません：パックとして読めません（own.yaml source: がありません、ほか 3 件）。版1のまま点検します。",
    );
    expect(noticeText(faulty, "en")).toContain("it is no pack (own.yaml source: is missing, ほか 3 件).");
    expect(noticeText(notice({ details: ["not signed"] }), "ja")).toContain("署名されていません");
    expect(noticeText(notice({ code: "self-test", details: ["timeout"] }), "ja")).toContain("時間内に");
  });

  it.each(PACK_NOTICES)("has a sentence in both languages for %s", (code) => {
    for (const language of ["ja", "en"] as const)
      for (const details of code === "not-allowed" || code === "policy" ? [[], ["x"]] : [["x", "y"]])
        expect(noticeText(notice({ code, details }), language)).not.toMatch(/undefined|（）|\(\)\.$/);
  });

  it("is kept from people who write mails while the pack runs on", () => {
    const quiet = [notice({ code: "network" }), notice({ code: "quarantine" }), notice({ code: "expired" })];
    const loud = [notice({ code: "signature" }), notice({ code: "network", running: undefined })];
    expect(urgentNotices([...quiet, ...loud])).toEqual(loud);
  });
});
