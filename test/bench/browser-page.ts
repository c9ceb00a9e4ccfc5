import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { findWorkingChromium } from "../../src/cli/tasks/ensure-browser";
import type { BenchHost } from "./bench-hosts";

const built = fileURLToPath(new URL("../../.output/chrome-mv3", import.meta.url));

export interface BenchBrowser {
  /** A page with as many mail windows, one otherwise; with none where no body is given. */
  open(address: string, body?: string, windows?: number): Promise<Page>;
  /** Resolves when the engine's offscreen document is gone, as it goes some time after the last mail window. */
  untilEngineClosed(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Chromium with the built extension and a fresh profile; webmail is served from the test pages.
 * @throws {Error} where there is no Chromium.
 */
export async function launchBenchBrowser(host: BenchHost): Promise<BenchBrowser> {
  const installed = await findWorkingChromium();
  if (!installed) throw new Error("no Chromium found");
  const extension = process.env.SEII_EXTENSION ?? built;
  const profile = mkdtempSync(join(tmpdir(), "seii-bench-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: installed.path,
    headless: true,
    viewport: { width: 1280, height: 900 },
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  const greeting = context.pages()[1] ?? (await context.waitForEvent("page"));
  await greeting.waitForURL(/\/welcome\.html$/);
  await greeting.close();
  await context.addInitScript({ path: fileURLToPath(new URL("watch-marks.js", import.meta.url)) });
  return {
    open: (address, body, windows = 1) => openPage(context, address, host.page(body, windows)),
    untilEngineClosed: () => untilNoTarget(context, "/offscreen.html"),
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function untilNoTarget(context: BrowserContext, ending: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error("no browser session");
  for (let tries = 0; tries < 600; tries++) {
    const { targetInfos } = await session.send("Target.getTargets");
    if (!targetInfos.some(({ url }) => url.endsWith(ending))) return session.detach();
    await setTimeout(100);
  }
  throw new Error(`${ending} is not closed`);
}

async function openPage(context: BrowserContext, address: string, html: string): Promise<Page> {
  const page = await context.newPage();
  await page.route("**/*", (route) =>
    route.fulfill({ status: 200, contentType: "text/html; charset=utf-8", body: html }),
  );
  await page.goto(address);
  return page;
}

/** What `watch-marks.js` puts into the page as `seiiBench`. */
export interface MarkWatch {
  /** Milliseconds on the page's clock when a mail window stood in the page, and when it was first marked. */
  opened: number | undefined;
  marked: number | undefined;
  /** Number of marks now. */
  count(): number;
  /** Watches for the first change of the marks after the next input event; looks from `from` milliseconds after it. */
  arm(from: number): void;
  /** Milliseconds from that event to the change. */
  armed: Promise<number> | undefined;
}

/** The watcher; to be called inside the page only. */
export interface WatchedWindow {
  readonly seiiBench: MarkWatch;
}
