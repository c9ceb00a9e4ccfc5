import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test as base } from "@playwright/test";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findBrowsers, searchThisMachine } from "../../src/cli/tasks/find-browser";
import type { MailPageOptions } from "../e2e/mail-hosts";
import { type BrowserChrome, openBrowserChrome } from "./browser-chrome";
import { gmail, type MailHost } from "./mail-host";

export const EXTENSION_FOLDER = resolve(
  import.meta.dirname,
  process.env["SEII_FIREFOX_EXTENSION"] ?? "../../.output/firefox-mv3",
);
export const EXTENSION_ID = "seii@seii.example";
/** Firefox gives each profile another one; ours is fixed so that the extension's pages have an address. */
const UUID = "5e11c0de-0000-4000-8000-00000000f1f0";

export interface FirefoxOptions {
  /** Preferences beside those of the tests. */
  readonly preferences?: Readonly<Record<string, unknown>>;
  /** What the company's policy says to the extension. */
  readonly policy?: Readonly<Record<string, unknown>>;
  /** Changes something in a copy of the extension's files. */
  readonly alter?: (folder: string) => void;
}

export interface FirefoxWithExtension {
  readonly browser: Browser;
  /** The browser's own window: its processes and its input method. */
  readonly chrome: BrowserChrome;
  /** A host's page at the host's address. */
  openHost(host: MailHost, options?: MailPageOptions): Promise<Page>;
  /** The mock Gmail at Gmail's address. */
  openGmail(options?: MailPageOptions): Promise<Page>;
  /** A page of the extension, e.g. `practice.html`; puppeteer is not told when it has loaded. */
  openPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** The Firefox that the tests run in: `SEII_FIREFOX`, else one that is installed. */
export async function findFirefox(): Promise<string | undefined> {
  const named = process.env["SEII_FIREFOX"];
  if (named !== undefined) return existsSync(named) ? named : undefined;
  return findBrowsers(await searchThisMachine()).find(({ kind }) => kind === "firefox")?.path;
}

/** Starts the given Firefox with the built extension in a fresh profile. */
export async function launchFirefox(
  executablePath: string,
  options: FirefoxOptions = {},
): Promise<FirefoxWithExtension> {
  if (!existsSync(EXTENSION_FOLDER))
    throw new Error(`${EXTENSION_FOLDER} is missing: build the extension first`);
  const home = mkdtempSync(join(tmpdir(), "seii-firefox-"));
  if (options.policy !== undefined) writePolicy(home, options.policy);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    env: { ...process.env, HOME: home },
    args: ["--remote-allow-system-access"],
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [EXTENSION_ID]: UUID }),
      ...options.preferences,
    },
  });
  await browser.installExtension(options.alter ? alteredCopy(home, options.alter) : EXTENSION_FOLDER);
  const chrome = await openBrowserChrome(browser);
  const openPage = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(`moz-extension://${UUID}/${path}`, { waitUntil: [] });
    return page;
  };
  await speakJapanese(await openPage("popup.html"));
  const openHost = async (host: MailHost, content: MailPageOptions = {}): Promise<Page> => {
    const page = await browser.newPage();
    const html = host.html(content);
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      const respond = request.url().startsWith("https:")
        ? request.respond({ contentType: "text/html; charset=utf-8", body: html })
        : request.continue();
      // A page that is closed no longer waits for what it asked.
      respond.catch(() => {});
    });
    await page.goto(host.address);
    return page;
  };
  return {
    browser,
    chrome,
    openHost,
    openGmail: (content) => openHost(gmail, content),
    openPage,
    async close() {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The language of the interface has to be chosen: Firefox itself speaks English without a language pack. */
async function speakJapanese(page: Page): Promise<void> {
  await page.waitForSelector(".popup");
  await page.evaluate(async () => {
    const { browser } = globalThis as unknown as {
      browser: { storage: { local: { set(o: object): Promise<void> } } };
    };
    await browser.storage.local.set({ settings: { language: "ja" } });
  });
  await page.close();
}

function alteredCopy(home: string, alter: (folder: string) => void): string {
  const folder = join(home, "extension");
  cpSync(EXTENSION_FOLDER, folder, { recursive: true });
  alter(folder);
  return folder;
}

/** A native manifest: unlike `policies.json` it needs no place that only an administrator may write to. */
function writePolicy(home: string, data: Readonly<Record<string, unknown>>): void {
  const folder = join(home, ".mozilla", "managed-storage");
  mkdirSync(folder, { recursive: true });
  const manifest = { name: EXTENSION_ID, description: "policy", type: "storage", data };
  writeFileSync(join(folder, `${EXTENSION_ID}.json`), JSON.stringify(manifest));
}

/** `firefox` is shared by the tests of a file; `launch` starts one of its own, closed after the test. */
export const test = base.extend<
  { firefox: FirefoxWithExtension; launch: (options: FirefoxOptions) => Promise<FirefoxWithExtension> },
  { shared: FirefoxWithExtension | undefined; path: string | undefined }
>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  path: [async ({}, use) => use(await findFirefox()), { scope: "worker" }],
  shared: [
    async ({ path }, use) => {
      const launched = path === undefined ? undefined : await launchFirefox(path);
      await use(launched);
      await launched?.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  firefox: async ({ shared }, use) => {
    base.skip(shared === undefined, "no Firefox on this machine");
    if (shared === undefined) return;
    await use(shared);
    const [first, ...others] = await shared.browser.pages();
    for (const page of others) await page.close();
    await first?.goto("about:blank");
  },
  launch: async ({ path }, use) => {
    base.skip(path === undefined, "no Firefox on this machine");
    const started: FirefoxWithExtension[] = [];
    await use(async (options) => {
      const one = await launchFirefox(path ?? "", options);
      started.push(one);
      return one;
    });
    for (const one of started) await one.close();
  },
});

export { expect } from "@playwright/test";
