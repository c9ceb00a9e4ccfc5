// oxlint-disable no-underscore-dangle -- the page's own name for what it has sent
import type { ComposeFinder, ComposeSurface } from "../../../src/compose/compose-surface";
import { GmailFinder } from "../../../src/compose/gmail/gmail-finder";
import { OutlookFinder } from "../../../src/compose/outlook/outlook-finder";
import { createPracticeSurface } from "../../../src/compose/practice/practice-surface";
import type { SurfaceUnderTest } from "../compose-surface.contract";
import { click, settled } from "../gestures";
import { inMemoryUnderTest } from "../in-memory-under-test";
import { linesAsBlocks } from "../lines-as-blocks";

/** The adapters, each over what it stands on in a browser: the hosts' pages with their own scripts and editors. */
export type AdapterName = "gmail" | "outlook" | "practice" | "in-memory";

type Create = (signal: AbortSignal) => SurfaceUnderTest | Promise<SurfaceUnderTest>;

const find = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;

function typeSubject(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Opens the draft of the host's list; the host keeps its window when it has sent, so that several tries can be made. */
async function openDraft(
  finder: ComposeFinder,
  parts: { readonly subject: string; readonly send: string; readonly discard: string },
  signal: AbortSignal,
): Promise<SurfaceUnderTest> {
  let surface: ComposeSurface | undefined;
  finder.observe((found) => (surface = found), signal);
  find(".draft").click();
  await settled();
  if (surface === undefined) throw new Error("the window was not found");
  const { body } = surface;
  const subject = find(parts.subject) as HTMLInputElement;
  const before = window.__sent.length;
  const close = (): void => click(find(parts.discard));
  signal.addEventListener("abort", () => {
    if (body.isConnected) close();
  });
  return {
    surface,
    setBody: (text) => body.replaceChildren(...linesAsBlocks(text)),
    setSubject: (text) => typeSubject(subject, text),
    subjectField: subject,
    sendButton: find(parts.send),
    sent: () => window.__sent.length - before,
    close,
  };
}

export const surfacesInPage: Readonly<Record<AdapterName, Create>> = {
  gmail: (signal) =>
    openDraft(
      new GmailFinder({ document }),
      { subject: "[name=subjectbox]", send: '[data-tooltip^="送信 "]', discard: ".og" },
      signal,
    ),
  outlook: (signal) =>
    openDraft(
      new OutlookFinder({ document }),
      {
        subject: "input[id$=_SUBJECT]",
        send: "[id$=__primaryActionButton]",
        discard: "#discardCompose",
      },
      signal,
    ),
  practice(signal) {
    document.body.innerHTML = `<form>
      <input name="to" value="佐藤 健一 &lt;sato@example.co.jp&gt;"><input name="subject" value="お詫び">
      <div role="textbox" aria-multiline="true" contenteditable="true"></div>
      <button type="button">送信</button></form>`;
    const [root, body, send] = [find("form"), find("[role=textbox]"), find("button")];
    const subject = find("[name=subject]") as HTMLInputElement;
    let sent = 0;
    send.addEventListener("click", () => (sent += 1), { signal });
    root.addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) sent += 1;
      },
      { signal },
    );
    const form = {
      root,
      body,
      subject,
      to: find("[name=to]") as HTMLInputElement,
      send,
      quoted: "届きません。",
    };
    return {
      surface: createPracticeSurface(form, signal),
      setBody: (text) => body.replaceChildren(...linesAsBlocks(text)),
      setSubject: (text) => typeSubject(subject, text),
      subjectField: subject,
      sendButton: send,
      sent: () => sent,
      close: () => root.remove(),
    };
  },
  "in-memory": inMemoryUnderTest,
};
