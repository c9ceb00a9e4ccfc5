import { describe, expect, it, vi } from "vitest";
import { guardConsole } from "./console-guard";

describe("guardConsole", () => {
  it("throws on output and remembers it even where the error is swallowed", () => {
    const target = { ...console };
    const guard = guardConsole(target);

    expect(() => target.log("words")).toThrow("Console output in a test (log: words)");
    expect(guard.take()).toEqual(["log: words"]);
    expect(guard.take()).toEqual([]);
  });

  it("stands guard in this test run", () => {
    expect(console.log.toString()).toContain("Console output in a test");
  });

  it("lets a test opt in", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    console.warn("expected");
    expect(warn).toHaveBeenCalledExactlyOnceWith("expected");
  });
});
