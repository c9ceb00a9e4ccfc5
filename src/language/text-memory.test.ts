import { describe, expect, it, vi } from "vitest";
import { TextMemory } from "./text-memory";

describe("TextMemory", () => {
  it("makes once what keeps being asked for", () => {
    const memory = new TextMemory<string>(100);
    const make = vi.fn((text: string) => `${text}!`);
    expect([memory.recall("a", make), memory.recall("a", make)]).toEqual(["a!", "a!"]);
    for (let i = 0; i < 20; i++) {
      memory.recall(`other ${i}`, make);
      memory.recall("a", make);
    }
    expect(make.mock.calls.filter(([text]) => text === "a")).toHaveLength(1);
  });

  it("never keeps more than twice its capacity", () => {
    const memory = new TextMemory<number>(1_000);
    for (let i = 0; i < 5_000; i++) {
      memory.recall(`${i}`.padStart(84, "0"), Number);
      expect(memory.kept).toBeLessThanOrEqual(20);
    }
    expect(memory.kept).toBeGreaterThanOrEqual(10);
  });

  it("counts what moved from the older half to the younger one once", () => {
    const memory = new TextMemory<number>(40);
    for (const text of ["a", "b", "c", "b"]) memory.recall(text, Number);
    expect(memory.kept).toBe(3);
  });

  it("keeps an answer of nothing", () => {
    const memory = new TextMemory<undefined>(100);
    const make = vi.fn(() => undefined);
    for (let i = 0; i < 3; i++) expect(memory.recall("a", make)).toBeUndefined();
    expect(make).toHaveBeenCalledOnce();
  });
});
