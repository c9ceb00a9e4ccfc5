import { describe, expect, it } from "vitest";
import { type BrowserSearch, findBrowsers } from "./find-browser";

function machine(paths: readonly string[], changes: Partial<BrowserSearch> = {}): BrowserSearch {
  return {
    platform: "linux",
    env: { PATH: "/opt/bin:/usr/bin" },
    home: "/home/x",
    playwrightChromium: "/pw/chrome",
    exists: (path) => paths.includes(path),
    ...changes,
  };
}

describe("findBrowsers", () => {
  it("prefers SEII_CHROMIUM, then Playwright's Chromium, then the system's", () => {
    const paths = [
      "/usr/bin/firefox-esr",
      "/usr/bin/google-chrome",
      "/usr/bin/chromium",
      "/pw/chrome",
      "/my/chromium",
    ];
    const env = { PATH: "/usr/bin", SEII_CHROMIUM: "/my/chromium" };
    expect(findBrowsers(machine(paths, { env }))).toEqual([
      { kind: "chromium", path: "/my/chromium" },
      { kind: "chromium", path: "/pw/chrome" },
      { kind: "chromium", path: "/usr/bin/chromium" },
      { kind: "chrome", path: "/usr/bin/google-chrome" },
      { kind: "firefox", path: "/usr/bin/firefox-esr" },
    ]);
  });

  it("finds Edge on Windows in either program folder", () => {
    const path = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    const env = { PROGRAMFILES: "C:\\Program Files", "PROGRAMFILES(X86)": "C:\\Program Files (x86)" };
    expect(findBrowsers(machine([path], { platform: "win32", env }))).toEqual([{ kind: "edge", path }]);
  });

  it("finds applications of one user on macOS", () => {
    const path = "/Users/y/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    const search = machine([path], { platform: "darwin", home: "/Users/y" });
    expect(findBrowsers(search)).toEqual([{ kind: "chrome", path }]);
  });

  it("finds nothing where there is nothing, even if SEII_CHROMIUM points somewhere", () => {
    expect(findBrowsers(machine([], { env: { SEII_CHROMIUM: "/gone" } }))).toEqual([]);
  });
});
