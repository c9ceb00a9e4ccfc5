"use strict";
/* oxlint-disable no-underscore-dangle, no-unused-vars -- classic scripts that share one scope with gmail-page.js */
// One mail window: its markup and its behaviour. Widgets act as Closure's do: on mouseup after mousedown, Enter on
// keydown, Space on keyup; never on click alone.
window.__sent = [];
const { keepsSent } = JSON.parse(document.getElementById("settings").textContent);
let windowsMade = 0;

function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
}

function activates(element, act) {
  let pressed = false;
  let spaced = false;
  element.addEventListener("mousedown", (event) => {
    pressed = event.button === 0;
    event.preventDefault();
  });
  element.addEventListener("mouseup", () => {
    if (pressed) act();
    pressed = false;
  });
  element.addEventListener("mouseleave", () => {
    pressed = false;
  });
  element.addEventListener("keydown", (event) => {
    if (event.target !== element || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") act();
    spaced = event.key === " ";
    if (event.key === "Enter" || spaced) event.preventDefault();
  });
  element.addEventListener("keyup", (event) => {
    if (event.key === " " && spaced) act();
    spaced = false;
  });
}

function chip({ name, address }) {
  return `<div role="option" class="afV" data-name="${escapeHtml(name)}" data-hovercard-id="${escapeHtml(address)}"><span class="afW">${escapeHtml(name)}</span></div>`;
}

function icon(path) {
  return `<svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true"><path d="${path}"/></svg>`;
}

/** Opens a mail window in `place`; `spec` is a GmailWindow of gmail.ts, `answered` the mail that a reply answers. */
function openWindow(place, spec, texts, answered) {
  windowsMade += 1;
  const id = windowsMade;
  const inline = spec.kind === "inline-reply" || spec.kind === "inline-forward";
  const popOut = spec.kind === "pop-out";
  const root = document.createElement("div");
  root.className = inline ? "M9" : popOut ? "xE" : spec.kind === "full-screen" ? "aSt" : "nH Hd";
  if (!inline && !popOut) {
    root.setAttribute("role", "dialog");
    root.setAttribute("aria-label", spec.subject || texts.newMessage);
  }
  const to = spec.to ?? (spec.kind === "inline-reply" && answered ? [answered.from] : []);
  const title = `<div class="aYF"><h2>${escapeHtml(spec.subject || texts.newMessage)}</h2><span class="tools">
    <span class="Hl" role="button" tabindex="0" aria-label="${texts.minimise}">–</span><span class="Hq" role="button" tabindex="0" aria-label="${texts.fullScreen}">⤢</span><span class="Ha" role="button" tabindex="0" aria-label="${texts.close}">✕</span></span></div>`;
  const prefix = spec.kind === "inline-forward" ? "Fwd" : "Re";
  const hiddenSubject = spec.subject ?? (inline && answered ? `${prefix}: ${answered.subject}` : "");
  const signature = spec.signature
    ? `<div><br></div><div class="gmail_signature_prefix">-- </div><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">${spec.signature}</div>`
    : "";
  const quote =
    answered && spec.kind === "inline-forward"
      ? forwardedMarkup(spec.note ?? "", answered)
      : answered && spec.quote === "expanded"
        ? quoteMarkup(texts, answered)
        : "";
  const editor = spec.plainText ? "" : (spec.body ?? "") + signature + quote;
  const hasTrimmed = spec.kind === "inline-reply" && spec.quote !== "expanded";
  root.innerHTML = `${inline || popOut ? "" : title}
  <form class="bAs" onsubmit="return false"><input type="hidden" name="composeid" value="${id}"><input type="hidden" name="draft" value="undefined"><input type="hidden" name="subject" value="${escapeHtml(hiddenSubject)}"><input type="hidden" name="ishtml" value="${spec.plainText ? 0 : 1}">
    <div class="aoD hl"><span class="gO">${texts.to}</span><div name="to" class="anm"><div role="listbox" aria-label="${texts.toList}">${to.map(chip).join("")}</div><input class="agP" role="combobox" aria-label="${texts.toField}" aria-expanded="false"></div></div>
    ${inline ? "" : `<div class="aoD az6"><input name="subjectbox" class="aoT" placeholder="${texts.subject}" aria-label="${texts.subject}" value="${escapeHtml(spec.subject ?? "")}"></div>`}</form>
  <div class="Ar"><div class="aO7"><div class="Am Al editable" id=":b${id}" aria-label="${texts.body}" g_editable="true" role="textbox" aria-multiline="true" contenteditable="true" writingsuggestions="false" spellcheck="true"${spec.plainText ? ' style="display:none"' : ""}>${editor}</div><textarea class="Ak" aria-label="${texts.body}"${spec.plainText ? "" : ' style="display:none"'}></textarea></div>
    ${hasTrimmed ? `<div class="ajR" role="button" tabindex="0" aria-label="${texts.trimmed}" data-tooltip="${texts.trimmed}">•••</div>` : ""}</div>
  ${spec.confidential ? `<div class="ayf"><span>${texts.confidentialNote}</span><div role="button" tabindex="0" aria-label="${texts.confidentialEdit}">${texts.edit}</div></div>` : ""}
  <div class="btC"><div class="Up"><div class="dC"><div class="T-I aoO" role="button" tabindex="0" data-tooltip="${texts.sendLabel}" aria-label="${texts.sendLabel}">${texts.send}</div><div class="T-I hG" role="button" tabindex="0" aria-haspopup="true" aria-expanded="false" data-tooltip="${texts.more}" aria-label="${texts.more}">▾</div></div>
    ${inline ? `<div class="T-I Uo" role="button" tabindex="0" data-tooltip="${texts.sendAndArchive}" aria-label="${texts.sendAndArchive}">${texts.sendAndArchive}</div>` : ""}</div>
    <div class="wG" role="button" tabindex="0" aria-label="${texts.format}">A</div><div class="wG" role="button" tabindex="0" aria-label="${texts.attach}">${icon("M8 12V6a3 3 0 0 1 6 0v8a5 5 0 0 1-10 0V6")}</div><div class="wG plain-text" role="menuitemcheckbox" tabindex="0" aria-checked="${Boolean(spec.plainText)}" aria-label="${texts.plainText}">T</div><div class="og" role="button" tabindex="0" aria-label="${texts.discard}">${icon("M3 5h12M7 5V3h4v2M5 5l1 11h6l1-11")}</div></div>`;
  place.append(root);
  const find = (selector) => root.querySelector(selector);
  const [body, area, subjectbox, toField] = [
    find("[g_editable]"),
    find("textarea"),
    find("[name=subjectbox]"),
    find("[role=combobox]"),
  ];
  if (spec.plainText) area.value = (spec.body ?? "").replace(/<br>/g, "\n");
  document.execCommand("defaultParagraphSeparator", false, "div");

  const addressees = () =>
    [...root.querySelectorAll("[role=option]")].map((o) => `${o.dataset.name} <${o.dataset.hovercardId}>`);
  const addTyped = () => {
    const typed = toField.value.trim();
    const parts = /^(.*?)\s*<([^>]+)>$/.exec(typed) ?? (typed.includes("@") ? [typed, typed, typed] : null);
    if (!parts) return;
    find("[role=listbox]").insertAdjacentHTML("beforeend", chip({ name: parts[1], address: parts[2] }));
    toField.value = "";
  };
  toField.addEventListener("keydown", (event) => {
    if (event.key === "," || (event.key === "Enter" && !event.ctrlKey && !event.isComposing)) {
      addTyped();
      event.preventDefault();
    }
  });
  toField.addEventListener("blur", addTyped);
  subjectbox?.addEventListener("input", () => {
    find("[name=subject]").value = subjectbox.value;
    const heading = root.querySelector("h2");
    if (heading) heading.textContent = subjectbox.value || texts.newMessage;
  });

  let plain = Boolean(spec.plainText);
  const setPlain = (wanted) => {
    plain = wanted;
    if (plain) area.value = body.innerText;
    else body.innerText = area.value;
    body.style.display = plain ? "none" : "";
    area.style.display = plain ? "" : "none";
    find("[name=ishtml]").value = plain ? 0 : 1;
  };
  activates(find(".plain-text"), () => setPlain(!plain));
  if (spec.minimised) root.classList.add("minimised");

  const close = () => root.remove();
  const send = (scheduled) => {
    addTyped();
    if (addressees().length === 0) return refuse(texts, toField);
    const mail = {
      subject: find("[name=subject]").value,
      html: plain ? area.value : body.innerHTML,
      to: addressees(),
    };
    window.__sent.push(scheduled ? { ...mail, scheduled } : mail);
    const people = [...root.querySelectorAll("[role=option]")].map(({ dataset }) => ({
      name: dataset.name,
      address: dataset.hovercardId,
    }));
    if (!keepsSent) close();
    toast(scheduled ? texts.scheduledNote : texts.sentNote, texts.undo, () => {
      window.__sent.pop();
      const again = { ...spec, subject: mail.subject, to: people, body: mail.html, signature: "", quote: "none" };
      openWindow(inline || popOut ? place : window.dock(), again, texts, undefined);
    });
  };
  activates(find(".dC > [role=button]"), () => send());
  if (find(".Uo")) activates(find(".Uo"), () => send());
  root.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  });
  activates(find("[aria-haspopup=true]"), () => openSendMenu(find("[aria-haspopup=true]"), texts, send));
  activates(find(".og"), close);
  if (find(".tools")) {
    activates(find(".Ha"), close);
    activates(find(".Hl"), () => root.classList.toggle("minimised"));
    activates(find(".Hq"), () => root.classList.toggle("aSt"));
  }
  const trimmed = find(".ajR");
  if (trimmed) activates(trimmed, () => expandQuote(trimmed, body, texts, answered));
  (spec.plainText ? area : body).focus();
  return root;
}

function expandQuote(button, body, texts, answered) {
  button.remove();
  if (answered) body.insertAdjacentHTML("beforeend", quoteMarkup(texts, answered));
}

function quoteMarkup(texts, answered) {
  const from = `${escapeHtml(answered.from.name)} &lt;<a href="mailto:${answered.from.address}">${escapeHtml(answered.from.address)}</a>&gt;`;
  return `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${texts.wrote(from)}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr">${escapeHtml(answered.text).replace(/\n/g, "<br>")}</div></blockquote></div>`;
}

/** Gmail puts the caret, and so the user's note, into the forwarded mail's own container. */
function forwardedMarkup(note, answered) {
  const { name, address } = answered.from;
  return `<div class="gmail_quote gmail_quote_container">${note}<div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong>${escapeHtml(name)}</strong> <span dir="auto">&lt;<a href="mailto:${address}">${address}</a>&gt;</span><br>Subject: ${escapeHtml(answered.subject)}<br></div><br><br><div dir="ltr">${escapeHtml(answered.text).replace(/\n/g, "<br>")}</div></div>`;
}

function refuse(texts, field) {
  const alert = document.createElement("div");
  alert.className = "Kj-JD";
  alert.setAttribute("role", "alertdialog");
  alert.setAttribute("aria-label", texts.error);
  alert.innerHTML = `<h2>${texts.error}</h2><p>${texts.refused}</p><button name="ok">${texts.ok}</button>`;
  alert.querySelector("button").addEventListener("click", () => {
    alert.remove();
    field.focus();
  });
  document.body.append(alert);
  alert.querySelector("button").focus();
}

function toast(text, action, act) {
  const note = document.createElement("div");
  note.className = "vh";
  note.setAttribute("role", "alert");
  note.textContent = text;
  if (act) {
    note.insertAdjacentHTML("beforeend", `<span id="link_undo" class="ag a8k" role="link" tabindex="0">${action}</span>`);
    note.lastElementChild.addEventListener("click", () => {
      note.remove();
      act();
    });
  }
  document.querySelector(".vh")?.remove();
  document.body.append(note);
}
