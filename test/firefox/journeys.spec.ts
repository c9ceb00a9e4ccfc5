import { BAD_WINDOW } from "../e2e/compose-window";
import { walkFromDraftToSent } from "../journeys/keyboard-journey";
import { listenToTheReview } from "../journeys/screen-reader-journey";
import { type FirefoxWithExtension, test } from "./firefox";
import { readInFirefox } from "./firefox-reader";
import { MailPage } from "./mail-page";

async function open(firefox: FirefoxWithExtension) {
  const mail = new MailPage(await firefox.openGmail({ windows: [BAD_WINDOW] }));
  const reader = await readInFirefox(firefox, mail);
  await mail.ready();
  return reader;
}

test("Firefox: from a bad draft to a sent mail without a mouse", async ({ firefox }) => {
  await walkFromDraftToSent(await open(firefox));
});

test("Firefox: what a screen reader is told, from the draft to the question before sending", async ({
  firefox,
}) => {
  await listenToTheReview(await open(firefox));
});
