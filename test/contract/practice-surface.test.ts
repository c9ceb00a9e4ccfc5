// @vitest-environment happy-dom
import { createPracticeSurface } from "../../src/compose/practice/practice-surface";
import { describeComposeSurface } from "./compose-surface.contract";
import { insertTextDouble } from "./insert-text-double";
import { linesAsBlocks } from "./lines-as-blocks";

describeComposeSurface("createPracticeSurface", (signal) => {
  document.body.innerHTML = `<form>
    <input name="to" value="佐藤 健一 <sato@example.co.jp>"><input name="subject" value="お詫び">
    <div role="textbox" aria-multiline="true" contenteditable="true"></div>
    <button type="button">送信</button></form>`;
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
  const [root, body, send] = [find("form"), find("[role=textbox]"), find("button")];
  const subject = find("[name=subject]") as HTMLInputElement;
  let sent = 0;
  const count = (): void => {
    sent += 1;
  };
  send.addEventListener("click", count, { signal });
  root.addEventListener(
    "keydown",
    (event) => {
      if (event.target === send && (event.key === "Enter" || event.key === " ")) send.click();
      else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) count();
    },
    { signal },
  );
  return {
    surface: createPracticeSurface(
      { root, body, subject, to: find("[name=to]") as HTMLInputElement, send, quoted: "届きません。" },
      signal,
      { insertText: insertTextDouble },
    ),
    setBody: (text) => body.replaceChildren(...linesAsBlocks(text)),
    setSubject: (text) => {
      subject.value = text;
      subject.dispatchEvent(new Event("input", { bubbles: true }));
    },
    subjectField: subject,
    sendButton: send,
    sent: () => sent,
    close: () => root.remove(),
  };
});
