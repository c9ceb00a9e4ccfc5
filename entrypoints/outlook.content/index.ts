import { defineContentScript } from "wxt/utils/define-content-script";
import { OutlookFinder } from "../../src/compose/outlook/outlook-finder";
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
  // Before the host's own scripts: its listeners for sending come after the gate's.
  runAt: "document_start",
  main(context) {
    removeLeftovers(document);
    reviewPage({
      finder: new OutlookFinder({ document }),
      host: location.hostname,
      lifetime: createLifetime(context, document),
    });
  },
});
