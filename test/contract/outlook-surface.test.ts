// @vitest-environment happy-dom
import type { ComposeSurface } from "../../src/compose/compose-surface";
import { OutlookFinder } from "../../src/compose/outlook/outlook-finder";
import { type OutlookPage, readOutlookPage } from "../dom/load-outlook-page";
import { scrambleClasses } from "../dom/load-page";
import { describeComposeSurface, type SurfaceUnderTest } from "./compose-surface.contract";
import { insertTextDouble } from "./insert-text-double";
import { linesAsBlocks } from "./lines-as-blocks";

/** Plays Outlook: native buttons that act on click, its own keys, and an editor that keeps its input to itself. */
function playOutlook(
  page: OutlookPage,
  signal: AbortSignal,
  prepare: (root: HTMLElement) => void,
): SurfaceUnderTest {
  document.body.innerHTML = readOutlookPage(page);
  const find = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;
  const [form, body] = [find("[data-app-section=ComposeForm]"), find("[id^=editorParent_] > div")];
  const subject = find("[id$=_SUBJECT]") as HTMLInputElement;
  const send = find("[id$=__primaryActionButton]");
  prepare(document.body);
  let sent = 0;
  send.addEventListener("click", () => (sent += 1), { signal });
  send.addEventListener(
    "keydown",
    (event) => {
      if ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === " ") sent += 1;
    },
    { signal },
  );
  form.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) sent += 1;
    },
    { signal },
  );
  for (const type of ["input", "keypress"]) {
    body.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
  let surface: ComposeSurface | undefined;
  new OutlookFinder({ document, insertText: insertTextDouble }).observe((found) => (surface = found), signal);
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
    close: () => form.remove(),
  };
}

function removeNames(root: Element): void {
  for (const node of root.querySelectorAll("*")) {
    for (const name of ["id", "data-testid", "data-app-section"]) node.removeAttribute(name);
  }
}

describeComposeSurface("Outlook, new mail (ja)", (signal) => playOutlook("2026-11-new-ja", signal, () => {}));
describeComposeSurface("Outlook, new mail (en)", (signal) =>
  playOutlook("2026-11-new-en", signal, (root) => {
    const subject = root.querySelector("[id$=_SUBJECT]") as HTMLInputElement;
    subject.value = "お詫び";
  }),
);
describeComposeSurface("Outlook, class names scrambled", (signal) =>
  playOutlook("2026-11-new-ja", signal, scrambleClasses),
);
describeComposeSurface("Outlook, without ids and marks of its own", (signal) =>
  playOutlook("2026-11-new-ja", signal, removeNames),
);
describeComposeSurface("Outlook, in a window of its own", (signal) =>
  playOutlook("2026-11-pop-out-en", signal, (root) => {
    const subject = root.querySelector("[id$=_SUBJECT]") as HTMLInputElement;
    subject.value = "お詫び";
  }),
);
