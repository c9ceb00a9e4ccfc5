import { type ComposeForm, createForm } from "./compose-form";
import { disguise, scramble } from "./disguise";
import { escapeHtml, find, fromMarkup } from "./markup";
import type { OutlookPageOptions, OutlookWindow } from "./settings";
import { pageTexts } from "./texts";

// The page round the mails: ribbon, folders, list, reading pane, and tabs for the drafts that are open.
const settings = JSON.parse(find(document, "#settings").textContent ?? "{}") as OutlookPageOptions;
const texts = pageTexts[settings.language ?? "ja"];
const windows = settings.windows ?? [];
const received = settings.received ?? {
  from: { name: "佐藤 健一", address: "sato@example.co.jp" },
  subject: "納品の遅れについて",
  text: "お世話になっております。佐藤です。\n月曜に届くはずの部品がまだ届きません。\nいつになりますか。原因も教えてください。",
};
const isPopOut = windows.some(({ kind }) => kind === "pop-out");
const open: ComposeForm[] = [];
let made = 0;

const rows = [
  "11月度 請求書の件",
  "RE: お見積りのお願い",
  "会議室の変更",
  "納品の遅れについて",
  "資料送付のご連絡",
]
  .map(
    (subject, row) =>
      `<div role="option" class="mail" aria-selected="${row === 3}"><b>${["経理部", "田中 実", "総務部", "佐藤 健一", "鈴木 花子"][row]}</b><span>${subject}</span></div>`,
  )
  .join("");
const drafts = settings.drafts ?? [];
const draftRows = drafts
  .map(
    ({ subject = "" }) =>
      `<div role="option" class="mail draft" aria-selected="false"><b>${texts.drafts}</b><span>${escapeHtml(subject)}</span></div>`,
  )
  .join("");
const lines = escapeHtml(received.text).replaceAll("\n", "<br>");
const page = fromMarkup(`<div class="app">
  <header role="banner"><b>Outlook</b><input type="search" aria-label="${texts.search}" placeholder="${texts.search}"></header>
  <div class="ribbon" role="toolbar"><button type="button" class="new" aria-label="${texts.newMail}">${texts.newMail}</button></div>
  <nav><a href="#inbox">${texts.inbox}</a><a href="#sent" role="button" aria-label="${texts.sentMail}">${texts.sentMail}</a><a href="#drafts">${texts.drafts}</a></nav>
  <div class="list" role="listbox" aria-label="${texts.inbox}">${draftRows}${rows}</div>
  <main role="main" data-app-section="MailReadCompose"><div class="conversation" data-app-section="ConversationContainer">
    <div class="title" role="heading" aria-level="2" id="CONV_1_SUBJECT">${escapeHtml(received.subject)}</div>
    <div class="message"><span id="MSG_1_FROM">${escapeHtml(received.from.name)} &lt;${escapeHtml(received.from.address)}&gt;</span><div role="document" tabindex="0" aria-label="${texts.message}" id="UniqueMessageBody_1"><div>${lines}</div></div></div>
    <div class="answers"><button type="button" class="reply">${texts.reply}</button><button type="button" class="reply-all">${texts.replyInWindow}</button><button type="button" class="forward">${texts.forward}</button></div><div class="inline"></div></div>
    <div class="drafts"></div></main><div class="tabs" role="tablist"></div></div>`);

function show(form: ComposeForm | undefined): void {
  const inTabs = open.filter(({ root }) => find(page, ".drafts").contains(root));
  for (const one of inTabs) one.root.hidden = one !== form;
  find(page, ".conversation").hidden = form !== undefined;
  const tabs = find(page, ".tabs");
  tabs.replaceChildren(
    ...inTabs.map((one) => {
      const tab = fromMarkup(
        `<button type="button" role="tab" aria-selected="${one === form}">${escapeHtml(one.title() || texts.noSubject)}</button>`,
      );
      tab.addEventListener("click", () => show(one));
      return tab;
    }),
  );
  if (form) find(form.root, "[role=textbox][aria-multiline]").focus({ preventScroll: true });
}

function openForm(spec: OutlookWindow): void {
  const number = made;
  made += 1;
  const form: ComposeForm = createForm({
    number,
    spec,
    texts,
    page: settings,
    received,
    onClose: () => {
      open.splice(open.indexOf(form), 1);
      if (!isPopOut) show(open.findLast(({ root }) => find(page, ".drafts").contains(root)));
      find(page, ".answers").hidden = find(page, ".inline").childElementCount > 0;
    },
    onTitle: () => {
      const tab = find(page, ".tabs").children[open.indexOf(form)];
      if (tab) tab.textContent = form.title() || texts.noSubject;
    },
    onPopOut: () => {
      if ((settings.popOut ?? "here") === "here") document.body.replaceChildren(form.root);
      else {
        form.close();
        openInBlank(form.content());
      }
    },
  });
  open.push(form);
  disguise(form.root, settings);
  if (spec.kind === "pop-out") document.body.append(form.root);
  else if (spec.kind === "inline-reply") {
    find(page, ".answers").hidden = true;
    find(page, ".inline").append(form.root);
  } else {
    find(page, ".drafts").append(form.root);
    show(form);
  }
}

/** A draft in a window at about:blank, which belongs to this page: it has no address of its own, and no scripts. */
function openInBlank(spec: OutlookWindow): void {
  const other = window.open("about:blank", "_blank", "popup,width=900,height=700");
  if (!other) throw new Error("the browser refused a window");
  if (settings.popOut === "blank") fillBlank(other, spec);
  // As where the window's content has to be fetched first: the browser is done with the window by then.
  else setTimeout(() => writeBlank(other, spec), 500);
}

function writeBlank(other: Window, spec: OutlookWindow): void {
  const head = "<head><title>Mail</title></head>";
  other.document.write(`<!doctype html><html lang="${settings.language}">${head}<body></body></html>`);
  other.document.close();
  fillBlank(other, spec);
}

function fillBlank(other: Window, spec: OutlookWindow): void {
  for (const style of document.querySelectorAll("style"))
    other.document.head.append(other.document.importNode(style, true));
  const number = made;
  made += 1;
  createForm({
    number,
    spec: { ...spec, kind: "pop-out" },
    texts,
    page: settings,
    received,
    place: (root) => other.document.body.append(root),
    onClose: () => other.close(),
    onTitle: () => {},
    onPopOut: () => {},
  });
}

if (!isPopOut) document.body.append(page);
find(page, ".new").addEventListener("click", () => openForm({}));
find(page, ".reply").addEventListener("click", () => openForm({ kind: "inline-reply" }));
find(page, ".reply-all").addEventListener("click", () => openForm({ kind: "reply" }));
find(page, ".forward").addEventListener("click", () => openForm({ kind: "forward" }));
for (const [row, draft] of [...page.querySelectorAll(".draft")].entries())
  draft.addEventListener("click", () => openForm(drafts[row] ?? {}));
for (const spec of windows) openForm(spec);
if (settings.scrambled) scramble(document.body);
