import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test as base, type BrowserContext, chromium, type Page, type Worker } from "@playwright/test";
import { EXTENSION_ID } from "./extension-id";
import { findChromium } from "./find-chromium";
import { type GmailPageOptions, gmailPage } from "./pages/gmail";
import { type OutlookPageOptions, type OUTLOOK_ORIGINS, outlookPage } from "./pages/outlook";

export { EXTENSION_ID };

export const EXTENSION = resolve(
  import.meta.dirname,
  process.env["SEII_EXTENSION"] ?? "../../.output/chrome-mv3",
);

export interface Extension {
  readonly context: BrowserContext;
  /** A page of the mock Gmail, at Gmail's address, with the extension at work in it. */
  openGmail(options?: GmailPageOptions): Promise<Page>;
  /** A page of the mock Outlook on the web, round its real editor, at one of its addresses. */
  openOutlook(options?: OutlookPageOptions, origin?: (typeof OUTLOOK_ORIGINS)[number]): Promise<Page>;
  /** A page of the extension, e.g. `popup.html`. */
  openPage(path: string): Promise<Page>;
  serviceWorker(): Promise<Worker>;
}

/**
/**
 * Starts Chromium with the built extension in a fresh profile. No request leaves it: what is no page of ours is answered 204.
 * @param extension the folder it was built into
 * @param options `flags`: more for the browser's command line; `unrouted`: requests go where the flags send them, since routes
 * would switch the browser's cache off; `welcome`: leaves the first-run page open, it is closed otherwise;
 * `backForwardCache`: pages that are left are kept, which Playwright prevents otherwise
 */
export async function launch(
  extension = EXTENSION,
  {
    flags = [],
    unrouted = false,
    welcome = false,
    backForwardCache = false,
  }: {
    readonly flags?: readonly string[];
    readonly unrouted?: boolean;
    readonly welcome?: boolean;
    readonly backForwardCache?: boolean;
  } = {},
): Promise<Extension & { close(): Promise<void> }> {
  if (!existsSync(extension)) throw new Error(`${extension} is missing: build the extension first`);
  const profile = mkdtempSync(join(tmpdir(), "seii-profile-"));
  mkdirSync(join(profile, "Default"));
  // Without developer mode a reloaded unpacked extension stays switched off.
  const preferences = JSON.stringify({ extensions: { ui: { developer_mode: true } } });
  writeFileSync(join(profile, "Default", "Preferences"), preferences);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    locale: "ja-JP",
    viewport: { width: 1280, height: 800 },
    ignoreDefaultArgs: [
      "--disable-extensions",
      ...(backForwardCache ? ["--disable-back-forward-cache"] : []),
    ],
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      "--lang=ja",
      ...flags,
    ],
  });
  const isWelcome = (page: Page) => page.url().endsWith("/welcome.html");
  const greeting =
    context.pages().find(isWelcome) ?? (await context.waitForEvent("page", { timeout: 10_000 }));
  await greeting.waitForURL(/\/welcome\.html$/);
  if (!welcome) await greeting.close();
  const pages = new Map<string, string>();
  const answerAll = () =>
    context.route(/^https?:/, (route) => {
      const html = pages.get(route.request().url());
      return html === undefined
        ? route.fulfill({ status: 204, body: "" })
        : route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
    });
  if (!unrouted) await answerAll();
  let opened = 0;
  return {
    context,
    async openGmail(options = {}) {
      opened += 1;
      const url = `https://mail.google.com/mail/u/0/?page=${opened}`;
      pages.set(url, gmailPage(options));
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    async openOutlook(options = {}, origin = "https://outlook.office.com") {
      opened += 1;
      const url = `${origin}/mail/?page=${opened}`;
      pages.set(url, outlookPage(options));
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    async openPage(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${EXTENSION_ID}/${path}`);
      return page;
    },
    async serviceWorker() {
      return context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** One browser for the tests of a file; each test's pages are closed after it. */
export const test = base.extend<{ extension: Extension }, { browserWithExtension: Extension }>({
  browserWithExtension: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      const launched = await launch();
      await use(launched);
      await launched.close();
    },
    { scope: "worker" },
  ],
  extension: async ({ browserWithExtension }, use) => {
    await use(browserWithExtension);
    const [first, ...others] = browserWithExtension.context.pages();
    for (const page of others) await page.close();
    await first?.goto("about:blank");
  },
});

/** A browser of its own, for tests that damage it. */
export const testAlone = base.extend<{ extension: Extension }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  extension: async ({}, use) => {
    const launched = await launch();
    await use(launched);
    await launched.close();
  },
});

/** The built extension with something changed in a copy of its files. */
export const testAltered = base.extend<{
  launchAltered: (change: (folder: string) => void) => Promise<Extension>;
}>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  launchAltered: async ({}, use) => {
    const ends: (() => unknown)[] = [];
    await use(async (change) => {
      const folder = mkdtempSync(join(tmpdir(), "seii-altered-"));
      cpSync(EXTENSION, folder, { recursive: true });
      change(folder);
      const launched = await launch(folder);
      ends.push(launched.close, () => rmSync(folder, { recursive: true, force: true }));
      return launched;
    });
    for (const end of ends) await end();
  },
});

export { expect } from "@playwright/test";
