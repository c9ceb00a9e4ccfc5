import { describe, expect, it, vi } from "vitest";
import { adaptRuntimePort } from "./runtime-port";

function createPort() {
  const listeners: (() => void)[] = [];
  return {
    postMessage: vi.fn(),
    disconnect: vi.fn(),
    onMessage: { addListener: vi.fn() },
    onDisconnect: { addListener: (listener: () => void) => void listeners.push(listener) },
    lose: () => {
      for (const listener of listeners) listener();
    },
  };
}

function show(page: EventTarget, persisted: boolean): void {
  page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted }));
}

describe("adaptRuntimePort", () => {
  it("tells each listener once that the port is closed", () => {
    const [port, page] = [createPort(), new EventTarget()];
    const [first, second, lost] = [vi.fn(), vi.fn(), vi.fn()];
    const adapted = adaptRuntimePort(port, lost, page);
    adapted.onClose(first);
    adapted.onClose(second);
    port.lose();
    show(page, true);
    port.lose();
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).toHaveBeenCalledTimes(1);
    expect(lost).toHaveBeenCalledTimes(2);
  });

  it("takes the port for closed when its page comes back from the back/forward cache, not when it is first shown", () => {
    const [port, page, listener] = [createPort(), new EventTarget(), vi.fn()];
    adaptRuntimePort(port, undefined, page).onClose(listener);
    show(page, false);
    expect(listener).not.toHaveBeenCalled();
    show(page, true);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("is silent about a port that was closed from here", () => {
    const [port, page, listener] = [createPort(), new EventTarget(), vi.fn()];
    const adapted = adaptRuntimePort(port, undefined, page);
    adapted.onClose(listener);
    adapted.close();
    show(page, true);
    expect(port.disconnect).toHaveBeenCalledTimes(1);
    expect(listener).not.toHaveBeenCalled();
  });
});
