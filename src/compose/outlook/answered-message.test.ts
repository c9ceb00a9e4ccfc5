// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { readAnsweredMessage } from "./answered-message";

const MESSAGE = '<div role="document" id="UniqueMessageBody_1">いつになりますか。</div>';
const SUBJECT = '<input id="MSG_1_SUBJECT">';

function read(pane: string): string {
  document.body.innerHTML = `<main data-app-section="MailReadCompose">${pane}</main>`;
  return readAnsweredMessage(document.querySelector("form") as HTMLElement);
}

const conversation = (inner: string, hidden = "") =>
  `<div data-app-section="ConversationContainer"${hidden}>${inner}</div>`;

describe("the message that a mail answers", () => {
  it("is the one above an inline reply, also when its subject is being changed", () => {
    expect(read(conversation(`${MESSAGE}<form></form>`))).toBe("いつになりますか。");
    expect(read(conversation(`${MESSAGE}<form>${SUBJECT}</form>`))).toBe("いつになりますか。");
  });

  it("is found where the conversation is not marked as one", () => {
    expect(read(`${MESSAGE}<form></form>`)).toBe("いつになりますか。");
  });

  it("is none for a new mail in the pane where another mail was read, shown or hidden", () => {
    expect(read(`${conversation(MESSAGE)}<form>${SUBJECT}</form>`)).toBe("");
    expect(read(`${conversation(MESSAGE, " hidden")}<form>${SUBJECT}</form>`)).toBe("");
  });
});
