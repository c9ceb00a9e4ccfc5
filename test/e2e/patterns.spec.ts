import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "@playwright/test";
import type { CompiledPack } from "../../src/packs/compiled-pack";
import { BAD_LINES, markedWords } from "./compose-window";
import { EXTENSION, expect, launch } from "./extension";

const RULE = {
  id: "half-width-kana",
  kind: "pattern",
  pattern: "[ｦ-ﾟ]+",
  severity: "error",
  message: { ja: "半角カナがあります。" },
  why: { ja: "読みにくさの元になります。" },
  fix: { ja: "全角で書きます。" },
  source: "社内",
  examples: { bad: ["⟦ｶﾞﾗｽ⟧です。"], good: ["ガラスです。"] },
} as const;

test("a pack with patterns has the engine's thread read RE2, and its rule finds", async () => {
  const folder = mkdtempSync(join(tmpdir(), "seii-patterns-"));
  cpSync(EXTENSION, folder, { recursive: true });
  const file = join(folder, "packs/apology.pack.json");
  const pack = JSON.parse(readFileSync(file, "utf8")) as CompiledPack;
  writeFileSync(file, JSON.stringify({ ...pack, rules: [...pack.rules, RULE] }));
  const extension = await launch(folder);
  try {
    const page = await extension.openPage("practice.html");
    await page.locator("main button").first().click();
    await page.locator("[contenteditable=true]").click();
    await page.keyboard.insertText(`${BAD_LINES.join("")}ｶﾞﾗｽの誤りです。`);
    await expect(page.locator("seii-badge")).toHaveAttribute("data-state", "ready");
    await expect.poll(() => markedWords(page)).toContain("ｶﾞﾗｽ");
  } finally {
    await extension.close();
    rmSync(folder, { recursive: true });
  }
});
