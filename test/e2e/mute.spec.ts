import { BAD_WINDOW, ComposeWindow, markedWords, sentMails } from "./compose-window";
import { expect, test, testAlone } from "./extension";

test("a mail muted in its panel goes out unasked, and the popup checks it again", async ({ extension }) => {
  const gmail = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(gmail);
  await compose.ready();
  await compose.badge.getByRole("button").click();
  await gmail.locator("seii-panel").getByRole("button", { name: "このメールでは点検しない" }).click();
  await expect(compose.badge).toHaveAttribute("data-state", "off");
  expect(await markedWords(gmail)).toEqual([]);
  const popup = await extension.openPage("popup.html");
  await popup.getByRole("button", { name: "このメールの点検を再開する" }).click();
  await compose.ready();
  await expect.poll(() => markedWords(gmail)).toContain("😊");
  await popup.getByRole("button", { name: "このメールでは点検しない" }).click();
  await expect(popup.locator(".message.muted")).toBeVisible();
  await compose.send.click();
  await expect.poll(async () => (await sentMails(gmail)).length).toBe(1);
});

test("a mute holds for its window only", async ({ extension }) => {
  const gmail = await extension.openGmail({ windows: [BAD_WINDOW, BAD_WINDOW] });
  const [first, second] = [new ComposeWindow(gmail, 0), new ComposeWindow(gmail, 1)];
  await first.ready();
  await second.ready();
  await first.badge.getByRole("button").click();
  await gmail.locator("seii-panel").getByRole("button", { name: "このメールでは点検しない" }).click();
  await expect(first.badge).toHaveAttribute("data-state", "off");
  await second.send.click();
  await expect(gmail.locator("seii-gate").getByRole("alertdialog")).toBeVisible();
});

// In a browser of its own: the tests that draw pictures stop the clock of the shared browser's pages.
testAlone(
  "a pause until tomorrow silences open windows and new ones, and ends at a click",
  async ({ extension }) => {
    const gmail = await extension.openGmail({ windows: [BAD_WINDOW] });
    const compose = new ComposeWindow(gmail);
    await compose.ready();
    const popup = await extension.openPage("popup.html");
    await popup.getByRole("button", { name: "明日まで点検を休む" }).click();
    await expect(popup.locator(".message.paused")).toBeVisible();
    await popup.screenshot({ path: test.info().outputPath("popup-paused.png") });
    await expect(gmail.locator("seii-badge")).toHaveCount(0);
    expect(await markedWords(gmail)).toEqual([]);
    await compose.send.click();
    await expect.poll(async () => (await sentMails(gmail)).length).toBe(1);
    const other = await extension.openGmail({ windows: [BAD_WINDOW] });
    await expect(other.locator("[g_editable]")).toBeVisible();
    await expect(other.locator("seii-badge")).toHaveCount(0);
    await popup.getByRole("button", { name: "今すぐ再開する" }).click();
    await new ComposeWindow(other).ready();
  },
);
