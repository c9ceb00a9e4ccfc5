import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLifetime } from "./lifetime";

/** Like wxt's context: finds out about its death only when asked. */
function scriptContext() {
  const controller = new AbortController();
  const extension = { installed: true };
  const context = {
    get isValid() {
      if (!extension.installed) controller.abort();
      return !controller.signal.aborted;
    },
    signal: controller.signal,
  };
  return { context, extension };
}

describe("createLifetime", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("finds the death that follows the loss of a port", () => {
    const { context, extension } = scriptContext();
    const lifetime = createLifetime(context, new EventTarget());
    lifetime.suspect();
    expect(lifetime.signal.aborted).toBe(false);
    extension.installed = false;
    vi.advanceTimersByTime(100);
    expect(lifetime.signal.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("survives the loss of a port that meant nothing, and does not go on looking", () => {
    const { context } = scriptContext();
    const lifetime = createLifetime(context, new EventTarget());
    lifetime.suspect();
    vi.advanceTimersByTime(10_000);
    expect(lifetime.isAlive()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("asks when the user comes back to the page", () => {
    const { context, extension } = scriptContext();
    const page = new EventTarget();
    const lifetime = createLifetime(context, page);
    extension.installed = false;
    page.dispatchEvent(new Event("focusin"));
    expect(lifetime.signal.aborted).toBe(true);
  });
});
