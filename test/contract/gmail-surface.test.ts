// @vitest-environment happy-dom
import type { ComposeSurface } from "../../src/compose/compose-surface";
import { GmailFinder } from "../../src/compose/gmail/gmail-finder";
import { type GmailPage, readPage, scrambleClasses } from "../dom/load-page";
import { describeComposeSurface, type SurfaceUnderTest } from "./compose-surface.contract";
import { insertTextDouble } from "./insert-text-double";
import { linesAsBlocks } from "./lines-as-blocks";

/** Plays Gmail: sends on mouseup after mousedown and on its own keys, as its widgets do. */
function playGmail(
  page: GmailPage,
  signal: AbortSignal,
  prepare: (root: HTMLElement) => void,
): SurfaceUnderTest {
  document.body.innerHTML = readPage(page);
  prepare(document.body);
  const find = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;
  const [dialog, body] = [find("[role=dialog]"), find("[role=textbox]")];
  const subject = find("[name=subjectbox]") as HTMLInputElement;
  const send = find('[data-tooltip^="送信 "], [data-tooltip^="Send "]');
  let sent = 0;
  let pressed = false;
  send.addEventListener("mousedown", () => (pressed = true), { signal });
  send.addEventListener(
    "mouseup",
    () => {
      if (pressed) sent += 1;
      pressed = false;
    },
    { signal },
  );
  dialog.addEventListener(
    "keydown",
    (event) => {
      const onButton = event.target === send && (event.key === "Enter" || event.key === " ");
      if (onButton || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) sent += 1;
    },
    { signal },
  );
  let surface: ComposeSurface | undefined;
  new GmailFinder({ document, insertText: insertTextDouble }).observe((found) => (surface = found), signal);
  return {
    surface: surface as unknown as ComposeSurface,
    setBody: (text) => body.replaceChildren(...linesAsBlocks(text)),
    setSubject: (text) => {
      subject.value = text;
      subject.dispatchEvent(new Event("input", { bubbles: true }));
    },
    subjectField: subject,
    sendButton: send,
    sent: () => sent,
    close: () => dialog.remove(),
  };
}

describeComposeSurface("Gmail, docked (ja)", (signal) => playGmail("2026-11-docked-ja", signal, () => {}));
describeComposeSurface("Gmail, docked (en)", (signal) => playGmail("2026-11-docked-en", signal, () => {}));
describeComposeSurface("Gmail with every class name scrambled", (signal) =>
  playGmail("2026-11-docked-ja", signal, scrambleClasses),
);
