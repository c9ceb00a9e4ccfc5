import { clickMark, markedWords, seenMarks, sentMails } from "./compose-window";
import { type Extension, expect, test } from "./extension";
import { BAD_MAIL, OutlookMail } from "./outlook-window";

/** Opens a bad draft in a window of its own, at about:blank. */
async function popOut(extension: Extension, way: "blank" | "written") {
  const opener = await extension.openOutlook({ windows: [BAD_MAIL], popOut: way });
  await new OutlookMail(opener).ready();
  const [page] = await Promise.all([
    extension.context.waitForEvent("page"),
    opener.getByRole("button", { name: "新しいウィンドウで編集" }).click(),
  ]);
  const mail = new OutlookMail(page);
  return { opener, page, mail };
}

for (const way of ["blank", "written"] as const) {
  test(`a mail in a window at about:blank (${way}) is reviewed, edited and asked about once`, async ({
    extension,
  }) => {
    const { opener, page, mail } = await popOut(extension, way);
    expect(page.url()).toBe("about:blank");
    await mail.ready();
    await expect(opener.locator("seii-badge")).toHaveCount(0);
    const before = await mail.html();
    await expect.poll(() => markedWords(page)).toContain("😊");
    for (const { text, distance } of await seenMarks(page)) expect(distance, text).toBeLessThanOrEqual(1);
    await clickMark(page, "😊");
    await page.locator("seii-card").getByRole("button", { name: "削除" }).click();
    expect(await mail.html()).toBe(before.replace("😊", ""));
    await page.keyboard.press("Control+z");
    expect(await mail.html()).toBe(before);
    await mail.body.press("Control+Enter");
    const gate = page.locator("seii-gate");
    await expect(gate.getByRole("alertdialog")).toBeVisible();
    await gate.getByRole("button", { name: "直す" }).click();
    expect(await sentMails(opener)).toEqual([]);
    await mail.send.click();
    await expect(gate.getByRole("alertdialog")).toBeVisible();
    expect(await sentMails(opener)).toEqual([]);
    await Promise.all([
      page.waitForEvent("close"),
      gate.getByRole("button", { name: "このまま送信" }).click(),
    ]);
    expect((await sentMails(opener)).map(({ html }) => html)).toEqual([before]);
  });
}

test("the popup speaks of the mail in a window at about:blank", async ({ extension }) => {
  const { opener, mail } = await popOut(extension, "blank");
  await mail.ready();
  await opener.bringToFront();
  const popup = await extension.openPage("popup.html");
  await expect(popup.locator("#popup")).toContainText(
    (await mail.badge.getAttribute("data-score")) ?? "no score",
  );
  await expect(popup.locator("#popup")).toContainText("outlook.office.com");
  await popup
    .getByRole("button", { name: /絵文字/ })
    .first()
    .click();
  await expect.poll(() => mail.body.evaluate(() => getSelection()?.toString())).toBe("😊");
  expect(await opener.evaluate(() => getSelection()?.toString())).toBe("");
});
