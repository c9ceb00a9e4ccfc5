import { browser } from "wxt/browser";
import type { PacksSectionProps } from "../../src/panel/packs/packs-section";
import { type PackReply, requestPacks } from "../../src/platform/pack-messages";
import { observePackOverview } from "../../src/platform/pack-overview";

type ControllerProps = Omit<PacksSectionProps, "language">;

/** Joins the packs section to the background: asks, shows the answers, follows what changes meanwhile. */
export function createPacksController(
  onChange: () => void,
  signal: AbortSignal,
): { readonly props: () => ControllerProps } {
  const ask = (asked: Parameters<typeof requestPacks>[1]) =>
    requestPacks((message) => browser.runtime.sendMessage(message), asked);
  let shown: Pick<ControllerProps, "overview" | "work" | "refused"> = {
    overview: undefined,
    work: "none",
    refused: undefined,
  };

  function show(change: Partial<typeof shown>): void {
    shown = { ...shown, ...change };
    if (!signal.aborted) onChange();
  }

  function run(
    work: ControllerProps["work"],
    asked: () => Promise<PackReply>,
    done: typeof work = "none",
  ): void {
    show({ work, refused: undefined });
    asked().then(
      ({ overview, refused }) => show({ overview, refused, work: refused === undefined ? done : "none" }),
      () => show({ work: "failed" }),
    );
  }

  observePackOverview(browser.storage.local, (overview) => show({ overview }), signal);
  queueMicrotask(() => run("none", () => ask({ action: "list" })));
  return {
    props: () => ({
      ...shown,
      onCheck: () => run("checking", () => ask({ action: "check" })),
      onImport: (file, publicKey) =>
        run(
          "importing",
          async () => ask({ action: "import", text: await file.text(), ...(publicKey && { publicKey }) }),
          "imported",
        ),
      onRemove: (id) => run("none", () => ask({ action: "remove", id })),
      audit: async () => JSON.stringify((await ask({ action: "audit" })).audit, undefined, 2),
    }),
  };
}
