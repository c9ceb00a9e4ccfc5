import { readFileSync, rmSync } from "node:fs";
import { basename, dirname } from "node:path";
import { ensureBrowser, ensureFirefox } from "./ensure-browser";
import { prepareSources } from "./prepare-sources";
import { inRepository, toolFile } from "./repository";
import { type CommandResult, runNode } from "./run-command";
import { type Counts, countPlaywright, countVitest, judgeTestRun, noCounts } from "./test-counts";

/** What one step of `npm test` found. */
export interface StepResult {
  readonly counts: Counts;
  /** One line on how it went; the whole output stands in `output`. */
  readonly summary: string;
  readonly output: string;
}

export interface TestStep {
  readonly name: string;
  run(report: (line: string) => void): Promise<StepResult>;
}

const vitestReport = inRepository(".cache", "vitest-report.json");
const browserContract = "test/contract/browser/playwright.config.ts";

/** Steps that run one after the other. */
export type Lane = readonly TestStep[];

const staticChecks: Lane = [
  { name: "types", run: () => checkTool("typescript", "tsc", ["-p", "tsconfig.json"]) },
  {
    name: "types of the pure core",
    run: () => checkTool("typescript", "tsc", ["-p", "test/architecture/tsconfig.pure.json"]),
  },
  { name: "format", run: () => checkTool("@biomejs/biome", "biome", ["format", "."]) },
  {
    name: "lint",
    run: () =>
      checkTool("oxlint", "oxlint", ["--config", ".oxlintrc.json", "--type-aware", "--deny-warnings"]),
  },
  {
    name: "import directions",
    run: () => check(runNode(["--import", "tsx", "test/architecture/check-imports.ts"])),
  },
  { name: "unused code", run: () => checkTool("knip", "knip", ["--no-progress"]) },
];

const builds: Lane = [
  { name: "build for Chrome", run: () => checkTool("wxt", "wxt", ["build", "--browser", "chrome", "--mv3"]) },
  {
    name: "build for Firefox",
    run: () => checkTool("wxt", "wxt", ["build", "--browser", "firefox", "--mv3"]),
  },
];

/** In one lane: where browsers are missing, both get theirs from the system's packages. */
const lightBrowserTests: Lane = [
  { name: "contract tests in the browser", run: (report) => runPlaywright(browserContract, report) },
  { name: "tests in Firefox", run: runFirefox },
];

/**
 * The steps of `npm test`: one stage after the other, the lanes of a stage side by side. All of them run, whatever fails.
 * Tests in Firefox wait a good deal, and leave the processor to the unit tests; the end-to-end tests fill it by themselves.
 */
export const testStages: readonly (readonly Lane[])[] = [
  [[{ name: "prepare", run: () => check(prepareSources()) }]],
  [staticChecks, builds],
  [[{ name: "unit and contract tests", run: runVitest }], lightBrowserTests],
  [[{ name: "end-to-end tests", run: (report) => runPlaywright("test/playwright.config.ts", report) }]],
];

function checkTool(packageName: string, command: string, args: readonly string[]): Promise<StepResult> {
  return check(runNode([toolFile(packageName, command), ...args]));
}

async function check(command: Promise<CommandResult>): Promise<StepResult> {
  const { code, output } = await command;
  const counts = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, flaky: 0 };
  return { counts, summary: code === 0 ? "" : `exit ${code}`, output };
}

async function runVitest(): Promise<StepResult> {
  rmSync(vitestReport, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`];
  const args = [toolFile("vitest", "vitest"), "run", "--config", "test/vitest.config.ts", ...reporters];
  const { code, output } = await runNode(args, { env: { NO_COLOR: "1" } });
  return testRun(code, output, readReport(vitestReport, countVitest));
}

async function runPlaywright(config: string, report: (line: string) => void): Promise<StepResult> {
  const { browser, log } = await ensureBrowser(report);
  const found = `${log.join("\n")}\nbrowser: ${browser ? browser.path : "none found"}\n`;
  return runSpecs(config, found, browser ? { SEII_CHROMIUM: browser.path } : {});
}

async function runFirefox(report: (line: string) => void): Promise<StepResult> {
  const { browser, log } = await ensureFirefox(report);
  const found = `${log.join("\n")}\nbrowser: ${browser ? browser.path : "none found"}\n`;
  if (!browser) {
    const summary = "skipped: no Firefox here, and none could be had (SEII_FIREFOX names one)";
    return { counts: { ...noCounts, skipped: 1 }, summary, output: found };
  }
  return runSpecs("test/firefox/playwright.config.ts", found, { SEII_FIREFOX: browser.path });
}

async function runSpecs(
  config: string,
  found: string,
  browser: Readonly<Record<string, string>>,
): Promise<StepResult> {
  const report = inRepository(".cache", `playwright-report-${basename(dirname(config))}.json`);
  rmSync(report, { force: true });
  const args = [toolFile("@playwright/test", "playwright"), "test", "--config", config];
  const { code, output } = await runNode([...args, "--reporter=list,json"], {
    env: { NO_COLOR: "1", PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...browser },
  });
  return testRun(code, found + output, readReport(report, countPlaywright));
}

function testRun(code: number, output: string, found: Counts | undefined): StepResult {
  const counts = judgeTestRun(code, found);
  const { passed, failed, skipped, flaky } = counts;
  const aside = [skipped > 0 ? `${skipped} skipped` : "", flaky > 0 ? `${flaky} flaky` : ""].filter(Boolean);
  const summary = [`${passed} passed`, `${failed} failed`, ...aside].join(", ");
  return { counts, summary, output };
}

function readReport(path: string, count: (report: unknown) => Counts): Counts | undefined {
  try {
    return count(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}
