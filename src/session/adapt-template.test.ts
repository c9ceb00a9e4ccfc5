import { describe, expect, it } from "vitest";
import { readMail } from "../language/mail-text";
import { outlineMail } from "../review/outline";
import { adaptTemplate } from "./adapt-template";

interface Given {
  readonly subject?: string;
  readonly body?: string;
  readonly to?: readonly string[];
  readonly quoted?: string;
}

function adapt(template: string, given: Given): string {
  const draft = { subject: "", body: "", to: [], quoted: "", now: "2026-11-20", ...given };
  return adaptTemplate(template, outlineMail({ draft, body: readMail(draft.body) }));
}

const name = (given: Given) => adapt("＿＿様には＿＿", given);
const matter = (subject: string, quoted = "") =>
  adapt("＿＿についてお知らせくださり、＿＿", { subject, quoted });

describe("adaptTemplate", () => {
  it("takes the customer's name from the salutation", () => {
    expect(name({ body: "東都精機株式会社\n購買部 佐藤様\n\nお世話になっております。" })).toBe(
      "佐藤様には＿＿",
    );
  });

  it.each([
    ["佐藤 健一 <sato@example.co.jp>", "佐藤様には＿＿"],
    ["東都精機株式会社 購買部 佐藤 健一 <sato@example.co.jp>", "佐藤様には＿＿"],
    ["sato@example.co.jp", "＿＿様には＿＿"],
    ["Kenichi Sato <sato@example.co.jp>", "＿＿様には＿＿"],
  ])("takes it from the addressee %s where the salutation has none", (to, expected) => {
    expect(name({ body: "〇〇様\n\nお世話になっております。", to: [to] })).toBe(expected);
  });

  it("leaves the name open where there are several addressees", () => {
    expect(name({ to: ["佐藤 健一 <a@example.jp>", "鈴木 一 <b@example.jp>"] })).toBe("＿＿様には＿＿");
  });

  it.each([
    ["Re: 軸受ユニットの納品遅れについて", "軸受ユニットの納品遅れ"],
    ["【お詫び】請求書の誤りにつきまして", "請求書の誤り"],
    ["納期遅延のお詫びとご報告", "納期遅延"],
    ["Re: Re: 中間報告の件", "中間報告"],
  ])("takes the matter from the subject %s", (subject, noun) => {
    expect(matter(subject)).toBe(`${noun}についてお知らせくださり、＿＿`);
  });

  it("takes it from the mail answered where the subject names nothing", () => {
    expect(matter("お詫び", "From: 佐藤\nSubject: 大皿の破損について\n\n割れています")).toBe(
      "大皿の破損についてお知らせくださり、＿＿",
    );
  });

  it.each(["", "お詫び", "Re:", "届いた皿が割れていました。どうしてくれるのですか。"])(
    "leaves the matter open with the subject %s",
    (subject) => expect(matter(subject)).toBe("＿＿についてお知らせくださり、＿＿"),
  );

  it("takes a name with a dollar sign as it stands", () => {
    expect(adaptTemplate("＿＿様", { customer: "$&" })).toBe("$&様");
  });

  it("touches nothing else", () => {
    expect(adapt("原因は、＿＿の際に＿＿", { subject: "納品遅れについて" })).toBe("原因は、＿＿の際に＿＿");
  });
});
