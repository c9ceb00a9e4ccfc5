import { existsSync } from "node:fs";
import { posix, win32 } from "node:path";

export type BrowserKind = "chromium" | "edge" | "chrome" | "firefox";

export interface InstalledBrowser {
  readonly kind: BrowserKind;
  readonly path: string;
}

/** What the search looks at; handed in, so that a test can stand on any system. */
export interface BrowserSearch {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Where Playwright keeps its Chromium, whether it is there or not. */
  readonly playwrightChromium: string | undefined;
  exists(path: string): boolean;
}

/** Best first. Chrome comes after Edge: it loads unpacked extensions only over the debugging pipe. */
const commands: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ["chromium", "chromium-browser"],
  edge: ["microsoft-edge-stable", "microsoft-edge"],
  chrome: ["google-chrome-stable", "google-chrome"],
  firefox: ["firefox", "firefox-esr"],
};

const macApps: Readonly<Record<BrowserKind, string>> = {
  chromium: "Chromium.app/Contents/MacOS/Chromium",
  edge: "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  chrome: "Google Chrome.app/Contents/MacOS/Google Chrome",
  firefox: "Firefox.app/Contents/MacOS/firefox",
};

const windowsApps: Readonly<Record<BrowserKind, string>> = {
  chromium: "Chromium\\Application\\chrome.exe",
  edge: "Microsoft\\Edge\\Application\\msedge.exe",
  chrome: "Google\\Chrome\\Application\\chrome.exe",
  firefox: "Mozilla Firefox\\firefox.exe",
};

const kinds: readonly BrowserKind[] = ["chromium", "edge", "chrome", "firefox"];

/**
 * Every browser that can carry the extension, best first: `SEII_CHROMIUM`, Playwright's own, then the well-known
 * places of the system.
 */
export function findBrowsers(search: BrowserSearch): InstalledBrowser[] {
  const candidates: InstalledBrowser[] = [];
  const chosen = search.env.SEII_CHROMIUM;
  if (chosen) candidates.push({ kind: "chromium", path: chosen });
  if (search.playwrightChromium) candidates.push({ kind: "chromium", path: search.playwrightChromium });
  for (const kind of kinds) {
    for (const path of placesOf(kind, search)) candidates.push({ kind, path });
  }
  return candidates.filter(
    ({ path }, index) =>
      search.exists(path) && candidates.findIndex((other) => other.path === path) === index,
  );
}

function placesOf(kind: BrowserKind, { platform, env, home }: BrowserSearch): string[] {
  if (platform === "darwin") {
    return ["/Applications", posix.join(home, "Applications")].map((folder) =>
      posix.join(folder, macApps[kind]),
    );
  }
  if (platform === "win32") {
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .map((folder) => win32.join(folder, windowsApps[kind]));
  }
  const folders = [...(env.PATH ?? "").split(":"), "/usr/bin", "/usr/local/bin", "/snap/bin"].filter(Boolean);
  return commands[kind].flatMap((command) => folders.map((folder) => posix.join(folder, command)));
}

/** The search on this machine. */
export async function searchThisMachine(): Promise<BrowserSearch> {
  const { homedir } = await import("node:os");
  const { chromium } = await import("@playwright/test");
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    playwrightChromium: chromium.executablePath() || undefined,
    exists: existsSync,
  };
}
