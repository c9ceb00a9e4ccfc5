import { confirmNoSubject, openSchedule, openSendMenu, refuse, toast } from "./dialogs";
import { createRooster } from "./editor";
import { find, fromMarkup, escapeHtml } from "./markup";
import type { OutlookPageOptions, OutlookPerson, OutlookWindow, SentMail } from "./settings";
import type { PageTexts } from "./texts";

const sentMails: SentMail[] = [];
Object.assign(window, { __sent: sentMails });

export interface ComposeForm {
  readonly root: HTMLElement;
  readonly title: () => string;
  /** What the draft holds now. */
  readonly content: () => OutlookWindow;
  close(): void;
}

interface FormOptions {
  readonly number: number;
  readonly spec: OutlookWindow;
  readonly texts: PageTexts;
  readonly page: OutlookPageOptions;
  readonly received: NonNullable<OutlookPageOptions["received"]>;
  readonly onClose: () => void;
  readonly onTitle: () => void;
  readonly onPopOut: () => void;
  /** Where the form stands before its editor is made; its own place otherwise. */
  readonly place?: (root: HTMLElement) => void;
}

/** One mail: its head, its send buttons and the real editor. */
export function createForm(options: FormOptions): ComposeForm {
  const { number, spec, texts, received } = options;
  const isReply = spec.kind === "reply" || spec.kind === "inline-reply";
  const isInline = spec.kind === "inline-reply";
  const to = spec.to ?? (isReply ? [received.from] : []);
  const prefix = spec.kind === "forward" ? "FW: " : isReply ? "RE: " : "";
  const subject = spec.subject ?? (prefix === "" ? "" : prefix + received.subject);
  const id = `MSG_${(0x15127c3b5a0 + number).toString(16)}`;
  const root =
    fromMarkup(`<div class="cBeRi" data-app-section="ComposeForm" id="docking_InitVisiblePart_${number}">
  <div class="aFWR_"><div class="fui-SplitButton" data-testid="ComposeSendButton"><button type="button" class="fui-Button" id="splitButton-r${number}__primaryActionButton" aria-label="${texts.send}" title="${texts.sendTitle}">${texts.send}</button><button type="button" class="fui-MenuButton" id="splitButton-r${number}__menuButton" aria-haspopup="menu" aria-expanded="false" aria-label="${texts.more}">▾</button></div>
    <button type="button" class="plain" id="discardCompose" aria-label="${texts.discard}" title="${texts.discard}">✕</button><button type="button" class="plain" aria-label="${texts.attach}" title="${texts.attach}">＋</button><button type="button" class="plain popout" aria-label="${texts.popOut}" title="${texts.popOut}">↗</button></div>
  <div class="head">
    <div class="row"><button type="button" class="well">${texts.to}</button><div class="ppl" role="group" id="${id}_TO" aria-label="${texts.to}"><div class="EditorClass" role="textbox" aria-multiline="true" contenteditable="true" aria-label="${texts.to}">${to.map(chip).join("")}</div></div></div>
    <div class="row"><button type="button" class="well">${texts.cc}</button><div class="ppl" role="group" id="${id}_CC" aria-label="${texts.cc}"><div class="EditorClass" role="textbox" aria-multiline="true" contenteditable="true" aria-label="${texts.cc}"></div></div></div>
    ${isInline ? "" : `<div class="row"><input id="${id}_SUBJECT" class="subject" aria-label="${texts.subject}" placeholder="${texts.addSubject}" value="${escapeHtml(subject)}"></div>`}
  </div>
  <div class="scroller" id="docking_DockingTriggerPart_${number}"><div id="editorParent_${number + 1}"><div class="dFCbN" role="textbox" aria-multiline="true" aria-label="${texts.body}" contenteditable="true"></div></div></div></div>`);
  options.place?.(root);
  const body = find(root, "[id^=editorParent_] > div") as HTMLDivElement;
  const field = root.querySelector<HTMLInputElement>(".subject");
  const editor = createRooster(body, contentOf(options));
  // Sought once: the names of classes may be changed later.
  const wells = [...root.querySelectorAll<HTMLElement>(".EditorClass")];
  const [toWell] = wells;
  const arrow = find(root, ".fui-MenuButton");
  const sendButton = find(root, ".fui-Button");
  const title = (): string => field?.value ?? subject;

  const close = (): void => {
    editor.dispose();
    root.remove();
    options.onClose();
  };
  const addressees = (): string[] =>
    [...(toWell?.querySelectorAll("[data-address]") ?? [])].map(
      (one) => `${one.textContent} <${one.getAttribute("data-address")}>`,
    );
  const finish = (scheduled?: string): void => {
    const mail = { subject: title(), html: body.innerHTML, to: addressees() };
    sentMails.push(scheduled === undefined ? mail : { ...mail, scheduled });
    if (!options.page.keepsSent) close();
    toast(texts.sentNote);
  };
  const send = (scheduled?: string): void => {
    wells.forEach(resolve);
    if (addressees().length === 0) refuse(texts, root.ownerDocument);
    else if (title() === "") confirmNoSubject(texts, () => finish(scheduled), root.ownerDocument);
    else finish(scheduled);
  };
  const menu = (): void =>
    openSendMenu(arrow, texts, {
      send: () => send(),
      schedule: () => openSchedule(texts, send, root.ownerDocument),
    });

  sendButton.addEventListener("click", () => send());
  sendButton.addEventListener("keydown", (event) => {
    if (event.altKey && event.key === "ArrowDown") menu();
  });
  arrow.addEventListener("click", menu);
  find(root, "#discardCompose").addEventListener("click", close);
  find(root, ".popout").addEventListener("click", options.onPopOut);
  field?.addEventListener("input", options.onTitle);
  root.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    const isAltS = event.altKey && !event.ctrlKey && event.code === "KeyS";
    if (isAltS || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      send();
    }
  });
  for (const well of wells) {
    well.addEventListener("blur", () => resolve(well));
    well.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.ctrlKey || event.isComposing) return;
      event.preventDefault();
      resolve(well);
    });
  }
  const content = (): OutlookWindow => ({
    ...spec,
    subject: title(),
    to,
    body: body.innerHTML,
    signature: undefined,
  });
  return { root, title, content, close };
}

function chip({ name, address }: OutlookPerson): string {
  const words = escapeHtml(name);
  return `<span class="_EType_RECIPIENT_ENTITY" contenteditable="false" data-address="${escapeHtml(address)}" aria-label="${escapeHtml(address)}"><span class="textContainer-390">${words}</span></span>`;
}

/** Typed addresses become chips, as when the field is left. */
function resolve(well: HTMLElement): void {
  for (const node of [...well.childNodes]) {
    if (node.nodeType !== 3) continue;
    const parts = /^\s*(.*?)\s*<([^>]+)>\s*$/.exec(node.nodeValue ?? "");
    const address = parts?.[2] ?? (node.nodeValue ?? "").trim();
    if (address.includes("@"))
      well.insertBefore(fromMarkup(chip({ name: parts?.[1] ?? address, address })), node);
    node.remove();
  }
}

function contentOf({ spec, texts, received }: FormOptions): string {
  const body = spec.body ?? '<div class="elementToProof"><br></div>';
  const signature =
    spec.signature === undefined
      ? ""
      : `<div class="elementToProof"><br></div><div class="elementToProof" id="Signature">${spec.signature}</div>`;
  if (spec.kind !== "reply" && spec.kind !== "forward") return body + signature;
  const { from, subject, text } = received;
  const lines = text.split("\n").map((line) => `<div>${line === "" ? "<br>" : escapeHtml(line)}</div>`);
  const head = [
    [texts.from, `${from.name} <${from.address}>`],
    [texts.date, "2026年11月18日 9:12"],
    [texts.to, "高橋 真 <takahashi@minato.example>"],
    [texts.subject, subject],
  ].map(([name, value]) => `<b>${name}:</b> ${escapeHtml(value ?? "")}`);
  const quote = `<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">${head.join("<br>")}</div><div>${lines.join("")}</div>`;
  return spec.kind === "forward"
    ? `${body}${signature}<div id="mail-editor-reference-message-container">${quote}</div>`
    : `${body}${signature}<div id="appendonsend"></div>${quote}`;
}
