import { describe, expect, it } from "vitest";
import { RequirementStore } from "./requirement-store";

const LATE = /(?:納期|出荷)の(?:遅れ|遅延)/;

describe("RequirementStore", () => {
  it("keeps what it reads, to be known again", () => {
    const store = new RequirementStore(new Map(), true);
    const required = store.of(LATE);
    expect(required).toBeDefined();
    expect(store.of(/./)).toBeUndefined();
    const again = new RequirementStore(store.known);
    expect(again.knows(LATE) && again.knows(/./)).toBe(true);
    expect(again.of(LATE)).toBe(required);
    expect(again.of(/./)).toBeUndefined();
  });

  it("tells patterns apart by source and flags", () => {
    const store = new RequirementStore(new Map(), true);
    store.of(LATE);
    expect(store.knows(new RegExp(LATE.source, "i"))).toBe(false);
    expect(store.knows(/納期の遅れ/)).toBe(false);
  });

  it("reads what it does not know, and forgets it unless it is to record", () => {
    const store = new RequirementStore();
    expect(store.of(LATE)).toEqual(new RequirementStore(new Map(), true).of(LATE));
    expect(store.knows(LATE)).toBe(false);
  });
});
