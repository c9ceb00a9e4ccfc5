import { describe, expect, it, vi } from "vitest";
import type { Report } from "../review/report";
import { listenToPage } from "./listen-to-page";
import { answerPopup, POPUP_PORT, type PageCommand, type PageState } from "./page-messages";

/** Two ends of a runtime port; messages are copied as JSON, as Chrome does. */
function ports(name = POPUP_PORT) {
  const listeners = {
    page: [] as ((message: unknown) => void)[],
    popup: [] as ((message: unknown) => void)[],
  };
  const closing = { page: [] as (() => void)[], popup: [] as (() => void)[] };
  const end = (own: "page" | "popup", other: "page" | "popup") => ({
    name,
    postMessage: (message: unknown) => {
      for (const listener of listeners[other]) listener(JSON.parse(JSON.stringify(message)));
    },
    onMessage: { addListener: (listener: (message: unknown) => void) => void listeners[own].push(listener) },
    onDisconnect: { addListener: (listener: () => void) => void closing[own].push(listener) },
  });
  const close = (side: "page" | "popup") => {
    for (const listener of closing[side === "page" ? "popup" : "page"]) listener();
  };
  return { page: end("page", "popup"), popup: end("popup", "page"), close };
}

function setUp() {
  const pair = ports();
  const told: (PageState | undefined)[] = [];
  const hosts: (string | undefined)[] = [];
  const run = listenToPage(
    pair.popup,
    (json) => json as Report,
    (state, host) => {
      told.push(state);
      hosts.push(host);
    },
  );
  const page = {
    current: { kind: "no-draft" } as PageState,
    changed: () => {},
    commands: [] as PageCommand[],
    observers: 0,
  };
  const life = new AbortController();
  answerPopup(
    { addListener: (listener) => listener(pair.page) },
    {
      state: () => page.current,
      observe: (listener, signal) => {
        page.observers += 1;
        page.changed = listener;
        signal.addEventListener("abort", () => {
          page.observers -= 1;
        });
      },
      run: (command) => page.commands.push(command),
      host: "mail.google.com",
    },
    life.signal,
  );
  return { pair, told, hosts, run, page, life };
}

describe("popup and page", () => {
  it("tells the popup at once and at each change", () => {
    const { told, hosts, page } = setUp();
    expect(told).toEqual([{ kind: "no-draft" }]);
    expect(hosts).toEqual(["mail.google.com"]);
    page.current = { kind: "fault", cause: "timeout" };
    page.changed();
    expect(told.at(-1)).toEqual({ kind: "fault", cause: "timeout" });
  });

  it("passes on commands and nothing else", () => {
    const { run, page, pair } = setUp();
    run({ kind: "stage", value: "first" });
    run({ kind: "stage", value: undefined });
    pair.popup.postMessage({ kind: "delete-everything" });
    for (const message of [
      undefined,
      null,
      "mute",
      {},
      { kind: "toString" },
      { kind: "stage", value: "last" },
      { kind: "responsibility", value: 3 },
      { kind: "jump", rule: "emoji" },
      { kind: "jump-to-move", move: "excuse" },
      { kind: "insert-section" },
      { kind: "mute", muted: "yes" },
    ])
      pair.popup.postMessage(message ?? null);
    expect(page.commands).toEqual([{ kind: "stage", value: "first" }, { kind: "stage" }]);
  });

  it("stops telling when either side goes", () => {
    const { pair, page, told } = setUp();
    pair.close("popup");
    expect(page.observers).toBe(0);
    pair.close("page");
    expect(told.at(-1)).toBeUndefined();
  });

  it("leaves other ports alone", () => {
    const { page: other } = ports("seii-engine");
    const post = vi.spyOn(other, "postMessage");
    answerPopup(
      { addListener: (listener) => listener(other) },
      { state: () => ({ kind: "no-draft" }), observe: () => {}, run: () => {}, host: "" },
      new AbortController().signal,
    );
    expect(post).not.toHaveBeenCalled();
  });
});
