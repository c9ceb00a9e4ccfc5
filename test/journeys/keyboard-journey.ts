import { expect } from "@playwright/test";
import { pressUntil, type Reader, readFocus, selectedWords } from "./reader";

const has = (reader: Reader, view: "gate" | "card" | "panel" | "badge") =>
  reader.evaluate(
    {
      gate: () => document.querySelector("seii-gate") !== null,
      card: () => document.querySelector("seii-card") !== null,
      panel: () => document.querySelector("seii-panel") !== null,
      badge: () => document.querySelector("seii-badge") !== null,
    }[view],
  );

const bodyText = (reader: Reader) =>
  reader.evaluate(() => document.querySelector("[g_editable]")?.textContent ?? "");

const isInBody = (reader: Reader) =>
  reader.evaluate(() => document.activeElement?.hasAttribute("g_editable") === true);

/** From a bad draft to a sent mail without a mouse. @param reader a mail window with `BAD_WINDOW`, reviewed */
export async function walkFromDraftToSent(reader: Reader): Promise<void> {
  const { press } = reader;
  await reader.evaluate(() => document.querySelector<HTMLElement>("[g_editable]")?.focus());

  // Sending is stopped; Enter on 直す leads to the gravest finding.
  await press("Control+Enter");
  await expect.poll(() => readFocus(reader)).toEqual({ host: "seii-gate", name: "直す" });
  await press("Enter");
  await expect.poll(() => has(reader, "gate")).toBe(false);
  await expect.poll(() => has(reader, "card")).toBe(true);
  await press("Escape");
  await expect.poll(() => has(reader, "card")).toBe(false);
  expect(await isInBody(reader)).toBe(true);

  // F8 walks the findings, and says where it is.
  await press("Control+Home");
  const last = async () => (await reader.heard()).at(-1) ?? "";
  await pressUntil(reader, "F8", async () => {
    const words = await selectedWords(reader);
    if (words !== "") await expect.poll(last).toContain(`「${words}」`);
    return words === "😊";
  });
  expect(await last()).toMatch(/^\d+件中\d+件目、重大、「😊」、/);

  // Alt+Enter goes into the card; Enter takes its suggestion; the caret is back in the mail.
  await press("Alt+Enter");
  await expect.poll(async () => (await readFocus(reader)).host).toBe("seii-card");
  await press("Enter");
  await expect.poll(() => bodyText(reader)).not.toContain("😊");
  await expect.poll(() => isInBody(reader)).toBe(true);

  // What is selected is typed over.
  await press("Control+Home");
  await pressUntil(reader, "F8", async () => (await selectedWords(reader)) === "〇〇");
  await press("Escape");
  await reader.write("佐藤");
  expect(await bodyText(reader)).toContain("佐藤様");

  // The panel opens from the badge, keeps the focus, and gives a section whose slots Tab walks.
  await pressUntil(reader, "Tab", async () => (await readFocus(reader)).host === "seii-badge");
  await press("Enter");
  await expect.poll(async () => (await readFocus(reader)).host).toBe("seii-panel");
  await pressUntil(reader, "Tab", async () => (await readFocus(reader)).name === "対応の文例を挿入");
  await press("Enter");
  await expect.poll(() => isInBody(reader)).toBe(true);
  const slots: string[] = [];
  for (const words of ["代替品", "11月24日（火）9時", "お届け"]) {
    slots.push(await selectedWords(reader));
    await reader.write(words);
    await press("Tab");
  }
  expect(slots).toEqual(["＿＿", "＿月＿日＿時", "＿＿"]);
  expect(await bodyText(reader)).toContain("代替品を11月24日（火）9時までにお届けいたします。");

  // Still not good, but the writer decides.
  expect(await isInBody(reader)).toBe(true);
  await press("Control+Enter");
  await expect.poll(() => has(reader, "gate")).toBe(true);
  await pressUntil(reader, "Tab", async () => (await readFocus(reader)).name === "このまま送信");
  await press("Enter");
  const sent = () => reader.evaluate(() => (Reflect.get(window, "__sent") as readonly unknown[]).length);
  await expect.poll(sent).toBe(1);
  for (const view of ["gate", "card", "panel", "badge"] as const)
    await expect.poll(() => has(reader, view)).toBe(false);
}
