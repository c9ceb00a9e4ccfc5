import { existsSync } from "node:fs";
import { findBrowsers, type InstalledBrowser, searchThisMachine } from "./find-browser";
import { toolFile } from "./repository";
import { type CommandResult, runCommand, runNode } from "./run-command";

const DOWNLOAD_LIMIT = 6 * 60_000;
/** Without it Japanese is drawn as boxes. */
const JAPANESE_FONT = ["fontconfig", "fonts-ipafont-gothic"];

export interface EnsuredBrowser {
  readonly browser: InstalledBrowser | undefined;
  /** What was done and how it went, one line each. */
  readonly log: readonly string[];
}

/** The first browser of Chromium's family that starts on this machine. */
export async function findWorkingChromium(): Promise<InstalledBrowser | undefined> {
  for (const browser of findBrowsers(await searchThisMachine())) {
    if (browser.kind !== "firefox" && (await starts(browser.path))) return browser;
  }
  return undefined;
}

/** The first Firefox that starts on this machine. */
async function findWorkingFirefox(): Promise<InstalledBrowser | undefined> {
  for (const browser of findBrowsers(await searchThisMachine())) {
    if (browser.kind === "firefox" && (await starts(browser.path))) return browser;
  }
  return undefined;
}

/**
 * Finds a Firefox, and gets Debian's where there is none and we may. `SEII_FIREFOX` (a path) goes first. Playwright's own
 * Firefox is of no use: it is a patched build that loads no extensions.
 */
export async function ensureFirefox(report: (line: string) => void): Promise<EnsuredBrowser> {
  const named = process.env.SEII_FIREFOX;
  if (named && existsSync(named)) return { browser: { kind: "firefox", path: named }, log: [] };
  const found = await findWorkingFirefox();
  if (found || !mayUseApt()) return { browser: found, log: [] };
  const log: string[] = [];
  await installPackages(["firefox-esr"], attempts(log, report));
  return { browser: await findWorkingFirefox(), log };
}

/**
 * Finds a Chromium, and gets one where there is none: Playwright's download first, then, as root on Debian's family,
 * the system's packages; there also a font for Japanese where none is. `report` is called before anything is fetched.
 */
export async function ensureBrowser(report: (line: string) => void): Promise<EnsuredBrowser> {
  const log: string[] = [];
  const attempt = attempts(log, report);
  let browser = await findWorkingChromium();
  if (!browser) {
    await attempt("npx playwright install chromium", installWithPlaywright);
    browser = await findWorkingChromium();
  }
  if (mayUseApt()) {
    const font = (await hasJapaneseFont()) ? [] : JAPANESE_FONT;
    const missing = browser ? font : ["chromium", "firefox-esr", ...font];
    if (missing.length > 0) await installPackages(missing, attempt);
    browser ??= await findWorkingChromium();
  }
  return { browser, log };
}

/** Runs a step and says how it went; true where it succeeded. */
type Attempt = (name: string, run: () => Promise<CommandResult>) => Promise<boolean>;

function attempts(log: string[], report: (line: string) => void): Attempt {
  return async (name, run) => {
    report(name);
    const { code, output } = await run();
    log.push(code === 0 ? `${name}: ok` : `${name}: exit ${code}\n${lastLines(output, 8)}`);
    return code === 0;
  };
}

async function installPackages(packages: readonly string[], attempt: Attempt): Promise<void> {
  if (!(await attempt("apt-get update", () => apt(["update"])))) return;
  const install = ["install", "--yes", "--no-install-recommends", ...packages];
  await attempt(`apt-get ${install.join(" ")}`, () => apt(install));
}

async function hasJapaneseFont(): Promise<boolean> {
  const { code, output } = await runCommand("fc-list", [":lang=ja"], { timeout: 20_000 });
  return code === 0 && output.trim() !== "";
}

/** Asking for the version shows missing system libraries at once; on Windows and macOS nothing can be missing. */
async function starts(path: string): Promise<boolean> {
  if (process.platform !== "linux") return true;
  const { code } = await runCommand(path, ["--version"], { timeout: 20_000 });
  return code === 0;
}

function installWithPlaywright(): Promise<CommandResult> {
  const args = [toolFile("@playwright/test", "playwright"), "install", "--no-shell", "chromium"];
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" };
  return runNode(args, { env, timeout: DOWNLOAD_LIMIT });
}

function mayUseApt(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function apt(args: readonly string[]): Promise<CommandResult> {
  return runCommand("/usr/bin/apt-get", ["--quiet", ...args], {
    env: { DEBIAN_FRONTEND: "noninteractive" },
    timeout: DOWNLOAD_LIMIT,
  });
}

function lastLines(text: string, count: number): string {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}
