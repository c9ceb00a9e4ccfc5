// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { InMemorySurface } from "./in-memory-surface";
import { type HighlightLike, HighlightPainter } from "./mark-highlights";
import { markLines } from "./mark-styles";
import { createPainter, MarkRegistry, markStyles } from "./marks";
import { MarkOverlay } from "./mark-overlay";

class FakeHighlight extends Set<AbstractRange> implements HighlightLike {
  priority = 0;
}

let store: Map<string, HighlightLike>;
let registry: MarkRegistry;
let life: AbortController;

beforeEach(() => {
  store = new Map([["of-the-page", new FakeHighlight()]]);
  registry = new MarkRegistry(document, new HighlightPainter(store, () => new FakeHighlight()));
  life = new AbortController();
});
afterEach(() => life.abort());

function open(body: string) {
  const surface = new InMemorySurface({ body });
  document.body.append(surface.root);
  const own = new AbortController();
  life.signal.addEventListener("abort", () => own.abort());
  return { surface, own, layer: registry.layer(surface, own.signal) };
}

function words(name: string): string[] {
  return [...((store.get(name) as FakeHighlight | undefined) ?? [])].map((range) =>
    (range as Range).toString(),
  );
}

describe("marks of several windows", () => {
  it("share the names and leave when their window goes", () => {
    const [one, two] = [open("申し訳ない"), open("すみません")];
    one.layer.show([{ span: { start: 0, end: 3 }, severity: "error" }], one.surface.read().revision);
    two.layer.show(
      [
        { span: { start: 0, end: 2 }, severity: "error" },
        { span: { start: 2, end: 5 }, severity: "hint" },
      ],
      two.surface.read().revision,
    );
    expect(words("seii-error")).toEqual(["申し訳", "すみ"]);
    expect(words("seii-hint")).toEqual(["ません"]);
    two.own.abort();
    expect(words("seii-error")).toEqual(["申し訳"]);
    expect(store.has("seii-hint")).toBe(false);
    life.abort();
    expect([...store.keys()]).toEqual(["of-the-page"]);
  });

  it("put the gravest on top", () => {
    const { surface, layer } = open("申し訳ない");
    const span = { start: 0, end: 3 };
    layer.show(
      [
        { span, severity: "error" },
        { span, severity: "warning" },
        { span, severity: "hint" },
      ],
      surface.read().revision,
    );
    const priority = (name: string) => store.get(name)?.priority ?? 0;
    expect(priority("seii-error")).toBeGreaterThan(priority("seii-warning"));
    expect(priority("seii-warning")).toBeGreaterThan(priority("seii-hint"));
  });
});

describe("a new review", () => {
  const spans = [0, 3, 6].map((start) => ({ start, end: start + 2 }));
  const ranges = () => [...(store.get("seii-error") as FakeHighlight)];

  it("leaves the marks alone that stay where they are, and registers nothing again", () => {
    const { surface, layer } = open("一二、三四、五六");
    layer.show(
      spans.map((span) => ({ span, severity: "error" })),
      surface.read().revision,
    );
    const before = ranges();
    const set = vi.spyOn(store, "set");
    const add = vi.spyOn(
      before.length > 0 ? (store.get("seii-error") as FakeHighlight) : store,
      "add" as never,
    );
    const text = surface.body.firstElementChild?.firstChild as Text;
    text.insertData(text.length, "。");
    layer.show(
      spans.map((span) => ({ span, severity: "error" })),
      surface.read().revision,
    );
    expect(ranges()).toEqual(before);
    expect(set).not.toHaveBeenCalled();
    expect(add).not.toHaveBeenCalled();
  });

  it("touches only the place where marks came or went", () => {
    const { surface, layer } = open("一二、三四、五六");
    const show = (kept: readonly (typeof spans)[number][]) =>
      layer.show(
        kept.map((span) => ({ span, severity: "error" })),
        surface.read().revision,
      );
    show(spans);
    const [first, , last] = ranges();
    show(spans.toSpliced(1, 1));
    expect(ranges()).toEqual([first, last]);
    show(spans);
    expect(words("seii-error").toSorted()).toEqual(["一二", "三四", "五六"].toSorted());
    expect(ranges()).toContain(first);
    expect(ranges()).toContain(last);
  });
});

describe("stale marks", () => {
  it("are left out when the words have changed since the review", () => {
    const { surface, layer } = open("申し訳ない。敬具");
    const { revision } = surface.read();
    surface.setBody("申しわけない。敬具");
    layer.show(
      [
        { span: { start: 0, end: 3 }, severity: "error" },
        { span: { start: 6, end: 8 }, severity: "hint" },
      ],
      revision,
    );
    expect(store.has("seii-error")).toBe(false);
    expect(words("seii-hint")).toEqual(["敬具"]);
  });

  it("are dropped while the review is still out", () => {
    const { surface, layer } = open("申し訳ない");
    layer.show([{ span: { start: 0, end: 3 }, severity: "error" }], surface.read().revision);
    const line = surface.body.querySelector("div") as HTMLElement;
    (line.firstChild as Text).insertData(1, "x");
    layer.dropStale();
    expect(store.has("seii-error")).toBe(false);
  });
});

describe("during an IME composition", () => {
  it("nothing changes; the newest marks come after it", () => {
    const { surface, layer } = open("申し訳ない");
    const { revision } = surface.read();
    layer.show([{ span: { start: 0, end: 3 }, severity: "error" }], revision);
    surface.startComposition();
    layer.show([{ span: { start: 3, end: 5 }, severity: "warning" }], revision);
    layer.dropStale();
    expect(words("seii-error")).toEqual(["申し訳"]);
    expect(store.has("seii-warning")).toBe(false);
    surface.endComposition();
    expect(store.has("seii-error")).toBe(false);
    expect(words("seii-warning")).toEqual(["ない"]);
  });
});

describe("the lines", () => {
  const luminance = (colour: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  it.each(["#ffffff", "#f6f8fc", "#202124", "#1f1f1f", "#000000"])("stand out on %s", (page) => {
    for (const { colour } of Object.values(markLines)) {
      const [a, b] = [luminance(colour), luminance(page)];
      expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), colour).toBeGreaterThanOrEqual(3);
    }
  });

  it("differ in more than colour", () => {
    expect(new Set(Object.values(markLines).map(({ style }) => style)).size).toBe(3);
    for (const name of ["seii-error", "seii-warning", "seii-hint"])
      expect(markStyles).toContain(`::highlight(${name})`);
  });
});

it("falls back to lines over the page where highlights lack", () => {
  expect(createPainter(document)).toBeInstanceOf(MarkOverlay);
});
