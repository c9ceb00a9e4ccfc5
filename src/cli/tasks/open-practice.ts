import { readFileSync } from "node:fs";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import type { UiLanguage } from "../../panel/views";
import type { InstalledBrowser } from "./find-browser";
import { inRepository } from "./repository";

/** Firefox gives each installation an address of its own; a fixed one lets us open our page. */
const FIREFOX_UUID = "5e110000-5e11-4e11-8e11-5e1100000001";

export interface PracticeWindow {
  readonly browser: Browser;
  readonly page: Page;
}

export interface OpenOptions {
  readonly headless: boolean;
  /** Language of the page; the browser's own by default, and a browser without a language pack speaks English. */
  readonly language?: UiLanguage;
}

/** The little of the extension API that is called inside the page. */
interface ExtensionApi {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
}

/** The folder that WXT builds for a browser. */
export function extensionFolder({ kind }: InstalledBrowser): string {
  return inRepository(".output", kind === "firefox" ? "firefox-mv3" : "chrome-mv3");
}

/**
 * Starts a browser with the built extension in a profile kept under `.cache` and opens the practice page.
 * The extension is loaded over the debugging pipe: branded Chrome has refused `--load-extension` since version 137.
 * @throws {Error} where the browser does not start or refuses the extension.
 */
export async function openPractice(
  installed: InstalledBrowser,
  { headless, language }: OpenOptions,
): Promise<PracticeWindow> {
  const browser =
    installed.kind === "firefox"
      ? await launchFirefox(installed, headless)
      : await launchChromium(installed, headless);
  try {
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    // The first-run page opens once for each profile: behind what was asked for.
    browser.on("targetcreated", (target) => {
      if (target !== page.target()) void page.bringToFront().catch(() => undefined);
    });
    const id = await browser.installExtension(extensionFolder(installed));
    const isFirefox = installed.kind === "firefox";
    const address = `${isFirefox ? `moz-extension://${FIREFOX_UUID}` : `chrome-extension://${id}`}/practice.html`;
    const load = isFirefox ? loadInFirefox : loadInChromium;
    await load(page, address);
    if (language !== undefined) {
      await storeLanguage(page, language);
      await load(page, `${address}?${language}`);
    }
    return { browser, page };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function loadInChromium(page: Page, address: string): Promise<void> {
  await page.goto(address);
}

/** Firefox tells nothing of an extension's page being loaded: the address shows it. */
async function loadInFirefox(page: Page, address: string): Promise<void> {
  page.goto(address, { timeout: 0 }).catch(() => undefined);
  await page.waitForFunction((expected) => location.href === expected, { polling: 100 }, address);
}

async function storeLanguage(page: Page, language: UiLanguage): Promise<void> {
  await page.evaluate(async (chosen) => {
    const { browser, chrome } = globalThis as unknown as Record<
      "browser" | "chrome",
      ExtensionApi | undefined
    >;
    await (browser ?? chrome)?.storage.local.set({ settings: { language: chosen } });
  }, language);
}

/** Resolves when the last window is closed; on macOS the application would go on without one. */
export async function untilClosed(browser: Browser): Promise<void> {
  await new Promise<void>((resolve) => {
    browser.once("disconnected", resolve);
    browser.on("targetdestroyed", () => {
      void browser.pages().then(
        (pages) => (pages.length === 0 ? browser.close() : undefined),
        () => resolve(),
      );
    });
  });
}

function launchChromium({ kind, path }: InstalledBrowser, headless: boolean): Promise<Browser> {
  return puppeteer.launch({
    executablePath: path,
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: profileFolder(kind, headless),
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    ...(headless
      ? { env: { ...process.env, LANGUAGE: "ja" } }
      : { ignoreDefaultArgs: ["--enable-automation"] }),
    args: [
      ...(headless ? ["--lang=ja"] : []),
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--no-default-browser-check",
    ],
  });
}

function launchFirefox({ path }: InstalledBrowser, headless: boolean): Promise<Browser> {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: path,
    headless,
    // Without it Firefox opens no page of an extension over BiDi.
    args: ["--remote-allow-system-access"],
    userDataDir: profileFolder("firefox", headless),
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [readGeckoId()]: FIREFOX_UUID }),
    },
  });
}

/** Headless runs have a profile of their own, so that they never meet a window that is open. */
function profileFolder(kind: string, headless: boolean): string {
  return inRepository(".cache", `profile-${kind}${headless ? "-headless" : ""}`);
}

function readGeckoId(): string {
  const file = inRepository(".output", "firefox-mv3", "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}
