// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { click, press, settled } from "../../test/contract/gestures";
import type { SendAttempt } from "./compose-surface";
import { SendGate } from "./send-gate";

let life: AbortController;
let attempts: SendAttempt[];
let answer: () => "pass" | "hold";
let seen: string[];
let faults: unknown[];
let send: HTMLButtonElement;
let field: HTMLElement;

beforeEach(() => {
  life = new AbortController();
  attempts = [];
  seen = [];
  faults = [];
  answer = () => "hold";
  document.body.innerHTML =
    '<div tabindex="0" id="field"></div><button id="send"><b>送信</b></button><p id="dialog"></p>';
  send = document.querySelector("#send") as HTMLButtonElement;
  field = document.querySelector("#field") as HTMLElement;
  const gate = new SendGate(window, life.signal, (fault) => faults.push(fault));
  gate.guard(
    {
      controlAt: (target) => (send.contains(target) ? { kind: "click", control: send } : undefined),
      takesShortcutAt: (target) => target === field,
      sendButton: () => send,
    },
    (attempt) => {
      attempts.push(attempt);
      return answer();
    },
    life.signal,
  );
  for (const type of [
    "pointerdown",
    "mousedown",
    "pointerup",
    "mouseup",
    "click",
    "keydown",
    "keypress",
    "keyup",
  ]) {
    document.addEventListener(type, (event) => seen.push(event.type), { signal: life.signal });
  }
});
afterEach(() => life.abort());

function fire(target: Element, type: string, init: MouseEventInit & KeyboardEventInit = {}): boolean {
  const all = { bubbles: true, cancelable: true, composed: true, button: 0, ...init };
  return target.dispatchEvent(
    type.startsWith("key") ? new KeyboardEvent(type, all) : new MouseEvent(type, all),
  );
}

describe("a held gesture", () => {
  it("is swallowed to its last event, wherever those land", () => {
    const dialog = document.querySelector("#dialog") as HTMLElement;
    fire(send, "pointerdown");
    for (const type of ["mousedown", "pointerup", "mouseup", "click"]) expect(fire(dialog, type)).toBe(false);
    expect(seen).toEqual([]);
    click(dialog);
    expect(seen).toHaveLength(5);
    expect(attempts).toHaveLength(1);
  });

  it("swallows the repeats and the release of its key even in the dialog that it opened", () => {
    const dialog = document.querySelector("#dialog") as HTMLElement;
    fire(field, "keydown", { key: "Enter", ctrlKey: true });
    expect(fire(dialog, "keydown", { key: "Enter", ctrlKey: true, repeat: true })).toBe(false);
    expect(fire(dialog, "keyup", { key: "Enter" })).toBe(false);
    expect(seen).toEqual([]);
    expect(attempts).toHaveLength(1);
  });

  it("ends with its key: the next Enter elsewhere is free", async () => {
    press(field, "Enter", { ctrlKey: true });
    await settled();
    press(document.querySelector("#dialog") as HTMLElement, "Enter");
    expect(seen).toEqual(["keydown", "keypress", "keyup"]);
  });

  it("swallows the click that a native button makes of Space", () => {
    fire(send, "keydown", { key: " " });
    fire(send, "keyup", { key: " " });
    expect(fire(send, "click")).toBe(false);
    expect(attempts.map(({ kind }) => kind)).toEqual(["key"]);
  });
});

describe("a passed gesture", () => {
  beforeEach(() => {
    answer = () => "pass";
  });

  it("is asked about once, native click included", () => {
    click(send.firstElementChild as Element);
    expect(attempts).toHaveLength(1);
    fire(send, "keydown", { key: "Enter" });
    fire(send, "click");
    fire(send, "keyup", { key: "Enter" });
    expect(attempts).toHaveLength(2);
    expect(seen).toHaveLength(8);
  });

  it("does not let a later click slip through when the pointer slid off", () => {
    fire(send, "pointerdown");
    fire(send, "mousedown");
    fire(document.body, "pointerup");
    fire(document.body, "mouseup");
    answer = () => "hold";
    expect(fire(send, "click")).toBe(false);
    expect(attempts).toHaveLength(2);
  });
});

describe("other events", () => {
  it("of the right button and with Alt are no try", () => {
    fire(send, "pointerdown", { button: 2 });
    fire(field, "keydown", { key: "Enter", ctrlKey: true, altKey: true });
    expect(attempts).toHaveLength(0);
  });

  it("a lone click, as assistive technology makes it, is one", () => {
    send.click();
    expect(attempts.map(({ kind }) => kind)).toEqual(["click"]);
  });

  it("a lone click after a press is a try of its own", async () => {
    click(send);
    send.click();
    expect(attempts).toHaveLength(2);
    fire(send, "keydown", { key: " " });
    fire(send, "keyup", { key: " " });
    await settled();
    send.click();
    expect(attempts.map(({ kind }) => kind)).toEqual(["click", "click", "key", "click"]);
  });

  it("a second press asks again", () => {
    click(send);
    click(send);
    expect(attempts).toHaveLength(2);
  });
});

describe("release", () => {
  it("presses the button as a mouse does, unasked", async () => {
    press(field, "Enter", { ctrlKey: true });
    await settled();
    seen.length = 0;
    attempts[0]?.release();
    expect(seen).toEqual(["mousedown", "mouseup", "click"]);
    expect(attempts).toHaveLength(1);
  });

  it("does nothing for a try that was passed", () => {
    answer = () => "pass";
    click(send);
    seen.length = 0;
    attempts[0]?.release();
    expect(seen).toEqual([]);
  });

  it("does not stay open when the host throws on the press", () => {
    const onError = vi.fn((event: Event) => event.preventDefault());
    window.addEventListener("error", onError, { signal: life.signal });
    click(send);
    attempts[0]?.release();
    click(send);
    expect(attempts).toHaveLength(2);
  });
});

describe("faults", () => {
  it("of the listener let the whole gesture go and are told", () => {
    answer = () => {
      throw new TypeError("broken");
    };
    click(send);
    expect(seen).toEqual(["pointerdown", "mousedown", "pointerup", "mouseup", "click"]);
    expect(faults).toHaveLength(1);
    expect(attempts).toHaveLength(1);
  });

  it("an answer that is neither lets the mail go", () => {
    answer = () => "later" as "pass";
    click(send);
    expect(seen).toHaveLength(5);
  });
});
