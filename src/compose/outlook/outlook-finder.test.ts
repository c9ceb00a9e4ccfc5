// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { click, press, settled } from "../../../test/contract/gestures";
import { insertTextDouble } from "../../../test/contract/insert-text-double";
import { type OutlookPage, readOutlookPage } from "../../../test/dom/load-outlook-page";
import { scrambleClasses } from "../../../test/dom/load-page";
import type { ComposeSurface, SendAttempt } from "../compose-surface";
import { OutlookFinder } from "./outlook-finder";

let life: AbortController;
let found: ComposeSurface[];
let finder: OutlookFinder;

beforeEach(() => {
  life = new AbortController();
  found = [];
  document.body.innerHTML = "";
  finder = new OutlookFinder({ document, insertText: insertTextDouble });
});
afterEach(() => life.abort());

function observe(): void {
  finder.observe((surface) => found.push(surface), life.signal);
}

function open(page: OutlookPage): ComposeSurface {
  document.body.innerHTML = readOutlookPage(page);
  observe();
  return found[0] as ComposeSurface;
}

function find(selector: string): HTMLElement {
  return document.querySelector(selector) as HTMLElement;
}

function holdAll(surface: ComposeSurface): SendAttempt[] {
  const attempts: SendAttempt[] = [];
  surface.gateSend((attempt) => {
    attempts.push(attempt);
    return "hold";
  }, life.signal);
  return attempts;
}

const SEND = "button[title$='(Ctrl+Enter)']";
const BODY = "[id^=editorParent_] > div";

describe("the kinds of mail windows", () => {
  it("reads a new mail, and takes no field for addressees for one", () => {
    const { subject, to } = open("2026-11-new-ja").read();
    expect({ subject, to }).toEqual({ subject: "お詫び", to: ["佐藤 健一 <sato@example.co.jp>"] });
    expect(found).toHaveLength(1);
  });

  it("reads an inline reply: its text, the thread's title, whom it answers and what they wrote", () => {
    const { subject, body, to, quoted } = open("2026-11-inline-reply-ja").read();
    expect(subject).toBe("納品の遅れについて");
    expect(body).toBe("このたびは納品が遅れ、申し訳ございません。");
    expect(to).toEqual(["佐藤 健一 <sato@example.co.jp>"]);
    expect(quoted).toBe("月曜に届くはずの部品が届きません。\nいつになりますか。");
  });

  it("reads a full reply without its signature and the mail it answers", () => {
    const { subject, body, quoted } = open("2026-11-full-reply-ja").read();
    expect(subject).toBe("RE: 納品の遅れについて");
    expect(body.trim()).toBe("このたびは納品が遅れ、申し訳ございません。");
    expect(quoted).toContain("月曜に届くはずの部品が届きません。");
  });

  it("reads a window of its own, and in a forward only the note above the forwarded mail", () => {
    const { subject, body, quoted } = open("2026-11-pop-out-en").read();
    expect(subject).toBe("Our apology");
    expect(body.trim()).toBe("お客様からのメールを転送します。");
    expect(quoted).toContain("届きません。");
  });

  it("does not take a chat for a mail, nor a recipient shown in the reading pane", () => {
    open("2026-11-chat-ja");
    expect(found).toHaveLength(0);
    expect(finder.selfCheck()).toEqual({ windows: 0, understood: true });
  });

  it("reads addressees that are not resolved yet", () => {
    document.body.innerHTML = readOutlookPage("2026-11-new-ja");
    find("[id$=_TO] [contenteditable=true]").append("鈴木 <suzuki@example.jp>; tanaka@example.jp");
    observe();
    expect(found[0]?.read().to).toEqual([
      "佐藤 健一 <sato@example.co.jp>",
      "鈴木 <suzuki@example.jp>",
      "tanaka@example.jp",
    ]);
  });
});

describe("finding and losing windows", () => {
  it("finds several, at the start and later, each once, hidden ones too", async () => {
    document.body.innerHTML = readOutlookPage("2026-11-new-ja");
    observe();
    const later = document.createElement("div");
    later.style.display = "none";
    later.innerHTML = readOutlookPage("2026-11-full-reply-ja");
    document.body.append(later);
    await settled();
    expect(found).toHaveLength(2);
    later.firstElementChild?.setAttribute("id", "docking_InitVisiblePart_9");
    await settled();
    expect(found).toHaveLength(2);
    expect(finder.selfCheck()).toEqual({ windows: 2, understood: true });
  });

  it("waits until a window is complete", async () => {
    document.body.innerHTML = readOutlookPage("2026-11-new-ja");
    const head = find(".head");
    const place = head.parentElement as HTMLElement;
    head.remove();
    observe();
    expect(found).toHaveLength(0);
    expect(finder.selfCheck()).toEqual({ windows: 0, understood: false });
    place.prepend(head);
    await settled();
    expect(found).toHaveLength(1);
    expect(finder.selfCheck()).toEqual({ windows: 1, understood: true });
  });

  it("gates each of two windows for itself", () => {
    document.body.innerHTML = readOutlookPage("2026-11-new-ja") + readOutlookPage("2026-11-inline-reply-ja");
    observe();
    const [first, second] = found.map(holdAll);
    click(document.querySelectorAll(SEND)[1] as Element);
    press(found[0]?.body as HTMLElement, "Enter", { ctrlKey: true });
    expect(first?.map(({ kind }) => kind)).toEqual(["shortcut"]);
    expect(second?.map(({ kind }) => kind)).toEqual(["click"]);
  });

  it("does not give a window that lost its head the head of the one beside it", () => {
    document.body.innerHTML = `<div>${readOutlookPage("2026-11-full-reply-ja")}${readOutlookPage("2026-11-new-ja")}</div>`;
    find(".head").remove();
    find(".aFWR_").remove();
    observe();
    expect(found.map((surface) => surface.read().subject)).toEqual(["お詫び"]);
    expect(finder.selfCheck().understood).toBe(false);
  });

  it("takes no field for addressees for a body, however high it has grown", () => {
    const height = vi
      .spyOn(HTMLElement.prototype, "getBoundingClientRect")
      .mockReturnValue(new DOMRect(0, 0, 400, 130));
    open("2026-11-new-ja");
    expect(found).toHaveLength(1);
    expect(found[0]?.body.closest("[id^=editorParent_]")).not.toBeNull();
    height.mockRestore();
  });

  it("tells when a window closes, and drops what is over", async () => {
    const surface = open("2026-11-new-ja");
    const closed = vi.fn();
    surface.observeClose(closed, life.signal);
    find("[data-app-section=ComposeForm]").remove();
    await settled();
    expect(closed).toHaveBeenCalledTimes(1);
    expect(finder.selfCheck().windows).toBe(0);
  });

  it("hears nothing more when the signal has ended", async () => {
    const attempts = holdAll(open("2026-11-new-ja"));
    life.abort();
    document.body.insertAdjacentHTML("beforeend", readOutlookPage("2026-11-new-ja"));
    await settled();
    click(find(SEND));
    expect(found).toHaveLength(1);
    expect(attempts).toHaveLength(0);
  });

  it("follows a draft that is moved to another place", async () => {
    const surface = open("2026-11-new-ja");
    const moved = document.createElement("div");
    moved.append(...(find("[data-app-section=ComposeForm]").childNodes as unknown as Node[]));
    document.body.append(moved);
    await settled();
    expect(moved.contains(surface.root)).toBe(true);
    expect(found).toHaveLength(1);
  });

  it("takes an editor of unknown kind for a body by its height, once it has one", () => {
    vi.stubGlobal("ResizeObserver", Resizes);
    Object.assign(window, { ResizeObserver: Resizes });
    document.body.innerHTML = readOutlookPage("2026-11-new-ja");
    for (const node of document.querySelectorAll("*")) {
      for (const name of ["id", "data-testid", "data-app-section"]) node.removeAttribute(name);
    }
    const body = find(".dFCbN");
    body.setAttribute("aria-label", "Viestin teksti");
    observe();
    expect(found).toHaveLength(0);
    body.getBoundingClientRect = () => new DOMRect(0, 0, 400, 130);
    Resizes.tell(body);
    expect(found.map((surface) => surface.body)).toEqual([body]);
    const attempts = holdAll(found[0] as ComposeSurface);
    click(find(SEND));
    expect(attempts).toHaveLength(1);
  });
});

/** A ResizeObserver that tells when it is told to. */
class Resizes {
  static #last: Resizes | undefined;
  readonly #listener: (entries: readonly { target: Element }[]) => void;
  readonly #watched = new Set<Element>();

  constructor(listener: (entries: readonly { target: Element }[]) => void) {
    this.#listener = listener;
    Resizes.#last = this;
  }

  static tell(target: Element): void {
    const last = Resizes.#last;
    if (last && last.#watched.has(target)) last.#listener([{ target }]);
  }

  observe(target: Element): void {
    this.#watched.add(target);
  }

  unobserve(target: Element): void {
    this.#watched.delete(target);
  }

  disconnect(): void {
    this.#watched.clear();
  }
}

describe("ways of sending", () => {
  const menu = (named: boolean): string =>
    `<div class="layer"><div role="menu"${named ? ' aria-labelledby="splitButton-r0a__menuButton"' : ""}><div role="menuitem" tabindex="0" id="now">Lähetä</div><div role="menuitem" tabindex="-1" id="later">Ajoita</div></div></div>`;

  it.each(["その他の送信オプション", "破棄", "添付ファイルの追加"])("does not take %s for one", (label) => {
    const attempts = holdAll(open("2026-11-new-ja"));
    click(find(`[aria-label="${label}"]`));
    expect(attempts).toHaveLength(0);
  });

  it("gates every entry of the menu beside the button, which names its opener, in any language", () => {
    document.body.innerHTML = readOutlookPage("2026-11-new-ja") + menu(true);
    observe();
    const attempts = holdAll(found[0] as ComposeSurface);
    click(find("#now"));
    press(find("#later"), "Enter");
    press(find("#later"), " ");
    expect(attempts.map(({ kind }) => kind)).toEqual(["menu", "menu", "menu"]);
  });

  it("gates the menu in the window whose arrow was pressed, where the menu names nobody", () => {
    document.body.innerHTML =
      readOutlookPage("2026-11-new-ja") + readOutlookPage("2026-11-full-reply-ja") + menu(false);
    observe();
    const [first, second] = found.map(holdAll);
    click(find("#splitButton-r2a__menuButton"));
    click(find("#later"));
    expect(first).toHaveLength(0);
    expect(second?.map(({ kind }) => kind)).toEqual(["menu"]);
  });

  it("leaves the menus of other buttons alone", () => {
    document.body.innerHTML =
      readOutlookPage("2026-11-new-ja") + `<button id="other" aria-haspopup="menu"></button>${menu(false)}`;
    observe();
    const attempts = holdAll(found[0] as ComposeSurface);
    click(find("#splitButton-r0a__menuButton"));
    click(find("#other"));
    click(find("#later"));
    expect(attempts).toHaveLength(0);
  });

  it("gates the command in the ribbon, for the one window in sight", () => {
    document.body.innerHTML = `<div role="toolbar"><button id="ribbon" aria-label="Schedule send"></button></div>${readOutlookPage("2026-11-new-en")}`;
    observe();
    const attempts = holdAll(found[0] as ComposeSurface);
    click(find("#ribbon"));
    expect(attempts.map(({ kind }) => kind)).toEqual(["menu"]);
  });

  it("gates Alt+S, by the key's place", () => {
    const surface = open("2026-11-new-ja");
    const attempts = holdAll(surface);
    const strike = (init: KeyboardEventInit): boolean =>
      surface.body.dispatchEvent(
        new KeyboardEvent("keydown", { bubbles: true, cancelable: true, code: "KeyS", ...init }),
      );
    expect(strike({ key: "s", altKey: true, ctrlKey: true })).toBe(true);
    expect(strike({ key: "s" })).toBe(true);
    expect(strike({ key: "ß", altKey: true })).toBe(false);
    expect(attempts.map(({ kind }) => kind)).toEqual(["shortcut"]);
  });

  it("knows the button by the shortcut in its title, whatever the language", () => {
    document.body.innerHTML = readOutlookPage("2026-11-new-ja");
    const send = find(SEND);
    send.removeAttribute("id");
    send.setAttribute("aria-label", "Senden");
    send.setAttribute("title", "Senden (Strg+Eingabe)");
    find("[data-testid]").removeAttribute("data-testid");
    observe();
    const attempts = holdAll(found[0] as ComposeSurface);
    click(send);
    expect(attempts).toHaveLength(1);
    expect(finder.selfCheck()).toEqual({ windows: 1, understood: true });
  });

  it("repeats the shortcut when there is no button to press", () => {
    document.body.innerHTML = readOutlookPage("2026-11-new-ja");
    find("[data-testid=ComposeSendButton]").remove();
    observe();
    const surface = found[0] as ComposeSurface;
    const host = vi.fn();
    surface.body.addEventListener("keydown", host);
    const attempts = holdAll(surface);
    press(surface.body, "Enter", { ctrlKey: true });
    expect(host).not.toHaveBeenCalled();
    attempts[0]?.release();
    expect(host).toHaveBeenCalledTimes(1);
    expect(finder.selfCheck()).toEqual({ windows: 1, understood: false });
  });

  it("never takes keys inside our own views for a send", () => {
    const surface = open("2026-11-new-ja");
    const attempts = holdAll(surface);
    const badge = document.createElement("seii-badge");
    badge.attachShadow({ mode: "open" }).innerHTML = "<button>送信</button>";
    surface.badgeAnchor()?.after(badge);
    press(badge.shadowRoot?.firstElementChild as Element, "Enter", { ctrlKey: true });
    expect(attempts).toHaveLength(0);
  });
});

describe("a page with parts missing", () => {
  const parts = [
    "[id$=_TO]",
    "[id$=_CC]",
    "[id$=_SUBJECT]",
    "[id$=__menuButton]",
    "[id$=__primaryActionButton]",
    "[data-testid=ComposeSendButton]",
    "#discardCompose",
    ".aFWR_",
    "._EType_RECIPIENT_ENTITY",
  ];

  it.each(parts)("without %s still reads and gates", (part) => {
    document.body.innerHTML = readOutlookPage("2026-11-new-ja");
    find(part).remove();
    observe();
    const surface = found[0] as ComposeSurface;
    surface.body.textContent = "申し訳ございません。";
    const { revision, body } = surface.read();
    expect(body).toBe("申し訳ございません。");
    expect(surface.rangeOf({ start: 0, end: 3 }, revision)?.toString()).toBe("申し訳");
    surface.badgeAnchor();
    surface.focusSubject();
    const attempts = holdAll(surface);
    press(surface.body, "Enter", { ctrlKey: true });
    expect(attempts).toHaveLength(1);
  });

  it.each(parts)("loses %s under way without falling over", async (part) => {
    const surface = open("2026-11-new-ja");
    const changed = vi.fn();
    surface.observeChanges(changed, life.signal);
    find(part).remove();
    await settled();
    surface.read();
    surface.badgeAnchor();
    surface.body.textContent = "本文";
    await settled();
    expect(surface.read().body).toBe("本文");
    expect(changed).toHaveBeenCalled();
  });

  it.each(["role", "aria-label", "aria-multiline"])("reads and gates without any %s", (name) => {
    document.body.innerHTML = readOutlookPage("2026-11-full-reply-ja");
    for (const node of document.querySelectorAll(`[${name}]`)) node.removeAttribute(name);
    observe();
    expect(found).toHaveLength(1);
    expect(found[0]?.read().body.trim()).toBe("このたびは納品が遅れ、申し訳ございません。");
    const attempts = holdAll(found[0] as ComposeSurface);
    click(find("[id$=__primaryActionButton]"));
    expect(attempts).toHaveLength(1);
  });

  it.each(["[id$=_TO]", "[id$=_SUBJECT]", "[data-testid]", SEND, BODY, ".scroller", ".head", ".aFWR_"])(
    "reads and gates with %s one level deeper",
    (selector) => {
      document.body.innerHTML = readOutlookPage("2026-11-full-reply-ja");
      const node = find(selector);
      const wrapper = document.createElement("div");
      node.replaceWith(wrapper);
      wrapper.append(node);
      observe();
      const { body, to, subject } = (found[0] as ComposeSurface).read();
      expect(body.trim()).toBe("このたびは納品が遅れ、申し訳ございません。");
      expect({ to, subject }).toEqual({
        to: ["佐藤 健一 <sato@example.co.jp>"],
        subject: "RE: 納品の遅れについて",
      });
      const attempts = holdAll(found[0] as ComposeSurface);
      click(find(SEND));
      expect(attempts).toHaveLength(1);
    },
  );

  it("reads every kind of window with scrambled class names", () => {
    for (const page of ["2026-11-inline-reply-ja", "2026-11-full-reply-ja", "2026-11-pop-out-en"] as const) {
      life.abort();
      life = new AbortController();
      found = [];
      document.body.innerHTML = readOutlookPage(page);
      scrambleClasses(document.body);
      observe();
      const surface = found[0] as ComposeSurface;
      expect(surface.read().body, page).not.toContain("届");
      expect(surface.read().body, page).not.toBe("");
      const attempts = holdAll(surface);
      click(find(SEND));
      expect(attempts, page).toHaveLength(1);
    }
  });
});
