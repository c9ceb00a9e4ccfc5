/** The part of Chrome's `runtime` and `offscreen` that is used here. */
interface OffscreenApi {
  readonly runtime: {
    getContexts(filter: { contextTypes: ["OFFSCREEN_DOCUMENT"] }): Promise<readonly unknown[]>;
  };
  readonly offscreen: {
    createDocument(options: { url: string; reasons: ["WORKERS"]; justification: string }): Promise<void>;
  };
}

/**
 * Makes sure that the one offscreen document exists which holds the engine. Calls at the same time share one creation.
 * @returns a function that rejects when the browser refuses the document
 */
export function createOffscreenKeeper(api: OffscreenApi, url: string): () => Promise<void> {
  let creating: Promise<void> | undefined;
  return async () => {
    creating ??= ensure().finally(() => {
      creating = undefined;
    });
    await creating;
  };

  async function ensure(): Promise<void> {
    const open = await api.runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT"] });
    if (open.length > 0) return;
    await api.offscreen.createDocument({
      url,
      reasons: ["WORKERS"],
      justification: "Runs the review of the draft in a web worker, inside the browser.",
    });
  }
}
