// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { sendControlByLabel } from "./structure";

function button(label: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const element = document.createElement("div");
  element.setAttribute("role", "button");
  element.setAttribute("aria-label", label);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

describe("sendControlByLabel", () => {
  it.each([
    "送信",
    "送信 \u202A(Ctrl-Enter)\u202C",
    "送信 \u202A(⌘Enter)\u202C",
    "\u202A送信\u202C",
    "Send",
    "Send \u202A(Ctrl-Enter)\u202C",
    "送信（Ctrl+Enter）",
    "Senden \u202A(Strg-Eingabe)\u202C",
  ])("takes %j for the send button", (label) => {
    expect(sendControlByLabel(button(label))).toBe("send");
  });

  it.each(["Send + Archive", "Send and archive", "送信してアーカイブ", "送信 + アーカイブ"])(
    "takes %j for send and archive",
    (label) => {
      expect(sendControlByLabel(button(label))).toBe("send-and-archive");
    },
  );

  it.each([
    "送信済み",
    "その他の送信オプション",
    "More send options",
    "Sent",
    "Send feedback",
    "送信日時を設定",
    "送信予定",
    "メッセージを送信",
    "Discard draft \u202A(Ctrl-Shift-D)\u202C",
  ])("takes %j for neither", (label) => {
    expect(sendControlByLabel(button(label))).toBeUndefined();
  });

  it("never takes what opens a menu", () => {
    expect(sendControlByLabel(button("送信", { "aria-haspopup": "true" }))).toBeUndefined();
  });

  it("reads the words on a button without a label", () => {
    const bare = document.createElement("button");
    bare.textContent = "送信";
    expect(sendControlByLabel(bare)).toBe("send");
  });
});
