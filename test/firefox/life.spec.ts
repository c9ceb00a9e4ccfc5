import { asMarkup, BAD_LINES, BAD_WINDOW } from "../e2e/compose-window";
import { EXTENSION_FOLDER, EXTENSION_ID, expect, type FirefoxWithExtension, test } from "./firefox";
import { MAIL_HOSTS } from "./mail-host";
import { MailPage } from "./mail-page";

const SEND = '[data-tooltip^="送信 "]';

for (const host of MAIL_HOSTS) {
  const open = async (firefox: FirefoxWithExtension) => {
    const mail = new MailPage(await firefox.openHost(host, { windows: [host.bad] }), host);
    await mail.ready();
    return mail;
  };

  test(`Firefox, ${host.name}: the event page dies in mid-draft and the review goes on`, async ({
    firefox,
  }) => {
    const mail = await open(firefox);
    await firefox.chrome.terminateBackground(EXTENSION_ID);
    expect(await firefox.chrome.isBackgroundRunning(EXTENSION_ID)).toBe(false);
    await mail.goToEnd();
    await mail.page.keyboard.sendCharacter("😊");
    await expect.poll(() => mail.countMarks("😊")).toBe(2);
    expect(await firefox.chrome.isBackgroundRunning(EXTENSION_ID)).toBe(true);
    expect(await mail.badge("state")).toBe("ready");
  });

  test(`Firefox, ${host.name}: offline, everything goes on`, async ({ firefox }) => {
    const mail = await open(firefox);
    await firefox.chrome.run("Services.io.offline = true");
    try {
      expect(await mail.page.evaluate(() => navigator.onLine)).toBe(false);
      await mail.goToEnd();
      await mail.page.keyboard.sendCharacter("😊");
      await expect.poll(() => mail.countMarks("😊")).toBe(2);
      await mail.page.click(host.send);
      await mail.page.waitForSelector("seii-gate");
    } finally {
      await firefox.chrome.run("Services.io.offline = false");
    }
  });

  test(`Firefox, ${host.name}: a page that comes back from the back/forward cache goes on with its draft`, async ({
    firefox,
  }) => {
    const mail = await open(firefox);
    await mail.page.evaluate(() => {
      Reflect.set(window, "seiiDraft", true);
      addEventListener("pageshow", ({ persisted }) => Reflect.set(window, "seiiPersisted", persisted));
    });
    await mail.page.goto(`${host.address}other`);
    expect(await mail.page.evaluate(() => Reflect.get(window, "seiiDraft"))).toBeUndefined();
    await mail.page.evaluate(() => history.back());
    await expect
      .poll(() =>
        mail.page.evaluate(
          () => Reflect.get(window, "seiiDraft") === true && Reflect.get(window, "seiiPersisted"),
        ),
      )
      .toBe(true);
    await mail.goToEnd();
    await mail.page.keyboard.sendCharacter("😊");
    await expect.poll(() => mail.countMarks("😊")).toBe(2);
    await mail.page.click(host.send);
    await mail.page.waitForSelector("seii-gate");
  });
}

const IDLE = "extensions.background.idle.timeout";

test("Firefox: an event page asleep for want of work is woken before a mail is sent", async ({ launch }) => {
  const firefox = await launch({ preferences: { [IDLE]: 500 } });
  const mail = new MailPage(await firefox.openGmail({ windows: [BAD_WINDOW] }));
  await mail.ready();
  await expect.poll(() => firefox.chrome.isBackgroundRunning(EXTENSION_ID)).toBe(false);
  expect(await mail.badge("state")).toBe("ready");
  // On a slow machine half a second is too short to load the engine in, and the gate's patience to wake it in.
  await firefox.chrome.run(`Services.prefs.setIntPref("${IDLE}", 30000)`);
  await mail.goToEnd();
  const goOn = await firefox.chrome.holdTimers();
  await mail.page.keyboard.type("追伸");
  await mail.chord("Control", "Enter");
  await mail.page.waitForSelector("seii-gate");
  expect(await mail.sent()).toEqual([]);
  await goOn();
});

test("Firefox: the extension is updated in mid-draft: the new one takes over, the draft stays", async ({
  launch,
}) => {
  const { browser, openGmail } = await launch({});
  const mail = new MailPage(await openGmail({ windows: [BAD_WINDOW] }));
  await mail.ready();
  await mail.page.$eval("seii-badge", (badge) => badge.setAttribute("data-of-old", ""));
  await browser.installExtension(EXTENSION_FOLDER);
  await mail.page.waitForSelector("seii-badge[data-state=ready]:not([data-of-old])");
  expect(await mail.page.$$eval("seii-badge", ({ length }) => length)).toBe(1);
  await expect.poll(async () => (await mail.markedWords()).filter((text) => text === "😊").length).toBe(1);
  expect(await mail.html()).toBe(asMarkup(BAD_LINES));
  await mail.page.click(SEND);
  await mail.clickIn("seii-gate", "このまま送信");
  await expect.poll(async () => (await mail.sent()).length).toBe(1);
});

test("Firefox: the extension is removed in mid-draft: the draft stays, sending works", async ({ launch }) => {
  const { browser, openGmail } = await launch({});
  const mail = new MailPage(await openGmail({ windows: [BAD_WINDOW] }));
  await mail.ready();
  // Firefox ends a removed extension's scripts without a word to them: what they drew stays until the page is loaded anew.
  await browser.uninstallExtension(EXTENSION_ID);
  expect(await mail.html()).toBe(asMarkup(BAD_LINES));
  await mail.page.click(SEND);
  await expect.poll(async () => (await mail.sent()).length).toBe(1);
  expect(await mail.has("seii-gate")).toBe(false);
});

test("Firefox: the company's policy switches the gate off", async ({ launch }) => {
  const open = await launch({ policy: { gate: "off" } });
  const ungated = new MailPage(await open.openGmail({ windows: [BAD_WINDOW] }));
  await ungated.ready();
  await ungated.page.click(SEND);
  await expect.poll(async () => (await ungated.sent()).length).toBe(1);
});

test("Firefox: a policy that cannot be read leaves the defaults, and never blocks sending", async ({
  launch,
}) => {
  const broken = { gate: "loud", gateThreshold: "high", sites: "all", packs: 3, unknown: true };
  const { openGmail } = await launch({ policy: broken });
  const mail = new MailPage(await openGmail({ windows: [BAD_WINDOW] }));
  await mail.ready();
  await mail.page.click(SEND);
  await mail.clickIn("seii-gate", "このまま送信");
  await expect.poll(async () => (await mail.sent()).length).toBe(1);
});

test("Firefox: hosts that the policy leaves out are left alone", async ({ launch }) => {
  const elsewhere = await launch({ policy: { sites: ["outlook.office.com"] } });
  const popup = await elsewhere.openPage("popup.html");
  const mail = new MailPage(await elsewhere.openGmail({ windows: [BAD_WINDOW] }));
  await popup.reload({ waitUntil: [] });
  await popup.waitForSelector(".message.host-off");
  expect(await mail.has("seii-badge")).toBe(false);
  await mail.page.click(SEND);
  await expect.poll(async () => (await mail.sent()).length).toBe(1);
});
