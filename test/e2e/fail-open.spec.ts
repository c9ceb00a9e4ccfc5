import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "@playwright/test";
import { texts } from "../../src/panel/texts/texts";
import { clickMark, sentMails } from "./compose-window";
import { type Extension, expect, testAlone, testAltered } from "./extension";
import { MAIL_HOSTS, type MailHost, type OpenedMail, openOnAllHosts } from "./mail-hosts";

const { fault } = texts("ja");

/** A worker that stands where the engine's does and answers every question with `answer`, an expression over `data`. */
function replaceEngine(folder: string, answer: string): void {
  writeFileSync(
    join(folder, "engine-worker.js"),
    `postMessage({ type: "status", state: "ready" });
     addEventListener("message", ({ data }) => { if (data.type === "review") ${answer} });`,
  );
}

/** Says whether the host's page names the fault, and whether the mail goes out all the same, unasked and once. */
async function expectFailOpen({ page, mail }: OpenedMail, words: string): Promise<void> {
  await expect(mail.badge).toHaveAttribute("data-state", "fault", { timeout: 15_000 });
  await expect(mail.badge.getByRole("button")).toHaveAttribute("title", words);
  await expect(page.locator("seii-live")).toContainText(words);
  const before = await mail.html();
  await mail.send.click();
  await expect.poll(async () => (await sentMails(page)).length).toBe(1);
  expect((await sentMails(page))[0]?.html).toBe(before);
  await expect(page.locator("seii-gate")).not.toBeAttached();
}

/** Each host in turn, in one browser: to start it costs more than the rest. */
async function onEachHost(check: (host: MailHost) => Promise<void>): Promise<void> {
  for (const host of MAIL_HOSTS) await test.step(host.name, () => check(host));
}

const DAMAGES: Readonly<
  Record<string, { readonly words: string; readonly damage: (folder: string) => void }>
> = {
  "the dictionary's file is missing": {
    words: fault.load,
    damage: (folder) => rmSync(join(folder, "dictionary/ipadic.bin")),
  },
  "the dictionary's file is cut short": {
    words: fault.load,
    damage: (folder) => truncateSync(join(folder, "dictionary/ipadic.bin"), 100_000),
  },
  "the rules' file is no pack": {
    words: fault.load,
    damage: (folder) => writeFileSync(join(folder, "packs/apology.pack.json"), '{"format":1}'),
  },
  "the engine's script is broken": {
    words: fault.engine,
    damage: (folder) => writeFileSync(join(folder, "engine-worker.js"), "throw new Error('broken')"),
  },
  "the engine answers garbage": {
    words: fault.engine,
    damage: (folder) =>
      replaceEngine(
        folder,
        'postMessage({ type: "report", request: data.request, report: { nonsense: [null] } })',
      ),
  },
};

for (const [what, { words, damage }] of Object.entries(DAMAGES)) {
  testAltered(`where ${what}, the badge says so and the mail goes out`, async ({ launchAltered }) => {
    const extension = await launchAltered(damage);
    for (const opened of await openOnAllHosts(extension))
      await test.step(opened.host.name, () => expectFailOpen(opened, words));
  });
}

testAltered(
  "where the engine hangs, the mail waits no second, and the badge says why",
  async ({ launchAltered }) => {
    const extension = await launchAltered((folder) => replaceEngine(folder, "for (;;);"));
    await onEachHost(async (host) => {
      const page = await host.open(extension, { windows: [{ ...host.bad, to: [] }] });
      const mail = await host.window(page);
      await expect(mail.badge).toBeAttached();
      await mail.send.click();
      // The host refuses for want of an addressee: the mail had been let go, and the window stays.
      const refusal = page.getByRole("alertdialog", { name: host.refusal });
      await expect(refusal).toBeVisible({ timeout: 2_500 });
      await expect(page.locator("seii-gate")).not.toBeAttached();
      await expect(mail.badge).toHaveAttribute("data-state", "fault");
      await expect(mail.badge.getByRole("button")).toHaveAttribute("title", fault.timeout);
      await page.close();
    });
  },
);

testAltered(
  "where the content script itself is broken, the host works as without it",
  async ({ launchAltered }) => {
    const extension = await launchAltered((folder) => {
      for (const { script } of MAIL_HOSTS) {
        const file = join(folder, script);
        writeFileSync(file, readFileSync(file, "utf8").slice(0, 2_000));
      }
    });
    await onEachHost(async (host) => {
      const page = await host.open(extension, { windows: [host.bad] });
      await (await host.window(page)).send.click();
      await expect.poll(async () => (await sentMails(page)).length).toBe(1);
    });
  },
);

/** Leaves no room in the extension's storage. */
async function fillStorage(extension: Extension): Promise<void> {
  const page = await extension.openPage("popup.html");
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: {
          local: { set(items: object): Promise<void>; QUOTA_BYTES: number; getBytesInUse(): Promise<number> };
        };
      };
    };
    const { local } = chrome.storage;
    const room = local.QUOTA_BYTES - (await local.getBytesInUse()) - 20;
    await local.set({ filler: "x".repeat(room) });
  });
  await page.close();
}

testAlone(
  "where the storage is full, a choice that cannot be kept is told, and the review goes on",
  async ({ extension }) => {
    await fillStorage(extension);
    await onEachHost(async (host) => {
      const page = await host.open(extension, { windows: [host.bad] });
      const mail = await host.window(page);
      await mail.ready();
      await clickMark(page, "😊");
      await page.locator("seii-card").getByRole("button", { name: "このルールを使わない" }).click();
      await expect(mail.badge).toHaveAttribute("data-state", "fault");
      await expect(page.locator("seii-live")).toContainText(fault.storage);
      await mail.body.press("Control+End");
      await page.keyboard.insertText("。");
      await mail.ready();
      await mail.send.click();
      await page.locator("seii-gate").getByRole("button", { name: "このまま送信" }).click();
      await expect.poll(async () => (await sentMails(page)).length).toBe(1);
      await page.close();
    });
  },
);

testAlone("where the settings are damaged, the defaults hold", async ({ extension }) => {
  const own = await extension.openPage("popup.html");
  await own.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.set({ settings: { gate: 7, disabledHosts: "all", gateThreshold: "high" } });
  });
  await onEachHost(async (host) => {
    const page = await host.open(extension, { windows: [host.bad] });
    const mail = await host.window(page);
    await mail.ready();
    await mail.send.click();
    await expect(page.locator("seii-gate").getByRole("alertdialog")).toBeVisible();
  });
});
