// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { click, press, settled } from "../../../test/contract/gestures";
import { insertTextDouble } from "../../../test/contract/insert-text-double";
import { type GmailPage, readPage, scrambleClasses } from "../../../test/dom/load-page";
import type { ComposeSurface, SendAttempt } from "../compose-surface";
import { GmailFinder } from "./gmail-finder";

let life: AbortController;
let found: ComposeSurface[];
let finder: GmailFinder;

beforeEach(() => {
  life = new AbortController();
  found = [];
  document.body.innerHTML = "";
  finder = new GmailFinder({ document, insertText: insertTextDouble });
});
afterEach(() => life.abort());

function observe(): void {
  finder.observe((surface) => found.push(surface), life.signal);
}

function open(page: GmailPage): ComposeSurface {
  document.body.innerHTML = readPage(page);
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

const SEND = '[data-tooltip^="送信 "], [data-tooltip^="Send "]';

describe("the kinds of mail windows", () => {
  it("reads an inline reply: its text, the thread's title, whom it answers and what they wrote", () => {
    const { subject, body, to, quoted } = open("2026-11-inline-reply-ja").read();
    expect(subject).toBe("Re: 納品の遅れについて");
    expect(body.trim()).toBe("このたびは納品が遅れ、申し訳ございません。");
    expect(to).toEqual(["佐藤 健一 <sato@example.co.jp>"]);
    expect(quoted).toContain("佐藤 健一");
    expect(quoted).toContain("月曜に届くはずの部品が届きません。\nいつになりますか。");
  });

  it("takes the thread's title where the reply has no subject of its own", () => {
    document.body.innerHTML = readPage("2026-11-inline-reply-ja");
    find("input[name=subject]").remove();
    observe();
    expect(found[0]?.read().subject).toBe("納品の遅れについて");
  });

  it("reads the message above while the quote is collapsed", () => {
    document.body.innerHTML = readPage("2026-11-inline-reply-ja");
    find(".gmail_quote").remove();
    observe();
    expect(found[0]?.read().quoted).toBe("月曜に届くはずの部品が届きません。\nいつになりますか。");
  });

  it("reads a full-screen window with the older recipient field", () => {
    const { subject, body, to } = open("2026-11-full-screen-ja").read();
    expect(subject).toBe("お詫び");
    expect(body).toBe("お詫び申し上げます。");
    expect(to).toEqual(["佐藤 健一 <sato@example.co.jp>", '"田中, 実" <tanaka@example.co.jp>']);
  });

  it("reads a pop-out, and in a forward only the note above the forwarded mail", () => {
    const { subject, body, to, quoted } = open("2026-11-pop-out-en").read();
    expect(subject).toBe("Our apology");
    expect(body.trim()).toBe("お客様からのメールを転送します。");
    expect(to).toEqual(["Sato <sato@example.co.jp>"]);
    expect(quoted).toContain("届きません。");
    expect(quoted).toContain("返事をください。");
  });

  it("reads and edits plain text", () => {
    const surface = open("2026-11-plain-text-ja");
    const { body, revision } = surface.read();
    expect(body).toBe("佐藤様\n申し訳ございません。");
    expect(surface.body.localName).toBe("textarea");
    expect(surface.rangeOf({ start: 0, end: 2 }, revision)).toBeUndefined();
    expect(surface.apply({ span: { start: 0, end: 3 }, replacement: "佐藤 様" }, revision)).toBe(true);
    expect(surface.read().body).toBe("佐藤 様\n申し訳ございません。");
  });

  it("does not take the chat for a mail", () => {
    open("2026-11-chat-ja");
    expect(found).toHaveLength(0);
    expect(finder.selfCheck()).toEqual({ windows: 0, understood: true });
  });
});

describe("quotes and signatures", () => {
  const bodyOf = (html: string): string => {
    document.body.innerHTML = readPage("2026-11-docked-ja");
    find("[role=textbox]").innerHTML = html;
    observe();
    return found[0]?.read().body.trim() ?? "";
  };
  const reply =
    '<div class="gmail_attr">2026/11/18 佐藤 &lt;sato@example.co.jp&gt;:<br></div>' +
    '<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc">届かない<blockquote>前の</blockquote></blockquote>';

  it("keeps what the user writes between the quotes", () => {
    expect(bodyOf(`本文<div class="gmail_quote">${reply}<div>上記の件です。</div></div>`)).toBe(
      "本文\n上記の件です。",
    );
  });

  it("keeps text that Gmail marks as the user's own", () => {
    expect(bodyOf('<div class="gmail_quote"><div gmail_original="1">本文</div></div>')).toBe("本文");
  });

  it("leaves a signature and its dashes out wherever they stand", () => {
    const signature =
      '<span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature">署名</div>';
    expect(bodyOf(`本文<div>${signature}</div>追伸`)).toBe("本文\n\n追伸");
  });

  it("knows a quote by its shape when the class names are gone", () => {
    const html = `本文<div>${reply.replaceAll(/ class="[^"]*"/g, "")}</div>`;
    expect(bodyOf(html)).toBe("本文");
    expect(found[0]?.read().quoted).toContain("届かない");
  });

  it("knows a forwarded mail by its first line when the class names are gone", () => {
    expect(
      bodyOf(
        "転送します。<div><div>---------- Forwarded message ---------<br>From: 佐藤</div><div>届かない</div></div>",
      ),
    ).toBe("転送します。");
  });

  it("leaves a forwarded mail out to its end, quotes inside it included", () => {
    const head = '<div class="gmail_attr">---------- Forwarded message ---------<br></div>';
    const forward = `<div class="gmail_quote">ご参考まで。${head}<div>届かない</div><blockquote>前の</blockquote>いつですか</div>`;
    expect(bodyOf(forward)).toBe("ご参考まで。");
  });

  it("knows a signature by its attribute, and its dashes by their shape", () => {
    expect(
      bodyOf('本文<div><span>-- </span><br><div data-smartmail="gmail_signature">署名</div></div>'),
    ).toBe("本文");
  });

  it("keeps a list of the user's in a plain blockquote", () => {
    expect(bodyOf("<div>以下の通りです。</div><blockquote>一、二</blockquote>")).toBe(
      "以下の通りです。\n一、二",
    );
  });
});

describe("finding and losing windows", () => {
  it("finds several, at the start and later, each once", async () => {
    document.body.innerHTML = readPage("2026-11-docked-ja");
    observe();
    expect(found).toHaveLength(1);
    const later = document.createElement("div");
    later.innerHTML = readPage("2026-11-docked-ja");
    document.body.append(later);
    await settled();
    expect(found).toHaveLength(2);
    find("[role=dialog]").setAttribute("aria-label", "x");
    await settled();
    expect(found).toHaveLength(2);
    expect(finder.selfCheck()).toEqual({ windows: 2, understood: true });
  });

  it("waits until a window is complete", async () => {
    document.body.innerHTML = readPage("2026-11-docked-ja");
    const form = find("form");
    const place = form.parentElement as HTMLElement;
    form.remove();
    observe();
    expect(found).toHaveLength(0);
    place.prepend(form);
    await settled();
    expect(found).toHaveLength(1);
  });

  it("gates each of two windows for itself", () => {
    document.body.innerHTML = readPage("2026-11-docked-ja") + readPage("2026-11-inline-reply-ja");
    observe();
    const [first, second] = found.map(holdAll);
    click(document.querySelectorAll(SEND)[1] as Element);
    press(found[0]?.body as HTMLElement, "Enter", { ctrlKey: true });
    expect(first?.map(({ kind }) => kind)).toEqual(["shortcut"]);
    expect(second?.map(({ kind }) => kind)).toEqual(["click"]);
  });

  it("does not take the button of the window beside it", () => {
    document.body.innerHTML = readPage("2026-11-inline-reply-ja");
    const reply = find(".adB");
    reply.after(reply.cloneNode(true));
    find(".btC").remove();
    observe();
    const [first, second] = found.map(holdAll);
    expect(found[0]?.badgeAnchor()).toBeUndefined();
    click(find(SEND));
    expect(first).toHaveLength(0);
    expect(second).toHaveLength(1);
  });

  it("tells when a window closes, and drops what is over", async () => {
    const surface = open("2026-11-docked-ja");
    const closed = vi.fn();
    surface.observeClose(closed, life.signal);
    find("[role=dialog]").remove();
    await settled();
    expect(closed).toHaveBeenCalledTimes(1);
    expect(finder.selfCheck().windows).toBe(0);
  });

  it("hears nothing more when the signal has ended", async () => {
    const attempts = holdAll(open("2026-11-docked-ja"));
    life.abort();
    document.body.insertAdjacentHTML("beforeend", readPage("2026-11-docked-ja"));
    await settled();
    click(find(SEND));
    expect(found).toHaveLength(1);
    expect(attempts).toHaveLength(0);
  });

  it("follows an editor that is moved to another window", async () => {
    const surface = open("2026-11-docked-ja");
    const moved = document.createElement("div");
    moved.setAttribute("role", "dialog");
    moved.append(...(find("[role=dialog]").childNodes as unknown as Node[]));
    document.body.append(moved);
    await settled();
    expect(surface.root.closest("[role=dialog]")).toBe(moved);
    expect(found).toHaveLength(1);
  });
});

describe("ways of sending", () => {
  it.each(["送信済み", "その他の送信オプション", "ファイルを添付", "下書きを破棄"])(
    "does not take %s for one",
    (label) => {
      const attempts = holdAll(open("2026-11-docked-ja"));
      click(find(`[aria-label="${label}"]`));
      expect(attempts).toHaveLength(0);
    },
  );

  it("gates send and archive", () => {
    const attempts = holdAll(open("2026-11-inline-reply-ja"));
    const pressed = vi.fn();
    find('[aria-label="送信してアーカイブ"]').addEventListener("mouseup", pressed);
    click(find('[aria-label="送信してアーカイブ"]'));
    expect(attempts).toHaveLength(1);
    attempts[0]?.release();
    expect(pressed).toHaveBeenCalledTimes(1);
  });

  it("gates scheduled sending in the window whose menu was opened", () => {
    document.body.innerHTML =
      readPage("2026-11-docked-ja") +
      readPage("2026-11-inline-reply-ja") +
      '<div role="menu" tabindex="0" aria-activedescendant="s1"><div role="menuitem" id="s1" selector="scheduledSend">送信日時を設定</div></div>';
    observe();
    const [docked, inline] = found.map(holdAll);
    click(document.querySelectorAll('[aria-haspopup="true"]')[1] as Element);
    click(find("#s1"));
    press(find("[role=menu]"), "Enter");
    expect(docked).toHaveLength(0);
    expect(inline?.map(({ kind }) => kind)).toEqual(["menu", "menu"]);
  });

  it("knows the button by the shortcut in its label, whatever the language", () => {
    document.body.innerHTML = readPage("2026-11-docked-ja")
      .replaceAll(/送信 (?=\u202A)/g, "Invia ")
      .replace(">送信<", "><");
    observe();
    const attempts = holdAll(found[0] as ComposeSurface);
    click(find('[data-tooltip^="Invia"]'));
    expect(attempts).toHaveLength(1);
  });

  it("repeats the shortcut when there is no button to press", () => {
    document.body.innerHTML = readPage("2026-11-docked-ja");
    find(".dC").remove();
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
});

describe("a page with parts missing", () => {
  const parts = [
    "[name=to]",
    "[name=subjectbox]",
    "[name=composeid]",
    "[aria-haspopup]",
    ".btC",
    "form",
    ".dC",
    "h2",
    "textarea",
  ];
  it.each(parts)("without %s still reads and gates", async (part) => {
    document.body.innerHTML = readPage("2026-11-docked-ja");
    if (part === "form") {
      const lone = document.createElement("input");
      lone.name = "composeid";
      find("form").replaceWith(lone);
    } else find(part).remove();
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
    const surface = open("2026-11-docked-ja");
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

  it("reads every kind of window with scrambled class names", () => {
    for (const page of ["2026-11-inline-reply-ja", "2026-11-full-screen-ja", "2026-11-pop-out-en"] as const) {
      life.abort();
      life = new AbortController();
      found = [];
      document.body.innerHTML = readPage(page);
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
