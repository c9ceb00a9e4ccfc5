import type { Page } from "puppeteer-core";
import type { Draft } from "../../language/draft";
import { allScenarios } from "../../panel/practice/scenarios/all-scenarios";
import { resolveScenario } from "../../panel/practice/resolve-scenario";
import { quotedMail } from "../../panel/practice/scenario-draft";
import type { PracticeTexts } from "../../panel/texts/practice.ja";
import { practiceTexts } from "../../panel/texts/practice-texts";

/** How long the first review may take, in milliseconds; the dictionary is read meanwhile. */
const PATIENCE = 60_000;

/** The draft that the practice page types for its first case, as a mail. */
export function sampleDraft(now: string): Draft {
  const [scenario] = allScenarios;
  if (!scenario) throw new Error("the practice page has no case");
  const resolved = resolveScenario(scenario, now);
  return { ...resolved.sample, to: [resolved.customer], quoted: quotedMail(resolved), now };
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
function byText(pick: (practice: PracticeTexts) => string): string {
  return [practiceTexts("ja"), practiceTexts("en")].map((texts) => `::-p-text(${pick(texts)})`).join(", ");
}
