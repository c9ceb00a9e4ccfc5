import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findBrowsers, searchThisMachine } from "../../src/cli/tasks/find-browser";
import { createSigner, PACK_ID, samplePack } from "../../src/packs/delivery/testing/sample-packs";
import { type PackServer, startPackServer } from "../delivery/pack-server";
import { asMarkup, SATO } from "../e2e/compose-window";
import { gmailPage } from "../e2e/pages/gmail";

const EXTENSION = resolve(
  import.meta.dirname,
  process.env["SEII_FIREFOX_EXTENSION"] ?? "../../.output/firefox-mv3",
);
const ID = "seii@seii.example";
const UUID = "5e11c0de-0000-4000-8000-00000000f1f1";
const LINES = [
  "佐藤様",
  "",
  "粗相がありましたこと、誠に申し訳ございません。",
  "別物をお送りしておりました。",
];

const firefox =
  process.env["SEII_FIREFOX"] ??
  findBrowsers(await searchThisMachine()).find(({ kind }) => kind === "firefox")?.path;
test.skip(firefox === undefined, "no Firefox on this machine");
test.setTimeout(120_000);

let server: PackServer;
let home = "";
let browser: Browser | undefined;
test.beforeEach(async () => {
  server = await startPackServer();
  home = mkdtempSync(join(tmpdir(), "seii-firefox-"));
});
test.afterEach(async () => {
  await browser?.close();
  browser = undefined;
  await server.close();
  rmSync(home, { recursive: true, force: true });
});

/** Firefox on a machine with this policy; its home is the tests' own. */
async function launch(policy: Readonly<Record<string, unknown>>): Promise<Browser> {
  if (!existsSync(EXTENSION)) throw new Error(`${EXTENSION} is missing: build the extension first`);
  const folder = join(home, ".mozilla/managed-storage");
  mkdirSync(folder, { recursive: true });
  const manifest = { name: ID, description: "policy", type: "storage", data: policy };
  writeFileSync(join(folder, `${ID}.json`), JSON.stringify(manifest));
  browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: firefox ?? "",
    headless: true,
    // The extension's pages are the system's to Firefox.
    args: ["--remote-allow-system-access"],
    // The certificate is the tests' own.
    acceptInsecureCerts: true,
    env: { ...process.env, HOME: home },
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [ID]: UUID }),
      "intl.locale.requested": "ja",
    },
  });
  await browser.installExtension(EXTENSION);
  return browser;
}

async function openPacks(started: Browser): Promise<Page> {
  const page = await started.newPage();
  await page.goto(`moz-extension://${UUID}/options.html#packs`, { waitUntil: [] });
  return page;
}

const versions = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-pack]")].map(
      ({ dataset }) => `${dataset["pack"]} ${dataset["version"]}`,
    ),
  );
const notices = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".pack-notices li")].map(({ textContent }) => textContent),
  );
const marks = (page: Page) =>
  page.evaluate(() =>
    ["seii-error", "seii-warning", "seii-hint"].flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].map(String),
    ),
  );

test("packs of the policy, carried and fetched, are reviewed with; a broken update is refused; the next one replaces it", async () => {
  const signer = await createSigner();
  const serve = async (version: number, word: string, header = {}) =>
    server.answer("/x.json", {
      kind: "file",
      text: await signer.sign(samplePack({ version, ...header }, word)),
    });
  await serve(1, "粗相");
  const started = await launch({
    // As objects, which Firefox's policies allow.
    packs: [
      { id: PACK_ID, url: `${server.origin}/x.json`, publicKey: signer.publicKey },
      samplePack({ id: "jp.co.inline", version: 4 }, "高橋"),
    ],
    allowUserPacks: false,
  });
  const packs = await openPacks(started);
  await expect
    .poll(() => versions(packs), { timeout: 30_000 })
    .toEqual(["apology 1", `${PACK_ID} 1`, "jp.co.inline 4"]);
  const gmail = await started.newPage();
  await gmail.setRequestInterception(true);
  const html = gmailPage({ windows: [{ subject: "お詫び", to: [SATO], body: asMarkup(LINES) }] });
  gmail.on("request", (request) => {
    void (/^https?:/.test(request.url())
      ? request.respond({ status: 200, contentType: "text/html; charset=utf-8", body: html })
      : request.continue());
  });
  await gmail.goto("https://mail.google.com/mail/u/0/");
  await expect.poll(() => marks(gmail), { timeout: 30_000 }).toContain("粗相");

  const checkNow = () =>
    packs.evaluate(() => document.querySelector<HTMLButtonElement>(".pack-actions button")?.click());
  await serve(2, "別物", { engine: ">=9" });
  await checkNow();
  await expect.poll(async () => (await notices(packs)).join(), { timeout: 30_000 }).toMatch(/>=9/);
  expect(await versions(packs)).toContain(`${PACK_ID} 1`);
  await serve(3, "別物");
  await checkNow();
  await expect.poll(() => versions(packs), { timeout: 30_000 }).toContain(`${PACK_ID} 3`);
  await expect.poll(() => marks(gmail), { timeout: 30_000 }).toContain("別物");
  expect(await marks(gmail)).not.toContain("粗相");
});
