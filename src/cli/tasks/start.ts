import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { findBrowsers, type InstalledBrowser, searchThisMachine } from "./find-browser";
import { openPractice, untilClosed } from "./open-practice";
import { reviewSampleInPage } from "./practice-sample";
import { prepareSources } from "./prepare-sources";
import { inRepository, toolFile } from "./repository";
import { reviewSample } from "./review-sample";
import { runNode } from "./run-command";
import { startTexts, terminalLanguage } from "./start-texts";

const language = terminalLanguage(process.env);
const texts = startTexts[language];
const screenshot = inRepository(".cache", "screenshots", "practice.png");
const names = { chromium: "Chromium", edge: "Microsoft Edge", chrome: "Google Chrome", firefox: "Firefox" };

process.exitCode = await start(process.argv.includes("--once") || !hasDisplay());

/** Tries the browsers one after the other; where none works, the review is shown in the terminal. */
async function start(headless: boolean): Promise<number> {
  console.log(texts.preparing);
  const prepared = await prepareSources();
  if (prepared.code !== 0) {
    console.error(prepared.output);
    return 1;
  }
  const built = new Set<string>();
  for (const browser of findBrowsers(await searchThisMachine())) {
    const target = browser.kind === "firefox" ? "firefox" : "chrome";
    if (!built.has(target) && !(await build(target))) return 1;
    built.add(target);
    try {
      await (headless ? runOnce(browser) : runWithWindow(browser));
      return 0;
    } catch (error) {
      const [cause = ""] = String(error instanceof Error ? error.message : error).split("\n");
      console.error(texts.browserFailed(names[browser.kind], cause));
    }
  }
  console.log(`\n${reviewSample(language, new Date())}\n\n${texts.noBrowser}`);
  return 0;
}

async function build(target: "chrome" | "firefox"): Promise<boolean> {
  console.log(texts.building(target));
  const { code, output } = await runNode([toolFile("wxt", "wxt"), "build", "--browser", target, "--mv3"]);
  if (code !== 0) console.error(`${output}\n${texts.buildFailed}`);
  return code === 0;
}

async function runWithWindow(installed: InstalledBrowser): Promise<void> {
  console.log(texts.opening(names[installed.kind], installed.path));
  const { browser } = await openPractice(installed, { headless: false });
  console.log(texts.opened);
  await untilClosed(browser);
}

async function runOnce(installed: InstalledBrowser): Promise<void> {
  console.log(texts.headless(names[installed.kind]));
  const { browser, page } = await openPractice(installed, { headless: true, language });
  try {
    const score = await reviewSampleInPage(page);
    mkdirSync(dirname(screenshot), { recursive: true });
    await page.screenshot({ path: screenshot });
    console.log(`\n${reviewSample(language, new Date())}\n`);
    console.log(texts.badge(score));
    console.log(texts.screenshot(screenshot));
  } finally {
    await browser.close();
  }
}

/** False on a build server and on a Linux without a screen. */
function hasDisplay(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI === "true" || CI === "1") return false;
  return process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
