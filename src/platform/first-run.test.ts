import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { greetOnce } from "./first-run";

function setUp() {
  const open = vi.fn(async () => {});
  let install = (_details: { reason: string }) => {};
  greetOnce({ addListener: (listener) => (install = listener) }, fakeBrowser.storage.local, open);
  return { open, install: async (reason: string) => (install({ reason }), new Promise(setImmediate)) };
}

beforeEach(() => fakeBrowser.reset());

describe("greetOnce", () => {
  it("opens the page after installing, and never again", async () => {
    const first = setUp();
    await first.install("install");
    expect(first.open).toHaveBeenCalledOnce();
    const second = setUp();
    await second.install("install");
    expect(second.open).not.toHaveBeenCalled();
  });

  it.each(["update", "chrome_update"])("says nothing on %s", async (reason) => {
    const { open, install } = setUp();
    await install(reason);
    expect(open).not.toHaveBeenCalled();
  });

  it("says nothing where it could not remember that it has", async () => {
    vi.spyOn(fakeBrowser.storage.local, "set").mockRejectedValue(new Error("full"));
    const { open, install } = setUp();
    await install("install");
    expect(open).not.toHaveBeenCalled();
  });
});
