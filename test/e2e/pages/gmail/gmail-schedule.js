"use strict";
/* oxlint-disable no-unused-vars -- classic scripts that share one scope with gmail-compose.js */
// Scheduled sending. Like Gmail's, menu and dialog hang under the page's body, far from their window, and find the entry
// that was pressed by the pointer's place, after they have seen the pointer come.
function choosesByPlace(list, act) {
  let over;
  let pressed;
  const entryAt = ({ clientX, clientY }) =>
    document.elementFromPoint(clientX, clientY)?.closest("[role=menuitem]") ?? undefined;
  list.addEventListener("mouseover", (event) => {
    over = entryAt(event);
  });
  list.addEventListener("mousedown", (event) => {
    pressed = entryAt(event);
    event.preventDefault();
  });
  list.addEventListener("mouseup", (event) => {
    const entry = entryAt(event);
    if (entry && entry === pressed && entry === over && list.contains(entry)) act(entry);
    pressed = undefined;
  });
}

function openSendMenu(arrow, texts, send) {
  document.querySelector(".J-M")?.remove();
  const box = arrow.getBoundingClientRect();
  const menu = document.createElement("div");
  menu.className = "J-M";
  menu.setAttribute("role", "menu");
  menu.tabIndex = 0;
  menu.innerHTML = `<div class="J-N yr" role="menuitem" id="schedule" selector="scheduledSend"><div class="J-N-Jz">${texts.schedule}</div></div>`;
  menu.style.cssText = `left:${Math.max(0, box.left - 160)}px;bottom:${innerHeight - box.top + 4}px`;
  document.body.append(menu);
  arrow.setAttribute("aria-expanded", "true");
  const done = (act) => {
    menu.style.display = "none";
    arrow.setAttribute("aria-expanded", "false");
    act?.();
  };
  choosesByPlace(menu, () => done(() => openScheduleDialog(texts, send)));
  menu.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") menu.setAttribute("aria-activedescendant", "schedule");
    if (event.key === "Escape") done();
    if (event.key === "Enter" && menu.hasAttribute("aria-activedescendant"))
      done(() => openScheduleDialog(texts, send));
  });
  menu.addEventListener("blur", () => done());
  menu.focus();
}

function openScheduleDialog(texts, send) {
  const dialog = document.createElement("div");
  dialog.className = "Kj-JD uW2Fw-P5QLlc";
  dialog.setAttribute("role", "dialog");
  dialog.setAttribute("aria-label", texts.scheduleTitle);
  const entry = (text) => `<div role="menuitem" class="Az AM" tabindex="0"><div class="AY">${text}</div></div>`;
  dialog.innerHTML = `<h2>${texts.scheduleTitle}</h2>${[...texts.presets, texts.pickTime].map(entry).join("")}`;
  const choose = (item) => {
    dialog.remove();
    if (item.textContent === texts.pickTime) openTimeDialog(texts, send);
    else send(item.textContent);
  };
  choosesByPlace(dialog, choose);
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape") dialog.remove();
    if (event.key === "Enter" && event.target.matches("[role=menuitem]")) choose(event.target);
  });
  document.body.append(dialog);
  dialog.querySelector("[role=menuitem]").focus();
}

function openTimeDialog(texts, send) {
  const dialog = document.createElement("div");
  dialog.className = "Kj-JD";
  dialog.setAttribute("role", "dialog");
  dialog.setAttribute("aria-label", texts.pickTime);
  dialog.innerHTML = `<h2>${texts.pickTime}</h2><input name="when" aria-label="${texts.pickTime}" value="2026-12-01 09:00"> <button name="schedule">${texts.schedule}</button>`;
  dialog.querySelector("button").addEventListener("click", () => {
    const { value } = dialog.querySelector("input");
    dialog.remove();
    send(value);
  });
  document.body.append(dialog);
  dialog.querySelector("input").focus();
}
