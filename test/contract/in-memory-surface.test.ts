// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { InMemorySurface } from "../../src/compose/in-memory-surface";
import { describeComposeSurface } from "./compose-surface.contract";
import { inMemoryUnderTest } from "./in-memory-under-test";

describeComposeSurface("InMemorySurface", inMemoryUnderTest);

describe("InMemorySurface", () => {
  it("works without a document round it", () => {
    const surface = new InMemorySurface({ body: "一\n二" });
    expect(surface.read().body).toBe("一\n二");
    surface.gateSend(() => "hold", new AbortController().signal);
    for (const kind of ["click", "key", "shortcut"] as const) surface.trySending(kind);
    expect(surface.sent).toBe(0);
  });

  it("sends where nothing holds the mail", () => {
    const surface = new InMemorySurface();
    for (const kind of ["click", "key", "shortcut"] as const) surface.trySending(kind);
    expect(surface.sent).toBe(3);
  });
});
