// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { click, press } from "../../../test/contract/gestures";
import { insertTextDouble } from "../../../test/contract/insert-text-double";
import { readPage, scrambleClasses } from "../../../test/dom/load-page";
import type { SendAttempt } from "../compose-surface";
import { GmailFinder } from "./gmail-finder";

let life: AbortController;
let attempts: SendAttempt[];
let pressed: string[];
let sent: number;

const MENU =
  '<div role="menu" tabindex="0"><div role="menuitem" id="entry" selector="scheduledSend"><div>送信日時を設定</div></div></div>';
const dialog = (label: string, inside: string) => `<div role="dialog" aria-label="${label}">${inside}</div>`;
const TIMES = '<div role="menuitem" class="Az" id="time"><div>明日の朝</div></div>';

const find = (selector: string) => document.querySelector(selector) as HTMLElement;
const kinds = () => attempts.map(({ kind }) => kind);
const watch = (selector: string) => find(selector).addEventListener("mouseup", () => pressed.push(selector));

beforeEach(() => {
  life = new AbortController();
  [attempts, pressed, sent] = [[], [], 0];
  document.body.innerHTML = readPage("2026-11-docked-ja") + MENU;
  find(".dC > [role=button]").addEventListener("mouseup", () => (sent += 1));
  watch("#entry");
  new GmailFinder({ document, insertText: insertTextDouble }).observe((surface) => {
    surface.gateSend((attempt) => {
      attempts.push(attempt);
      return "hold";
    }, life.signal);
  }, life.signal);
  click(find('[aria-haspopup="true"]'));
});
afterEach(() => life.abort());

describe("a scheduled send", () => {
  it("is asked about at the entry; the time that follows passes", () => {
    click(find("#entry"));
    expect(pressed).toEqual([]);
    attempts[0]?.release();
    expect(pressed).toEqual(["#entry"]);
    document.body.insertAdjacentHTML("beforeend", dialog("送信日時を設定", TIMES));
    watch("#time");
    click(find("#time"));
    expect(pressed).toEqual(["#entry", "#time"]);
    expect(kinds()).toEqual(["menu"]);
  });

  it("is asked about at the time where the entry was not seen, by its class or the dialog's name", () => {
    for (const [label, inside] of [
      ["Escolher", TIMES],
      ["Schedule send", TIMES.replace(' class="Az"', "")],
      ["送信日時を設定", '<button id="time">送信日時を設定</button>'],
    ] as const) {
      document.body.insertAdjacentHTML("beforeend", dialog(label, inside));
      click(find("#time"));
      document.body.lastElementChild?.remove();
    }
    expect(kinds()).toEqual(["menu", "menu", "menu"]);
    expect(sent).toBe(0);
  });

  it("is asked about anew when the words have changed meanwhile", () => {
    click(find("#entry"));
    attempts[0]?.release();
    document.body.insertAdjacentHTML("beforeend", dialog("送信日時を設定", TIMES));
    find("[role=textbox]").textContent = "別の文面";
    click(find("#time"));
    expect(kinds()).toEqual(["menu", "menu"]);
  });

  it("is asked about anew by who has left the dialog of times", () => {
    click(find("#entry"));
    attempts[0]?.release();
    document.body.insertAdjacentHTML("beforeend", dialog("送信日時を設定", TIMES));
    press(find("#time"), "Escape");
    find('[aria-label="送信日時を設定"][role=dialog]').remove();
    click(find("#entry"));
    expect(kinds()).toEqual(["menu", "menu"]);
  });

  it("may be chosen by hand where the repeated press did nothing", () => {
    click(find("#entry"));
    attempts[0]?.release();
    click(find("#entry"));
    expect(kinds()).toEqual(["menu"]);
    expect(pressed).toEqual(["#entry", "#entry"]);
  });

  it("never becomes a mail sent at once when its menu is gone", () => {
    click(find("#entry"));
    find("[role=menu]").remove();
    attempts[0]?.release();
    expect(sent).toBe(0);
  });

  it("leaves an ordinary send to be asked about all the same", () => {
    click(find("#entry"));
    attempts[0]?.release();
    click(find(".dC > [role=button]"));
    expect(kinds()).toEqual(["menu", "click"]);
    expect(sent).toBe(0);
  });

  it("is not seen in other dialogs, nor in the mail's own window", () => {
    scrambleClasses(document.body);
    document.body.insertAdjacentHTML(
      "beforeend",
      dialog("絵文字", '<div role="menuitem" id="other">😊</div>'),
    );
    click(find("#other"));
    expect(attempts).toEqual([]);
  });
});
