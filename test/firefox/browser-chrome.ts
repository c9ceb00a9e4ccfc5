import type { Browser } from "puppeteer-core";
import * as z from "zod/mini";

/** Runs scripts in Firefox's own window, with its powers; needs `--remote-allow-system-access`. */
export interface BrowserChrome {
  /** @param script an expression; its value must be a string, number or boolean */
  run(script: string): Promise<unknown>;
  /** Puts the extension's event page to sleep as the browser does after 30 idle seconds. */
  terminateBackground(extensionId: string): Promise<void>;
  /** Begins an input method's composition in the focused field. */
  compose(): Promise<Composition>;
  /**
   * Stops the timers of the page in front, those of content scripts as well: what a page has patience for is then no
   * matter of the machine's speed.
   * @returns lets them go on
   */
  holdTimers(): Promise<() => Promise<void>>;
  /** True while the extension's event page runs. */
  isBackgroundRunning(extensionId: string): Promise<boolean>;
}

export interface Composition {
  /** What the input method shows, underlined, before it is settled. */
  show(text: string): Promise<void>;
  commit(text: string): Promise<void>;
}

const tree = z.object({ contexts: z.array(z.object({ context: z.string(), url: z.string() })) });
const evaluated = z.union([
  z.object({ type: z.literal("success"), result: z.object({ value: z.optional(z.unknown()) }) }),
  z.object({ type: z.literal("exception"), exceptionDetails: z.object({ text: z.string() }) }),
]);

interface BidiConnection {
  send(method: string, parameters: object): Promise<unknown>;
}

export async function openBrowserChrome(browser: Browser): Promise<BrowserChrome> {
  // puppeteer keeps its connection to itself, and has no words for Firefox's own window.
  const { connection } = browser as unknown as { readonly connection: BidiConnection };
  const send = async (method: string, parameters: object) => {
    const answer = (await connection.send(method, parameters)) as { readonly result?: unknown };
    return answer.result ?? answer;
  };
  const { contexts } = tree.parse(await send("browsingContext.getTree", { "moz:scope": "chrome" }));
  const context = contexts.find(({ url }) => url.endsWith("/browser.xhtml"))?.context;
  if (context === undefined) throw new Error("Firefox shows no window");

  async function run(expression: string): Promise<unknown> {
    const parameters = { expression, target: { context }, awaitPromise: true };
    const answer = evaluated.parse(await send("script.evaluate", parameters));
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  }
  /** Runs in the process of the page in front; resolves when it has. */
  const runInFront = (script: string) =>
    run(`new Promise((resolve) => {
      const { messageManager } = gBrowser.selectedBrowser;
      messageManager.addMessageListener("seii:done", function done() {
        messageManager.removeMessageListener("seii:done", done);
        resolve(true);
      });
      const script = ${JSON.stringify(`${script}; sendAsyncMessage("seii:done")`)};
      messageManager.loadFrameScript("data:application/javascript," + encodeURIComponent(script), false);
    })`);
  const extension = (id: string) => `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  return {
    run,
    async compose() {
      const processor = "window.seiiInput";
      await run(
        `${processor} = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);` +
          `${processor}.beginInputTransactionForTests(window)`,
      );
      return {
        async show(text) {
          await run(
            `${processor}.setPendingCompositionString(${JSON.stringify(text)});` +
              `${processor}.appendClauseToPendingComposition(${text.length}, ${processor}.ATTR_RAW_CLAUSE);` +
              `${processor}.setCaretInPendingComposition(${text.length});${processor}.flushPendingComposition()`,
          );
        },
        async commit(text) {
          await run(`${processor}.commitCompositionWith(${JSON.stringify(text)}); true`);
        },
      };
    },
    async holdTimers() {
      await runInFront("content.windowUtils.suspendTimeouts()");
      return async () => {
        await runInFront("content.windowUtils.resumeTimeouts()");
      };
    },
    terminateBackground: async (id) => {
      await run(
        `${extension(id)}.terminateBackground({ignoreDevToolsAttached:true,disableResetIdleForTest:true}).then(()=>true)`,
      );
    },
    isBackgroundRunning: async (id) => (await run(`${extension(id)}.backgroundState`)) === "running",
  };
}
