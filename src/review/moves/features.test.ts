import { describe, expect, it } from "vitest";
import { loadReviewer } from "../../cli/load-reviewer";
import { isPublic, placeOf } from "./features";

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

describe("When it will be over", () => {
  const tells = (text: string, toAll = true) => {
    const { mail } = reviewer.read({
      subject: "",
      body: `お客様各位\n\n${text}`,
      to: [],
      quoted: "",
      now: "2026-11-20",
    });
    return placeOf(mail, mail.main[0] as (typeof mail.main)[number], -1, toAll).tellsWhenOver;
  };

  it.each([
    "全サービスの再開は4/3以降を予定しております。",
    "復旧は12月4日の見込みです。",
    "21時から22時まで再度アクセスできなくなります。",
    "諸事情により翌月へ発売延期となりました。",
  ])("is told by %s", (text) => {
    expect(tells(text)).toBe(true);
    expect(tells(text, false)).toBe(false);
  });

  it.each([
    "12月4日の15時に復旧いたしました。",
    "11月20日に発売を予定しておりました本に落丁がありました。",
    "順次再開いたします。",
  ])("is not told by %s", (text) => expect(tells(text)).toBe(false));
});
