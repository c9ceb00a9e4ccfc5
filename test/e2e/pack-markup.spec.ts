import type { Page } from "@playwright/test";
import type { CompiledPack } from "../../src/packs/compiled-pack";
import { parseCompiledPack } from "../../src/packs/compiled-pack";
import { samplePack } from "../../src/packs/delivery/testing/sample-packs";
import type { RuleSource } from "../../src/packs/schema";
import { type PackServer, startPackServer } from "../delivery/pack-server";
import { MARKUP } from "../security/markup";
import { type CompanyBrowser, launchInCompany } from "./company-browser";
import { asMarkup, ComposeWindow, clickMark, markedWords, SATO, sentMails } from "./compose-window";
import { expect, test } from "./extension";
import { canSetPolicy, clearPolicy } from "./managed-policy";

test.skip(!canSetPolicy(), "the policies of this machine are not ours to write");
test.setTimeout(180_000);

const PACK = "jp.co.hostile";
/** What a pack may not hold at all is shown of packs that are refused; what asks a server is seen there. */
const HOSTILE: readonly string[] = [
  ...MARKUP.filter((text) => !/javascript:/.test(text)),
  "<img src=https://localhost/pixel onload=seiiAttack()>",
  "<link rel=stylesheet href=https://localhost/pixel>",
];
/** Of so many cards the suggestion or the template goes into the mail, in turn. */
const TAKEN = 4;
const wordOf = (index: number) => `XA${index + 10}`;

/** A pack whose every text is markup, each rule with another. */
function hostilePack(): CompiledPack {
  const [first = ""] = HOSTILE;
  const rules = HOSTILE.map((text, index): RuleSource => {
    const local = { ja: text, en: text };
    return {
      id: `own-${index}`,
      kind: "pattern",
      pattern: wordOf(index),
      severity: "error",
      message: { ja: `${text} {match}`, en: text },
      why: local,
      fix: local,
      template: local,
      source: text,
      suggest: [{ label: local, replace: text }],
      examples: { bad: [`⟦${wordOf(index)}⟧です。`], good: ["誤りです。"] },
    };
  });
  const local = { ja: first, en: first };
  const pack = samplePack({
    id: PACK,
    name: { ja: HOSTILE.join(" ").slice(0, 400) },
    owner: "<img src=x onerror=seiiAttack()>",
    label: "<svg/onload=seiiAttack()>",
    overrides: { "apology/emoji": { message: local, why: local, fix: local } },
    vocabulary: { allow: [...HOSTILE], words: { own: [...HOSTILE] } },
    templates: { cause: { ja: "<img src=x onerror=seiiAttack()>" } },
  });
  const moves: CompiledPack["moves"] = [
    {
      move: "cause",
      label: { ja: "<b>原因</b><img src=x onerror=seiiAttack()>" },
      headings: [first],
      cues: [],
    },
  ];
  return parseCompiledPack({ ...pack, rules, moves });
}

/** A pack that is refused, its markup in every place that the refusal may speak of. */
const refusedPack = (text: string) =>
  JSON.stringify({
    header: { ...samplePack().header, id: text, [text]: text, version: 2 },
    rules: [{ id: text }],
  });

/** Elements that the pack's texts would have become. */
const MADE =
  "script:not([src]), iframe, math, template, b, [onerror], [onload], [ontoggle], [onfocus], [onmouseover], [srcdoc], [href^='javascript'], [src='x'], [href*=pixel], [src*=pixel]";

/** What became of the texts in a page: our views with their shadow trees, the mail's body, the extension's own pages. */
function readPage(made: string): {
  readonly made: readonly string[];
  readonly text: string;
  readonly ran: unknown;
} {
  const roots: ParentNode[] = location.protocol === "https:" ? [] : [document];
  for (const element of document.querySelectorAll("*")) {
    if (element.shadowRoot !== null && element.localName.startsWith("seii-")) roots.push(element.shadowRoot);
    if (element.matches("[contenteditable=true]")) roots.push(element);
  }
  const found = roots.flatMap((root) => [...root.querySelectorAll(made)].map(({ outerHTML }) => outerHTML));
  const text = roots.map((root) =>
    [
      (root as Node).textContent ?? "",
      ...[...root.querySelectorAll("[aria-label]")].map(
        (labelled) => labelled.getAttribute("aria-label") ?? "",
      ),
      (root as Document).body?.textContent ?? "",
    ].join("\n"),
  );
  return { made: found, text: text.join("\n"), ran: Reflect.get(window, "seiiRan") ?? [] };
}

let server: PackServer;
let machine: CompanyBrowser | undefined;
const alarms: string[] = [];
test.beforeEach(async () => {
  alarms.length = 0;
  server = await startPackServer();
});
test.afterEach(async () => {
  await machine?.close();
  machine = undefined;
  clearPolicy();
  await server.close();
});

/** Whatever runs, asks or is stopped by a page's own policy is told. */
async function watch(page: Page): Promise<void> {
  page.on("dialog", (dialog) => {
    alarms.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (/Content.Security.Policy|seiiAttack/i.test(message.text())) alarms.push(message.text());
  });
  page.on("pageerror", (error) => alarms.push(`error ${error.message}`));
  page.on("request", (request) => {
    if (request.url().includes("pixel")) alarms.push(request.url());
  });
  await page.evaluate(() => {
    const ran: string[] = [];
    Reflect.set(window, "seiiRan", ran);
    Reflect.set(window, "seiiAttack", () => ran.push("ran"));
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      ran.push(`${violatedDirective} ${blockedURI}`),
    );
  });
}

async function expectHarmless(page: Page, shown: readonly string[]): Promise<void> {
  const { made, text, ran } = await page.evaluate(readPage, MADE);
  expect(made).toEqual([]);
  expect(ran).toEqual([]);
  for (const one of shown) expect(text).toContain(one);
  expect(alarms).toEqual([]);
}

test("markup in every text of a pack is text in card, panel, gate, mail, options, popup and history", async () => {
  machine = await launchInCompany(server, {
    packs: [JSON.stringify(hostilePack()), ...MARKUP.map(refusedPack)],
    gate: "confirm",
  });
  machine.context.on("page", (page) => void watch(page).catch(() => undefined));
  const options = await machine.openPage("options.html#packs");
  await watch(options);
  const card = options.locator(`[data-pack="${PACK}"]`);
  await expect(card).toHaveAttribute("data-version", "1", { timeout: 20_000 });
  await card.locator("summary").click();
  await expectHarmless(options, [...MARKUP, ...HOSTILE.slice(0, 6)]);
  await options.getByRole("button", { name: "監査情報をコピー" }).click();
  await expect(options.locator(".pack-audit")).toHaveValue(/seiiAttack/);
  await expectHarmless(options, []);

  const rules = await machine.openPage("options.html#rules");
  await watch(rules);
  await rules.getByLabel("表示", { exact: true }).selectOption("delivered");
  await expect(rules.locator(".rule")).toHaveCount(HOSTILE.length + 1);
  for (const [index, text] of HOSTILE.entries()) {
    const rule = rules.locator(`[id="rule-${PACK}/own-${index}"]`);
    await rule.locator(".rule-name").click();
    await rule.locator(".example").first().click();
    await expectHarmless(rules, [text, wordOf(index)]);
  }
  await expect(rules.locator(".attempt-finding").first()).toBeVisible();
  await expectHarmless(rules, []);
  await rules.close();

  const lines = ["佐藤様", "", "このたびは納品が遅れ、誠に申し訳ございません😊"];
  const words = HOSTILE.map((_, index) => `${wordOf(index)}です。`);
  const gmail = await machine.openGmail({
    windows: [{ subject: "お詫び", to: [SATO], kind: "full-screen", body: asMarkup([...lines, ...words]) }],
  });
  await watch(gmail);
  const compose = new ComposeWindow(gmail);
  await compose.ready();
  await expect.poll(async () => (await markedWords(gmail)).length).toBeGreaterThan(HOSTILE.length);

  for (const [index, text] of HOSTILE.entries()) {
    await clickMark(gmail, wordOf(index));
    const shown = gmail.locator("seii-card");
    await expect(shown.locator(".card-message")).toHaveText(`${text} ${wordOf(index)}`);
    await expectHarmless(gmail, [text]);
    if (index < TAKEN) {
      await shown
        .locator(".card-actions button")
        .nth(index % 2)
        .click();
      await expect(compose.body).toContainText(text);
      await expectHarmless(gmail, [text]);
    }
    await gmail.keyboard.press("Escape");
  }

  await compose.badge.getByRole("button").click();
  await expect(gmail.locator("seii-panel .pack-notices li")).toHaveCount(MARKUP.length);
  await gmail.locator("seii-panel details").evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true;
  });
  await gmail.locator("seii-panel .insert").locator("visible=true").first().click({ timeout: 10_000 });
  await expectHarmless(gmail, [...MARKUP, "<b>原因</b><img src=x onerror=seiiAttack()>"]);

  const popup = await machine.openPage("popup.html");
  await watch(popup);
  await expect(popup.locator(".pack-notices li")).toHaveCount(MARKUP.length);
  await popup.locator(".pack-notices li").first().hover();
  await expectHarmless(popup, MARKUP);
  await popup.close();

  await compose.body.evaluate((body) => {
    const line = document.createElement("div");
    line.textContent = "XA10です。";
    body.prepend(line);
    body.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await expect.poll(() => markedWords(gmail)).toContain("XA10");
  await compose.send.click();
  const gate = gmail.locator("seii-gate");
  await expect(gate).toContainText(HOSTILE[0] ?? "");
  await expectHarmless(gmail, []);
  await gate.getByRole("textbox").fill("確認");
  await gate.getByRole("button", { name: "このまま送信" }).click();
  await expect.poll(async () => (await sentMails(gmail)).length).toBe(1);
  const history = await machine.openPage("history.html");
  await watch(history);
  await history.getByRole("listbox").getByRole("option").first().click();
  await expect(history.locator(".detail")).toContainText(HOSTILE[0] ?? "");
  await expectHarmless(history, [HOSTILE[0] ?? ""]);
});
