import { describe, expect, it } from "vitest";
import { loadReviewer } from "../../cli/load-reviewer";
import { isPublic } from "./features";

const reviewer = loadReviewer();
const BODY = "本日8時から画面が開かず、申し訳ございません。\n18時に再開します。";

describe("A text to everyone", () => {
  it.each([
    ["お客様各位", [], "", true],
    ["ご利用の皆様へ", ["kaiin@example.jp"], "", true],
    ["", [], "", true],
    ["佐藤様", [], "", false],
    ["", ["sato@example.jp"], "", false],
    ["", [], "画面が開きません。", false],
  ] as const)("is told by whom it addresses: %j, to %j, quoting %j", (salutation, to, quoted, expected) => {
    const body = salutation === "" ? BODY : `${salutation}\n\n${BODY}`;
    const { mail } = reviewer.read({ subject: "", body, to: [...to], quoted, now: "2026-11-20" });
    expect(isPublic(mail)).toBe(expected);
  });
});
