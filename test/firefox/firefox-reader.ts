import type { KeyInput } from "puppeteer-core";
import * as z from "zod/mini";
import type { Reader } from "../journeys/reader";
import type { FirefoxWithExtension } from "./firefox";
import type { MailPage } from "./mail-page";

const node = z.object({
  role: z.string(),
  name: z.string(),
  get children() {
    return z.array(node);
  },
});

/**
 * The page as Firefox hands it to assistive technology: the tree is the one that the platform's screen reader walks, and
 * what is heard are the events of live regions that it is sent.
 * @param mail the page that has just been opened
 */
export async function readInFirefox({ chrome }: FirefoxWithExtension, mail: MailPage): Promise<Reader> {
  const { page } = mail;
  await page.bringToFront();
  await chrome.run(`(async () => {
    const service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
    const heard = [];
    if (window.seiiReader) Services.obs.removeObserver(window.seiiReader.observer, "accessible-event");
    const observer = {
      observe(subject) {
        const event = subject.QueryInterface(Ci.nsIAccessibleEvent);
        if (event.eventType !== Ci.nsIAccessibleEvent.EVENT_TEXT_INSERTED) return;
        const change = event.QueryInterface(Ci.nsIAccessibleTextChangeEvent);
        let live = "";
        // Throws where the accessible stands in no live region.
        try { live = event.accessible.attributes.getStringProperty("container-live"); } catch {}
        if (live !== "" && live !== "off") heard.push(change.modifiedText);
      },
    };
    Services.obs.addObserver(observer, "accessible-event");
    window.seiiReader = { service, heard, observer };
    return true;
  })()`);
  const ask = async (expression: string) =>
    JSON.parse(String(await chrome.run(`JSON.stringify(${expression})`)));
  return {
    evaluate: (script) => page.evaluate(script) as ReturnType<Reader["evaluate"]> as never,
    async press(keys) {
      const chord = keys.split("+") as KeyInput[];
      const key = chord.pop();
      if (key === undefined) return;
      for (const modifier of chord) await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      for (const modifier of chord.toReversed()) await page.keyboard.up(modifier);
    },
    // Not `sendCharacter`, of which the page hears no `beforeinput`.
    write: (text) => page.keyboard.type(text),
    heard: async () => z.array(z.string()).parse(await ask("window.seiiReader.heard")),
    tree: async () =>
      node.parse(
        await ask(`(function read(accessible) {
          const children = [];
          for (let child = accessible.firstChild; child; child = child.nextSibling) children.push(read(child));
          return { role: accessible.computedARIARole ?? "", name: accessible.name ?? "", children };
        })(window.seiiReader.service.getAccessibleFor(gBrowser.selectedBrowser))`),
      ),
  };
}
