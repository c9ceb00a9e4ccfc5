import { find, fromMarkup } from "./markup";
import type { PageTexts } from "./texts";

function show(dialog: HTMLElement, page: Document): void {
  page.body.append(dialog);
  find(dialog, "button").focus();
}

/** The host refuses to send: nobody to send it to. */
export function refuse(texts: PageTexts, page: Document): void {
  const dialog = fromMarkup(
    `<div class="ms-Dialog" role="alertdialog" aria-label="${texts.refused}"><p>${texts.refused}</p><button id="ok-1">${texts.ok}</button></div>`,
  );
  find(dialog, "button").addEventListener("click", () => dialog.remove());
  show(dialog, page);
}

/** The host asks back; `send` runs when it is told to go on. */
export function confirmNoSubject(texts: PageTexts, send: () => void, page: Document): void {
  const dialog = fromMarkup(
    `<div class="ms-Dialog" role="dialog" aria-modal="true" aria-label="${texts.askSubject}"><p>${texts.askSubject}</p><button id="ok-1">${texts.send}</button><button id="cancel-1">${texts.cancel}</button></div>`,
  );
  find(dialog, "#ok-1").addEventListener("click", () => {
    dialog.remove();
    send();
  });
  find(dialog, "#cancel-1").addEventListener("click", () => dialog.remove());
  show(dialog, page);
}

/** Presets of a later moment, and a time of one's own. */
export function openSchedule(texts: PageTexts, send: (moment: string) => void, page: Document): void {
  const presets = texts.presets.map((preset) => `<button class="preset">${preset}</button>`).join("");
  const dialog = fromMarkup(
    `<div class="ms-Dialog" role="dialog" aria-modal="true" aria-label="${texts.scheduleTitle}"><h2>${texts.scheduleTitle}</h2>${presets}</div>`,
  );
  for (const preset of dialog.querySelectorAll("button")) {
    preset.addEventListener("click", () => {
      dialog.remove();
      send(preset.textContent ?? "");
    });
  }
  show(dialog, page);
}

/**
 * The other half of the split button: a menu in a layer of its own under the page's body, which names the control that
 * opened it, with the focus moving among its entries.
 */
export function openSendMenu(
  arrow: HTMLElement,
  texts: PageTexts,
  act: { readonly send: () => void; readonly schedule: () => void },
): void {
  const box = arrow.getBoundingClientRect();
  const page = arrow.ownerDocument;
  const layer = fromMarkup(
    `<div class="fui-FluentProvider"><div class="fui-MenuPopover" role="menu"${arrow.id ? ` aria-labelledby="${arrow.id}"` : ""}><div class="fui-MenuItem" role="menuitem" tabindex="0">${texts.sendNow}</div><div class="fui-MenuItem" role="menuitem" tabindex="-1">${texts.schedule}</div></div></div>`,
  );
  const menu = layer.firstElementChild as HTMLElement;
  menu.style.cssText = `left:${box.left}px;top:${box.bottom + 2}px`;
  const entries = [...menu.children] as HTMLElement[];
  let isClosed = false;
  const close = (): void => {
    if (isClosed) return;
    isClosed = true;
    layer.remove();
    arrow.setAttribute("aria-expanded", "false");
    page.removeEventListener("mousedown", onOutside);
  };
  const onOutside = (event: Event): void => {
    if (!layer.contains(event.target as Node) && event.target !== arrow) close();
  };
  const acts = [act.send, act.schedule];
  entries.forEach((entry, index) => {
    entry.addEventListener("click", () => {
      close();
      acts[index]?.();
    });
    entry.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") entries[(index + 1) % entries.length]?.focus();
      if (event.key === "ArrowUp") entries[(index + entries.length - 1) % entries.length]?.focus();
      if (event.key === "Escape") close();
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        entry.click();
      }
    });
  });
  page.addEventListener("mousedown", onOutside);
  // Like Fluent's layers, it goes when the focus goes elsewhere.
  layer.addEventListener("focusout", ({ relatedTarget }) => {
    if (!layer.contains(relatedTarget as Node | null)) close();
  });
  page.body.append(layer);
  arrow.setAttribute("aria-expanded", "true");
  entries[0]?.focus();
}

export function toast(text: string): void {
  document.querySelector(".toast")?.remove();
  document.body.append(fromMarkup(`<div class="toast" role="status">${text}</div>`));
}
