import type { Locator, Page } from "@playwright/test";
import { practiceTexts } from "../../../src/panel/texts/practice-texts";
import { texts } from "../../../src/panel/texts/texts";
import type { UiLanguage } from "../../../src/panel/views";
import { asMarkup, clickMark, ComposeWindow } from "../compose-window";
import type { Extension } from "../extension";
import { CASE, MAIL } from "../frozen/frozen-drafts";
import { openOwnPage } from "./open-own-page";
import { OWN_VIEWS } from "./own-views";
import { store } from "./settings";
import type { Prepare, View } from "./view";

const WINDOW = {
  subject: MAIL.subject,
  to: [MAIL.to],
  body: asMarkup(MAIL.lines),
  kind: "full-screen",
} as const;
const PAST = { scenario: "delayed-by-production", day: "2026-11-18", warnings: 2, hints: 1 };

async function openMail(extension: Extension): Promise<ComposeWindow> {
  const page = await extension.openGmail({
    windows: [WINDOW],
    received: {
      from: MAIL.to,
      subject: MAIL.subject,
      text: MAIL.received,
    },
  });
  const mail = new ComposeWindow(page);
  await mail.ready();
  return mail;
}

async function openDesk(extension: Extension, language: UiLanguage, prepare: Prepare): Promise<Page> {
  const t = practiceTexts(language);
  const page = await openOwnPage(extension, "/practice.html", prepare);
  await page.getByRole("button", { name: t.start }).nth(CASE).click();
  await page.getByRole("button", { name: t.sample }).click();
  await page.locator("seii-badge[data-state=ready]").waitFor();
  return page;
}

/** Every view that people see. A new one is one entry here: it is looked at in all themes and languages. */
export const VIEWS: readonly View[] = [
  {
    name: "badge",
    async open(extension, _, prepare) {
      const mail = await openMail(extension);
      await prepare(mail.page);
      return mail.badge;
    },
  },
  {
    name: "card",
    async open(extension, _, prepare) {
      const mail = await openMail(extension);
      await prepare(mail.page);
      await clickMark(mail.page, MAIL.blame);
      return mail.page.locator("seii-card").getByRole("dialog");
    },
  },
  {
    name: "panel",
    async open(extension, _, prepare) {
      const mail = await openMail(extension);
      await prepare(mail.page);
      await mail.badge.getByRole("button").click();
      return mail.page.locator("seii-panel").getByRole("dialog");
    },
  },
  {
    name: "gate",
    async open(extension, _, prepare) {
      const mail = await openMail(extension);
      await prepare(mail.page);
      await mail.send.click();
      return mail.page.locator("seii-gate").getByRole("alertdialog");
    },
  },
  {
    name: "gate-reason",
    stored: { settings: { gate: "reason" } },
    async open(extension, _, prepare) {
      const mail = await openMail(extension);
      await prepare(mail.page);
      await mail.send.click();
      const dialog = mail.page.locator("seii-gate").getByRole("alertdialog");
      await dialog.getByRole("radio").last().check();
      return dialog;
    },
  },
  {
    name: "practice-list",
    stored: {
      practice: [
        { ...PAST, score: 54, errors: 3 },
        { ...PAST, score: 88, errors: 0 },
      ],
    },
    async open(extension, _, prepare) {
      const page = await openOwnPage(extension, "/practice.html", prepare);
      return page.locator(".theme").first();
    },
  },
  {
    name: "practice-desk",
    async open(extension, language, prepare) {
      const page = await openDesk(extension, language, prepare);
      await page.locator(".hints button").click();
      return page.locator(".brief");
    },
  },
  {
    name: "practice-panel",
    async open(extension, language, prepare) {
      const page = await openDesk(extension, language, prepare);
      await page.locator("seii-badge").getByRole("button").click();
      await page.locator("seii-panel .panel-body").evaluate((body) => {
        body.scrollTop = 200;
      });
      return page.locator("seii-panel").getByRole("dialog");
    },
  },
  {
    name: "practice-result",
    async open(extension, language, prepare) {
      const page = await openDesk(extension, language, prepare);
      await page.locator(".compose-foot .main").click();
      await page
        .locator("seii-gate")
        .getByRole("button", { name: texts(language).gate.send })
        .click();
      await page.locator(".comparison [data-move=remedy] td:last-child li").first().waitFor();
      return page.locator(".result");
    },
  },
  {
    name: "popup",
    async open(extension, _, prepare) {
      await openMail(extension);
      const page = await openOwnPage(extension, "/popup.html", prepare);
      await page.locator(".summary").waitFor();
      return page.locator(".popup");
    },
  },
  ...OWN_VIEWS,
];

/** Opens a view with what it wants stored. */
export async function openView(
  view: View,
  extension: Extension,
  language: UiLanguage,
  prepare: Prepare = async () => {},
): Promise<Locator> {
  await store(extension, { ...view.stored, settings: { ...view.stored?.settings, language } });
  const shown = await view.open(extension, language, prepare);
  await shown.waitFor();
  return shown;
}
