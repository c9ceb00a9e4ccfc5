import type { Page } from "puppeteer-core";
import type { Draft } from "../../language/draft";
import { allScenarios } from "../../panel/practice/scenarios/all-scenarios";
import type { Texts } from "../../panel/texts/ja";
import { texts } from "../../panel/texts/texts";

/** How long the first review may take, in milliseconds; the dictionary is read meanwhile. */
const PATIENCE = 60_000;

/** The draft that the practice page types for its first case, as a mail. */
export function sampleDraft(now: string): Draft {
  const [scenario] = allScenarios;
  if (!scenario) throw new Error("the practice page has no case");
  const { customer, mail, sample } = scenario;
  const quoted = `From: ${customer}\nSubject: ${mail.subject}\n\n${mail.body}`;
  return { ...sample, to: [customer], quoted, now };
}

/**
 * Opens the first case of the practice page, has the sample draft typed and waits for its review.
 * @returns the score on the badge, as written there.
 * @throws {Error} where no review comes.
 */
export async function reviewSampleInPage(page: Page): Promise<string> {
  await page
    .locator(byText((practice) => practice.start))
    .setTimeout(PATIENCE)
    .click();
  await page
    .locator(byText((practice) => practice.sample))
    .setTimeout(PATIENCE)
    .click();
  const badge = await page.waitForSelector('seii-badge[data-state="ready"][data-score]', {
    timeout: PATIENCE,
  });
  return (await badge?.evaluate((element) => element.getAttribute("data-score"))) ?? "";
}

/** A button of the practice page, whichever language the browser speaks. */
function byText(pick: (practice: Texts["practice"]) => string): string {
  return [texts("ja"), texts("en")].map(({ practice }) => `::-p-text(${pick(practice)})`).join(", ");
}
