import { expect, test } from "@playwright/test";
import { EXTENSION_ID, launch } from "./extension";

test("one page greets after installing, ends in practice, and never comes again", async () => {
  const extension = await launch(undefined, { welcome: true });
  try {
    const { context } = extension;
    const page = context.pages().find((one) => one.url().endsWith("/welcome.html"));
    if (page === undefined) throw new Error("no first-run page");
    // It opened before the browser was told to speak Japanese.
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("送る前に、もう一度だけ。");
    await page.locator(".switch").click();
    await expect(page.getByRole("switch")).not.toBeChecked();
    await page.getByRole("link", { name: "練習ページで試す" }).click();
    await page.waitForURL(/practice\.html$/);
    const options = await extension.openPage("options.html#history");
    await expect(options.getByRole("switch")).not.toBeChecked();

    const opened: string[] = [];
    context.on("page", (one) => opened.push(one.url()));
    const worker = await extension.serviceWorker();
    const restarted = context.waitForEvent("serviceworker");
    await worker.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { reload(): void } } };
      chrome.runtime.reload();
    });
    // Only once the new worker answers has its "installed" event been heard.
    await (await restarted).evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    const practice = await context.newPage();
    await practice.goto(`chrome-extension://${EXTENSION_ID}/practice.html`);
    await practice.locator("main button").first().waitFor();
    expect(opened.filter((url) => url.includes("welcome"))).toEqual([]);
  } finally {
    await extension.close();
  }
});
