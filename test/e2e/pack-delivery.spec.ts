import { createSigner, PACK_ID, samplePack } from "../../src/packs/delivery/testing/sample-packs";
import { type Answer, type PackServer, startPackServer } from "../delivery/pack-server";
import { asMarkup, ComposeWindow, markedWords, SATO } from "./compose-window";
import { type CompanyBrowser, companyPolicies, launchInCompany } from "./company-browser";
import { expect, test } from "./extension";
import { takeGuidePicture } from "./guide-picture";
import { canSetPolicy, clearPolicy, setPolicy } from "./managed-policy";

test.skip(!canSetPolicy(), "the policies of this machine are not ours to write");

const LINES = [
  "佐藤様",
  "",
  "粗相がありましたこと、誠に申し訳ございません。",
  "別物をお送りしておりました。",
];
const WINDOW = { subject: "お詫び", to: [SATO], body: asMarkup(LINES) };

type Signer = Awaited<ReturnType<typeof createSigner>>;
let server: PackServer;
let signer: Signer;
let browser: CompanyBrowser | undefined;

test.beforeEach(async () => {
  server = await startPackServer();
  signer = await createSigner();
});
test.afterEach(async () => {
  await browser?.close();
  browser = undefined;
  clearPolicy();
  await server.close();
});

const source = (path: string, given: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({ id: PACK_ID, url: `${server.origin}${path}`, publicKey: signer.publicKey, ...given });

async function serve(version: number, word?: string, header = {}, path = "/x.pack.json"): Promise<void> {
  server.answer(path, { kind: "file", text: await signer.sign(samplePack({ version, ...header }, word)) });
}

async function start(policy: Readonly<Record<string, unknown>>): Promise<CompanyBrowser> {
  browser = await launchInCompany(server, policy);
  return browser;
}

test("a pack that the policy names is fetched and reviewed with; an update reaches the open window", async () => {
  await serve(1);
  const extension = await start({ packs: [source("/x.pack.json")], allowUserPacks: false });
  const packs = await extension.openPage("options.html#packs");
  const card = packs.locator(`[data-pack="${PACK_ID}"]`);
  await expect(card).toHaveAttribute("data-version", "1");
  await expect(packs.getByText("自分でパックを追加することはできません")).toBeVisible();
  const gmail = await extension.openGmail({ windows: [WINDOW] });
  await new ComposeWindow(gmail).ready();
  await expect.poll(() => markedWords(gmail)).toContain("粗相");
  expect(await markedWords(gmail)).not.toContain("別物");
  await serve(2, "別物");
  await packs.bringToFront();
  await packs.getByRole("button", { name: "更新を確認" }).click();
  await expect(card).toHaveAttribute("data-version", "2");
  await expect.poll(() => markedWords(gmail)).toContain("別物");
  expect(await markedWords(gmail)).not.toContain("粗相");
  await packs.getByRole("button", { name: "更新を確認" }).click();
  await expect.poll(() => server.requests.at(-1)?.status).toBe(304);
  expect(server.requests.at(-1)?.headers["if-none-match"]).toBeTruthy();
  for (const { method, headers } of server.requests.filter(({ path }) => path.endsWith(".json"))) {
    expect(method).toBe("GET");
    for (const name of ["cookie", "authorization", "referer"]) expect(headers).not.toHaveProperty(name);
  }
});

test("whatever a server does, the other packs run and each fault is named", async () => {
  const good = async (name: string, version = 3, header = {}) =>
    signer.sign(samplePack({ version, id: `jp.co.${name}`, ...header }));
  const stranger = await createSigner();
  const moved = await good("redirected");
  const big = JSON.stringify({ padding: " ".repeat(1024 * 1024) });
  const answers: Readonly<Record<string, readonly [Answer, RegExp]>> = {
    missing: [{ kind: "status", status: 404 }, /404/],
    redirected: [{ kind: "redirect", to: "/moved.json" }, /接続できません/],
    closed: [{ kind: "no-cors", text: await good("closed") }, /接続できません/],
    truncated: [{ kind: "truncated", text: await good("truncated") }, /接続できません/],
    oversize: [{ kind: "file", text: big }, /上限/],
    endless: [{ kind: "endless" }, /上限/],
    stranger: [
      { kind: "file", text: await stranger.sign(samplePack({ id: "jp.co.stranger" })) },
      /ポリシーにない鍵/,
    ],
    tampered: [
      { kind: "file", text: (await good("tampered")).replace("粗相", "粗末") },
      /署名が内容と合いません/,
    ],
    unsigned: [
      { kind: "file", text: JSON.stringify(samplePack({ id: "jp.co.unsigned" })) },
      /署名されていません（seii pack sign/,
    ],
    other: [{ kind: "file", text: await good("someone") }, /別のパックです（jp\.co\.someone）/],
    future: [
      { kind: "file", text: await good("future", 3, { engine: ">=9" }) },
      /版3 は使えません：.*必要なエンジン：>=9/,
    ],
    low: [{ kind: "file", text: await good("low") }, /ポリシーの求める版4より古い/],
    locked: [
      { kind: "file", text: await signer.sign(failingPack("jp.co.locked", true)) },
      /版3 は使えません：必須のルールが自分の例文で働きません（own-word: bad 1）/,
    ],
    failing: [
      { kind: "file", text: await signer.sign(failingPack("jp.co.failing", false)) },
      /外しました（own-word）/,
    ],
    expired: [{ kind: "file", text: await good("expired", 3, { expires: "2020-01-31" }) }, /2020-01-31/],
  };
  server.answer("/moved.json", { kind: "file", text: moved });
  for (const [name, [answer]] of Object.entries(answers)) server.answer(`/${name}.json`, answer);
  await serve(1);
  const packs = Object.keys(answers).map((name) =>
    source(`/${name}.json`, { id: `jp.co.${name}`, ...(name === "low" && { minVersion: 4 }) }),
  );
  const plain = JSON.stringify({ id: "jp.co.plain", url: "http://localhost/x.json", publicKey: "A" });
  const machine = await start({ packs: [...packs, plain, "{", source("/x.pack.json")] });
  const page = await machine.openPage("options.html#packs");
  await expect(page.locator(`[data-pack="${PACK_ID}"]`)).toHaveAttribute("data-version", "1", {
    timeout: 20_000,
  });
  const notices = page.locator(".pack-notices li");
  for (const [name, [, said]] of Object.entries(answers))
    await expect(notices.filter({ hasText: `jp.co.${name}` }), name).toHaveText(said);
  await expect(notices.filter({ hasText: `packs[${packs.length}]` })).toContainText("https");
  await expect(notices.filter({ hasText: `packs[${packs.length + 1}]` })).toContainText("JSON");
  await expect(page.locator(".pack-card")).toHaveCount(4);
  expect(server.requests.filter(({ path }) => path === "/moved.json")).toEqual([]);
  // Mails are reviewed with the packs that are well, and go out.
  const gmail = await machine.openGmail({ windows: [WINDOW] });
  await new ComposeWindow(gmail).ready();
  await expect.poll(() => markedWords(gmail)).toContain("粗相");
});

test("a user's own pack is added from a file, never a lower version, and taken away again", async () => {
  const machine = await start({});
  const page = await machine.openPage("options.html#packs");
  const add = (pack: unknown) =>
    page.locator("input[type=file]").setInputFiles({
      name: "own.pack.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(pack)),
    });
  const card = page.locator(`[data-pack="${PACK_ID}"]`);
  const gmail = await machine.openGmail({ windows: [WINDOW] });
  await new ComposeWindow(gmail).ready();
  await add(samplePack({ version: 2 }));
  await expect(card).toHaveAttribute("data-version", "2");
  await expect.poll(() => markedWords(gmail)).toContain("粗相");
  await add(samplePack({ version: 1 }, "別物"));
  await expect(page.getByText("以前の版です（版2を受け取り済み）")).toBeVisible();
  await add({ header: samplePack().header, rules: 5 });
  await expect(
    page.getByText("パックとして読めません（rules: [ … ] か「- 」で並べて書きます、moves: がありません）"),
  ).toBeVisible();
  await expect(card).toHaveAttribute("data-version", "2");
  await page.getByRole("button", { name: "例を削除" }).click();
  await expect(card).toHaveCount(0);
  await expect.poll(() => markedWords(gmail)).not.toContain("粗相");
});

test("a policy that changes while the browser runs is followed; the audit says exactly what runs", async () => {
  await serve(4);
  const machine = await start({ packs: [JSON.stringify(samplePack({ id: "jp.co.inline", version: 7 }))] });
  const page = await machine.openPage("options.html#packs");
  await expect(page.locator(`[data-pack="jp.co.inline"]`)).toHaveAttribute("data-version", "7");
  setPolicy({ packs: [source("/x.pack.json")], gate: "reason" }, companyPolicies());
  await expect(page.locator(`[data-pack="${PACK_ID}"]`)).toHaveAttribute("data-version", "4", {
    timeout: 20_000,
  });
  await expect(page.locator(`[data-pack="jp.co.inline"]`)).toHaveCount(0);
  await page.getByRole("button", { name: "監査情報をコピー" }).click();
  const audit: unknown = JSON.parse(
    await page.getByRole("textbox", { name: "監査情報（JSON）" }).inputValue(),
  );
  expect(audit).toMatchObject({
    policy: { state: "set", remembered: false, gate: "reason", packs: [{ id: PACK_ID }] },
    packs: [
      { id: "apology", origin: "built-in" },
      { id: PACK_ID, version: 4, origin: "policy", keyId: expect.any(String), sha256: expect.any(String) },
    ],
    notices: [],
  });
});

test("what a lock refuses of a user's pack stands in its card and in the audit", async () => {
  const company = samplePack({
    id: "jp.co.company",
    overrides: { "apology/emoji": { lock: true, severity: "error" } },
  });
  const machine = await start({ packs: [JSON.stringify(company)] });
  const page = await machine.openPage("options.html#packs");
  await expect(page.locator(`[data-pack="jp.co.company"]`)).toHaveCount(1);
  const own = samplePack({
    overrides: { "apology/emoji": { severity: "off" } },
    vocabulary: { allow: ["スマイル😊便"], words: { constructor: ["部材"] } },
  });
  await page.locator("input[type=file]").setInputFiles({
    name: "own.pack.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(own)),
  });
  const card = page.locator(`[data-pack="${PACK_ID}"]`);
  await card.getByText("詳しく").click();
  await expect(card).toContainText(
    "必須のルールなので効かない変更apology/emoji (上書き), apology/emoji (指摘しない言葉)",
  );
  await page.getByRole("button", { name: "監査情報をコピー" }).click();
  const audit: unknown = JSON.parse(
    await page.getByRole("textbox", { name: "監査情報（JSON）" }).inputValue(),
  );
  const emoji = { rule: "apology/emoji" };
  expect(audit).toMatchObject({
    packs: [
      { id: "apology", refused: [] },
      { id: "jp.co.company", refused: [] },
      {
        id: PACK_ID,
        refused: [
          { ...emoji, what: "override" },
          { ...emoji, what: "allow" },
        ],
      },
    ],
  });
});

test("the rules in force are those of all packs, searched, tried and shown with who decides on them", async () => {
  const company = samplePack({
    id: "jp.co.company",
    name: { ja: "自社の基準", en: "Our standard" },
    overrides: {
      "apology/emoji": { lock: true, message: { ja: "自社では絵文字を使いません。" } },
      "apology/jargon": { severity: "off" },
    },
  });
  const machine = await start({ packs: [JSON.stringify(company)] });
  const page = await machine.openPage("options.html");
  const own = page.locator(".rule", { hasText: "社内の言い方です。" });
  await expect(own).toContainText("会社の「自社の基準」のルールです。");
  const emoji = page.locator(".rule", { hasText: "自社では絵文字を使いません。" });
  await expect(emoji).toContainText("会社の「自社の基準」が必須にしています。");
  await expect(emoji.locator("input[type=checkbox]")).toBeDisabled();
  const list = page.getByLabel("表示", { exact: true });
  await list.selectOption("off");
  await expect(page.locator(".rule")).toHaveCount(1);
  await expect(page.locator(".rule")).toContainText("パックでオフになっています。");
  await list.selectOption("delivered");
  await expect(page.locator(".rule")).toHaveCount(3);
  await page.getByRole("searchbox").fill("言い方");
  await expect(page.locator(".rule")).toHaveCount(1);
  // Its examples are tried in the engine itself.
  await own.locator(".rule-name").click();
  await own.locator(".example").first().click();
  await expect(page.locator(".attempt-finding")).toContainText(["粗相"]);
  await page.getByRole("searchbox").fill("");
  await takeGuidePicture(page, "rules-in-force");

  // A pack of the user's own comes and goes; what the company locks it does not change.
  const user = samplePack(
    {
      name: { ja: "自分の決まり" },
      overrides: { "apology/emoji": { severity: "off" }, excuse: { severity: "hint" } },
    },
    "別物",
  );
  const packs = await machine.openPage("options.html#packs");
  await packs.locator("input[type=file]").setInputFiles({
    name: "own.pack.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(user)),
  });
  await expect(page.locator(".rule", { hasText: "追加した「自分の決まり」が変更しています。" })).toHaveCount(
    1,
  );
  await expect(page.locator(".rule", { hasText: "追加した「自分の決まり」のルールです。" })).toHaveCount(1);
  await expect(emoji).not.toContainText("自分の決まり");
  await packs.getByRole("button", { name: "自分の決まりを削除" }).click();
  await expect(page.locator(".rule", { hasText: "自分の決まり" })).toHaveCount(0);
});

/** A pack whose only rule cannot find what its example says. */
function failingPack(id: string, lock: boolean) {
  const pack = samplePack({ id, version: 3 });
  const examples = { bad: ["⟦不手際⟧がございました。"], good: ["誤りがございました。"] };
  return { ...pack, rules: pack.rules.map((rule) => ({ ...rule, lock, examples })) };
}
