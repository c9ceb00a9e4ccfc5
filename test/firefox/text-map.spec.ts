import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import fc from "fast-check";
import { buildProbe } from "../contract/browser/build-probe";
import { editorMarkup } from "../contract/editor-markup";
import { expect, test } from "./firefox";
import { MAIL_HOSTS, outlook } from "./mail-host";

const SEED = Number(process.env["SEII_SEED"] ?? 20261122);
const RUNS = Number(process.env["SEII_RUNS"] ?? 60) * 4;

const mapProbe = buildSync({
  entryPoints: [fileURLToPath(new URL("../contract/browser/map-probe.ts", import.meta.url))],
  bundle: true,
  format: "iife",
  write: false,
}).outputFiles[0]?.text;

for (const host of MAIL_HOSTS) {
  test(`Firefox, ${host.name}: words, offsets and marks agree over generated mails`, async ({ firefox }) => {
    const page = await firefox.browser.newPage();
    await page.setRequestInterception(true);
    // The extension itself is away: the probe takes Outlook's finder wherever it is not at Gmail's address.
    page.on("request", (request) => {
      const body = outlook.html({ windows: [{ subject: "お詫び", body: "本文" }] });
      void request.respond({ contentType: "text/html; charset=utf-8", body });
    });
    await page.goto("https://mail.example/");
    await page.evaluate(`${buildProbe()};window.startProbe(false);${mapProbe}`);
    const mails = fc.sample(editorMarkup(host.name), { seed: SEED, numRuns: RUNS });
    const faults = await page.evaluate(
      (all) =>
        all.flatMap((markup) => {
          const fault = window.seiiMap.fill(markup);
          return fault === undefined ? [] : [`${fault} in ${markup}`];
        }),
      mails,
    );
    expect(faults).toEqual([]);
  });
}
