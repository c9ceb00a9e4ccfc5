import { expect } from "@playwright/test";
import { findNode, outline, pressUntil, type Reader, readFocus, selectedWords } from "./reader";

const SUMMARY = /^誠意チェック：\d+点、重大\d+件、注意\d+件$/;

/** What a screen reader is told from a bad draft to the question before sending. @param reader as opened, before it is reviewed */
export async function listenToTheReview(reader: Reader): Promise<void> {
  const { press, heard } = reader;
  const within = async (role: string, name: RegExp) => {
    const node = findNode(await reader.tree(), role, name);
    return node === undefined ? [] : outline(node);
  };

  // How the mail stands is told once, after the typing; not one word while it goes on.
  await reader.evaluate(() => document.querySelector<HTMLElement>("[g_editable]")?.focus());
  await press("Control+End");
  for (const letter of "よろしくお願いいたします。") await reader.write(letter);
  await expect.poll(heard).toEqual([expect.stringMatching(SUMMARY)]);

  // A key is answered at once, with the place among all, how grave it is, the words and what is wrong.
  await press("Control+Home");
  await press("F8");
  await expect.poll(heard).toHaveLength(2);
  expect((await heard())[1]).toMatch(/^\d+件中1件目、重大、「〇〇」、.+。$/);
  await pressUntil(reader, "F8", async () => (await selectedWords(reader)) === "😊");
  await expect.poll(async () => (await heard()).at(-1)).toMatch(/「😊」/);

  // The card is a dialog named by what is wrong; its buttons say what they do.
  await press("Alt+Enter");
  await expect.poll(async () => (await readFocus(reader)).host).toBe("seii-card");
  expect(await within("dialog", /絵文字/)).toEqual([
    expect.stringMatching(/^dialog .*絵文字/),
    "button 閉じる",
    "button 削除",
    "button 無視",
    "button このルールを使わない",
  ]);
  const before = (await heard()).length;
  await press("Enter");
  // The mended mail is told of, once.
  await expect.poll(async () => (await heard()).slice(before)).toEqual([expect.stringMatching(SUMMARY)]);

  // The badge is a button that says the state; the panel that it opens is read part by part.
  await pressUntil(reader, "Tab", async () => (await readFocus(reader)).host === "seii-badge");
  expect((await readFocus(reader)).name).toMatch(SUMMARY);
  await press("Enter");
  await expect.poll(async () => (await readFocus(reader)).host).toBe("seii-panel");
  const panel = await within("dialog", /^誠意チェック：点検結果$/);
  expect(panel.filter((line) => line.startsWith("heading"))).toEqual([
    "heading 誠意チェック",
    expect.stringMatching(/^heading 書くべきこと/),
    "heading メールの前提",
    expect.stringMatching(/^heading 指摘/),
  ]);
  expect(panel).toContain("button 閉じる");
  expect(panel).toContain("button 対応の文例を挿入");
  expect(panel.filter((line) => /^(button|radio|textbox)$/.test(line))).toEqual([]);
  await press("Escape");
  await expect.poll(async () => (await readFocus(reader)).host).toBe("seii-badge");

  // The gate asks as an alert dialog, with 直す under the finger; nothing else is said meanwhile.
  await reader.evaluate(() => document.querySelector<HTMLElement>("[g_editable]")?.focus());
  const quiet = await heard();
  await press("Control+Enter");
  await expect.poll(() => readFocus(reader)).toEqual({ host: "seii-gate", name: "直す" });
  const gate = await within("alertdialog", /^送信の前にご確認ください$/);
  expect(gate[0]).toBe("alertdialog 送信の前にご確認ください");
  expect(gate.filter((line) => line.startsWith("button 該当箇所へ移動：")).length).toBeGreaterThan(0);
  expect(gate.slice(-2).toSorted()).toEqual(["button このまま送信", "button 直す"].toSorted());
  await press("Escape");
  await expect.poll(async () => (await readFocus(reader)).host).not.toBe("seii-gate");
  expect(await heard()).toEqual(quiet);
}
