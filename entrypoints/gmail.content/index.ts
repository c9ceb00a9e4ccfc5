import { defineContentScript } from "wxt/utils/define-content-script";
import { GmailFinder } from "../../src/compose/gmail/gmail-finder";
import { createLifetime } from "../../src/platform/lifetime";
import { removeLeftovers } from "../../src/session/leftovers";
import { reviewPage } from "../page/review-page";

export default defineContentScript({
  matches: ["https://mail.google.com/*"],
  // Before the host's own scripts: its listeners for sending come after the gate's.
  runAt: "document_start",
  main(context) {
    removeLeftovers(document);
    reviewPage({
      finder: new GmailFinder({ document }),
      host: location.hostname,
      lifetime: createLifetime(context, document),
    });
  },
});
