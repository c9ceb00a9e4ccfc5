import { defineContentScript } from "wxt/utils/define-content-script";
import { OutlookFinder } from "../../src/compose/outlook/outlook-finder";
import { observeDocumentLives } from "../../src/platform/document-lives";
import { hostOfPage } from "../../src/platform/hosts";
import { createLifetime } from "../../src/platform/lifetime";
import { removeLeftovers } from "../../src/session/leftovers";
import { reviewPage } from "../page/review-page";

export default defineContentScript({
  matches: [
    "https://outlook.live.com/*",
    "https://outlook.office.com/*",
    "https://outlook.office365.com/*",
    "https://outlook.cloud.microsoft/*",
  ],
  // A draft that is moved into a window of its own may stand at about:blank.
  matchAboutBlank: true,
  // Before the host's own scripts: its listeners for sending come after the gate's.
  runAt: "document_start",
  main(context) {
    observeDocumentLives(document, context.signal, (signal) => {
      removeLeftovers(document);
      reviewPage({
        finder: new OutlookFinder({ document }),
        host: hostOfPage(window),
        lifetime: createLifetime(context, document, signal),
      });
    });
  },
});
