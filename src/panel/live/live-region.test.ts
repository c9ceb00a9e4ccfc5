// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLiveRegion } from "./live-region";

let life: AbortController;
const heard: string[] = [];
let watch: MutationObserver;

function collect(records: readonly MutationRecord[]): void {
  for (const { addedNodes } of records)
    for (const node of addedNodes)
      if (node.parentElement?.localName === "seii-live") heard.push(node.textContent ?? "");
}

/** Everything a screen reader would say of the region, in order. */
async function listen(milliseconds: number): Promise<string[]> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  collect(watch.takeRecords());
  return heard.splice(0);
}

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  heard.length = 0;
  watch = new MutationObserver(collect);
  watch.observe(document.body, { childList: true, subtree: true });
});

afterEach(() => {
  life.abort();
  watch.disconnect();
  vi.useRealTimers();
});

describe("createLiveRegion", () => {
  it("is one polite region, there only once something is to be said, and gone at the end", async () => {
    const region = createLiveRegion(document, life.signal);
    expect(document.querySelector("seii-live")).toBeNull();
    region.say("一");
    region.sayWhenQuiet("二");
    expect(document.querySelectorAll("seii-live[aria-live=polite][aria-atomic=true]")).toHaveLength(1);
    life.abort();
    expect(document.querySelector("seii-live")).toBeNull();
  });

  it("does not chatter while a mail is typed: only the last state is heard, once", async () => {
    const region = createLiveRegion(document, life.signal);
    const states = ["重大3件", "重大2件", "重大2件", "重大1件"];
    for (const state of states) {
      region.sayWhenQuiet(state);
      expect(await listen(400)).toEqual([]);
    }
    expect(await listen(2_000)).toEqual(["重大1件"]);
    region.sayWhenQuiet("重大1件");
    expect(await listen(5_000)).toEqual([]);
  });

  it("drops what waited when it may hold no more, and says it when told again", async () => {
    const region = createLiveRegion(document, life.signal);
    region.sayWhenQuiet("重大2件");
    region.hush();
    expect(await listen(5_000)).toEqual([]);
    region.sayWhenQuiet("重大2件");
    expect(await listen(2_000)).toEqual(["重大2件"]);
  });

  it("keeps still while an input method composes", async () => {
    const region = createLiveRegion(document, life.signal);
    region.sayWhenQuiet("重大2件");
    document.body.dispatchEvent(new Event("compositionstart", { bubbles: true }));
    expect(await listen(6_000)).toEqual([]);
    document.body.dispatchEvent(new Event("compositionend", { bubbles: true }));
    expect(await listen(2_000)).toEqual(["重大2件"]);
  });

  it("answers a key at once, and says the same words again where they are asked for again", async () => {
    const region = createLiveRegion(document, life.signal);
    region.sayWhenQuiet("重大1件");
    region.say("3件中1件目");
    expect(await listen(100)).toEqual(["3件中1件目"]);
    region.say("3件中1件目");
    expect(await listen(100)).toEqual(["3件中1件目"]);
    expect(await listen(5_000)).toEqual([]);
  });
});
