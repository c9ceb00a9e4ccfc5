import { describe, expect, it } from "vitest";
import { faultCause } from "./fault-cause";

const coded = (code: string) => Object.assign(new Error(code), { name: "EngineFault", code });

describe("faultCause", () => {
  it.each([
    [coded("load"), "load"],
    [coded("hang"), "timeout"],
    [coded("timeout"), "timeout"],
    [new DOMException("timeout", "TimeoutError"), "timeout"],
    [coded("worker"), "engine"],
    [coded("protocol"), "engine"],
    [new TypeError("x"), "engine"],
    ["thrown", "engine"],
  ])("tells %s as %s", (error, cause) => {
    expect(faultCause(error)).toBe(cause);
  });
});
