import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { canonicalJson } from "../../src/packs/canonical-json";
import { parseSecretKey } from "../../src/packs/keys";
import { signPack } from "../../src/packs/signature";
import { type PackServer, startPackServer } from "../delivery/pack-server";
import { type CompanyBrowser, launchInCompany } from "./company-browser";
import { asMarkup, ComposeWindow, clickMark, markedWords, SATO } from "./compose-window";
import { expect, test } from "./extension";
import { takeGuidePicture } from "./guide-picture";
import { canSetPolicy, clearPolicy } from "./managed-policy";

test.skip(!canSetPolicy(), "the policies of this machine are not ours to write");
test.setTimeout(240_000);

const ROOT = resolve(import.meta.dirname, "../..");
const PACK = "jp.co.example.apology";
const RULE = (...phrases: readonly string[]) => `id: own-abbreviation
kind: phrase
phrases: [${phrases.join(", ")}]
severity: error
message: {ja: "「{match}」は社外に通じない略語です。", en: "“{match}” is an abbreviation of ours."}
why: {ja: お客様には何のことか伝わりません。, en: The reader cannot know it.}
fix: {ja: 正式な名称で書きます。, en: Write the full name.}
suggest:
  - {replace: お客様相談室}
source: 社内文書基準 2.1
lock: true
examples:
  bad: [${phrases.map((phrase) => `⟦${phrase}⟧よりお電話いたします。`).join(", ")}]
  good: [お客様相談室よりお電話いたします。]
`;
const LINES = [
  "佐藤様",
  "",
  "みなと製作所の高橋です。",
  "このたびは納品が遅れ、誠に申し訳ございません。",
  "詳しくはCS室より改めてご連絡いたします。",
];

let folder = "";
let server: PackServer;
let machine: CompanyBrowser | undefined;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "seii-admin-"));
  server = await startPackServer();
});
test.afterEach(async () => {
  await machine?.close();
  machine = undefined;
  clearPolicy();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** `npm run --silent seii -- …` as the admin types it. */
function seii(...args: readonly string[]): string {
  return execFileSync(process.execPath, ["--import", "tsx", "src/cli/seii.ts", ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
}

const at = (name: string) => join(folder, name);

/** Raises the version in `pack.yaml` and goes the way to the signed file. */
function publish(version: number): string {
  const header = readFileSync(at("pack/pack.yaml"), "utf8").replace(/^version: \d+/m, `version: ${version}`);
  writeFileSync(at("pack/pack.yaml"), header);
  seii("pack", "check", at("pack"));
  seii("pack", "test", at("pack"));
  seii("pack", "build", at("pack"), "-o", at("own.pack.json"));
  seii("pack", "sign", at("own.pack.json"), "--key", at("key"), "-o", at("own.signed.json"));
  seii("pack", "verify", at("own.signed.json"), "--public-key", at("key.pub"));
  return readFileSync(at("own.signed.json"), "utf8");
}

/** A version 2 that went past the tools: its locked rule no longer finds its own example. */
async function brokenVersion(): Promise<string> {
  const pack = JSON.parse(readFileSync(at("own.pack.json"), "utf8")) as {
    header: { version: number };
    rules: { id: string; phrases?: string[] }[];
  };
  pack.header.version = 2;
  for (const rule of pack.rules) if (rule.id === "own-abbreviation") rule.phrases = ["ＣＳセンター"];
  return JSON.stringify(await signPack(canonicalJson(pack), parseSecretKey(readFileSync(at("key"), "utf8"))));
}

test("a new admin's first pack: from init to the rule in Gmail, a broken update, a mended one", async () => {
  seii("pack", "init", at("pack"));
  writeFileSync(at("pack/own-abbreviation.yaml"), RULE("CS室"));
  seii("pack", "keygen", "-o", at("key"));
  const publicKey = /ポリシーの publicKey (\S+)/.exec(seii("pack", "keygen", "-o", at("second")))?.[1];
  expect(publicKey).toBeTruthy();
  const serve = (text: string) => server.answer("/own.signed.json", { kind: "file", text });
  serve(publish(1));

  const key = readFileSync(at("key.pub"), "utf8").replace(/-----[^-]+-----|\s/g, "");
  const entry = {
    id: PACK,
    url: `${server.origin}/own.signed.json`,
    publicKey: [key, publicKey],
    minVersion: 1,
  };
  machine = await launchInCompany(server, { packs: [JSON.stringify(entry)], allowUserPacks: false });
  const packs = await machine.openPage("options.html#packs");
  const card = packs.locator(`[data-pack="${PACK}"]`);
  await expect(card).toHaveAttribute("data-version", "1", { timeout: 20_000 });
  await card.getByText("詳しく").click();
  await takeGuidePicture(packs, "packs-page");

  const gmail = await machine.openGmail({
    windows: [{ subject: "納品遅延のお詫び", to: [SATO], body: asMarkup(LINES) }],
  });
  const compose = new ComposeWindow(gmail);
  await compose.ready();
  await expect.poll(() => markedWords(gmail)).toContain("CS室");
  await clickMark(gmail, "CS室");
  const own = gmail.locator("seii-card");
  await expect(own).toContainText("社外に通じない略語");
  await expect(own).toContainText("社内文書基準 2.1");
  await expect(own.getByText("管理者が必須にしています")).toBeVisible();
  await takeGuidePicture(gmail, "rule-in-gmail");
  await gmail.keyboard.press("Escape");

  serve(await brokenVersion());
  await packs.bringToFront();
  await packs.getByRole("button", { name: "今すぐ確認" }).click();
  const said =
    /版2 は使えません：必須のルールが自分の例文で働きません（own-abbreviation: bad 1）。版1のまま点検します。/;
  await expect(packs.locator(".pack-notices")).toContainText(said, { timeout: 20_000 });
  await expect(card).toHaveAttribute("data-version", "1");
  await takeGuidePicture(packs, "refused-packs-page");
  await gmail.bringToFront();
  await compose.badge.getByRole("button").click();
  const panel = gmail.locator("seii-panel");
  await expect(panel).toContainText(said);
  await takeGuidePicture(gmail, "refused-panel");
  expect(await markedWords(gmail)).toContain("CS室");
  const popup = await machine.openPage("popup.html");
  await expect(popup.locator("#popup")).toContainText(said);
  await popup.close();

  writeFileSync(at("pack/own-abbreviation.yaml"), RULE("CS室", "高橋"));
  serve(publish(3));
  await packs.bringToFront();
  await packs.getByRole("button", { name: "今すぐ確認" }).click();
  await expect(card).toHaveAttribute("data-version", "3", { timeout: 20_000 });
  await expect(packs.locator(".pack-notices")).toHaveCount(0);
  await takeGuidePicture(packs, "mended-packs-page");
  await gmail.bringToFront();
  await expect(panel.locator(".pack-notices")).toHaveCount(0);
  await expect.poll(() => markedWords(gmail)).toContain("高橋");
});
