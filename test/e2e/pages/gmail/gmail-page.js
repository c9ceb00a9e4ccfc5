"use strict";
// The page round the mail windows: head, folders, list or thread, and the place where docked windows stand.
{
  const settings = JSON.parse(document.getElementById("settings").textContent);
  const texts = window.gmailTexts[settings.language];
  const windows = settings.windows ?? [];
  const popOut = windows.some(({ kind }) => kind === "pop-out");
  const received = settings.received ?? {
    from: { name: "佐藤 健一", address: "sato@example.co.jp" },
    subject: "納品の遅れについて",
    text: "お世話になっております。佐藤です。\n月曜に届くはずの部品がまだ届きません。\nいつになりますか。原因も教えてください。",
  };
  const inline = windows.some(({ kind }) => kind === "inline-reply" || kind === "inline-forward");
  const drafts = settings.drafts ?? [];

  const thread = `<h2 class="hP" data-thread-perm-id="thread-f:1" data-legacy-thread-id="1">${escapeHtml(received.subject)}</h2><div role="list"><div role="listitem" class="h7"><div class="adn" data-message-id="#msg-f:1" data-legacy-message-id="1"><span class="gD" email="${received.from.address}" name="${escapeHtml(received.from.name)}">${escapeHtml(received.from.name)}</span><div class="a3s aiL"><div dir="ltr">${escapeHtml(received.text).replace(/\n/g, "<br>")}</div></div></div><div class="ip adB"><div class="amn" role="button" tabindex="0">${texts.reply}</div></div></div></div>`;
  const rows = [
    "11月度 請求書の件",
    "RE: お見積りのお願い",
    "会議室の変更",
    "納品の遅れについて",
    "資料送付のご連絡",
  ]
    .map(
      (subject, row) =>
        `<tr role="row"><td>☆</td><td>${["経理部", "田中 実", "総務部", "佐藤 健一", "鈴木 花子"][row]}</td><td>${subject}</td><td>11月${20 - row}日</td></tr>`,
    )
    .join("");

  if (!popOut) {
    const page = document.createElement("div");
    page.className = "aAU";
    page.innerHTML = `<header role="banner"><b>Gmail</b><input type="search" aria-label="${texts.search}" placeholder="${texts.search}"></header>
      <nav role="navigation"><div class="T-KE" role="button" tabindex="0" gh="cm">${texts.compose}</div><a href="#inbox">${texts.inbox}</a><a href="#sent" role="button" aria-label="${texts.sentMail}" data-tooltip="${texts.sentMail}">${texts.sentMail}</a><a href="#drafts">${texts.drafts}</a>${drafts.map(({ subject }) => `<div role="link" tabindex="0" class="draft">${escapeHtml(subject)}</div>`).join("")}</nav>
      <main role="main">${inline || settings.received ? thread : `<table role="grid"><tbody>${rows}</tbody></table>`}</main><div class="dw"></div>`;
    document.body.append(page);
    activates(page.querySelector("[gh=cm]"), () => openWindow(dock(), {}, texts));
    for (const [row, link] of page.querySelectorAll(".draft").entries())
      link.addEventListener("click", () => openWindow(dock(), drafts[row], texts));
    const reply = page.querySelector(".amn");
    if (reply) activates(reply, () => openReply({ kind: "inline-reply" }));
  }

  window.dock = dock;
  function dock() {
    const frame = document.createElement("div");
    frame.className = "AD";
    document.querySelector(".dw").append(frame);
    new MutationObserver(() => {
      if (!frame.firstChild) frame.remove();
    }).observe(frame, { childList: true });
    return frame;
  }

  function openReply(spec) {
    const place = document.querySelector(".adB");
    place.querySelector(".amn").style.display = "none";
    openWindow(place, spec, texts, received);
  }

  for (const spec of windows) {
    if (spec.kind?.startsWith("inline-")) openReply(spec);
    else openWindow(spec.kind === "pop-out" ? document.body : dock(), spec, texts);
  }

  if (settings.unreadable) {
    for (const editor of document.querySelectorAll("[g_editable]")) {
      for (const name of ["g_editable", "role", "aria-multiline"]) editor.removeAttribute(name);
    }
  }
  if (settings.scrambled) {
    let count = 0;
    const names = new Map();
    const scramble = (root) => {
      for (const element of [root, ...root.querySelectorAll("[class]")]) {
        if (!element.className || element.closest("svg") || element.localName.startsWith("seii-")) continue;
        element.className = [...element.classList]
          .map((name) => {
            if (name.startsWith("x_")) return name;
            if (!names.has(name)) names.set(name, `x_${((count += 1)).toString(36)}`);
            return names.get(name);
          })
          .join(" ");
      }
    };
    scramble(document.body);
    for (const style of document.querySelectorAll("style")) {
      style.textContent = style.textContent.replace(/\.([A-Za-z][\w-]*)/g, (all, name) =>
        names.has(name) ? `.${names.get(name)}` : all,
      );
    }
  }
}
