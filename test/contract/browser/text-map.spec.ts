import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { buildSync } from "esbuild";
import fc from "fast-check";
import { editorMarkup, type HostMarkup, replacements } from "../editor-markup";
import type { Letter } from "../text-map-checks";
import type { MapProbe } from "./map-probe";
import { openGmail } from "./open-gmail";
import { openOutlook } from "./open-outlook";

const SEED = Number(process.env["SEII_SEED"] ?? 20261122);
const RUNS = Number(process.env["SEII_RUNS"] ?? 60);

const script = buildSync({
  entryPoints: [fileURLToPath(new URL("./map-probe.ts", import.meta.url))],
  bundle: true,
  format: "iife",
  write: false,
}).outputFiles[0]?.text;

declare global {
  interface Window {
    seiiMap: MapProbe;
  }
}

const to = [{ name: "佐藤 健一", address: "sato@example.co.jp" }];
const open: Readonly<Record<HostMarkup, (page: Page) => Promise<void>>> = {
  gmail: (page) => openGmail(page, { windows: [{ subject: "お詫び", to, body: "本文" }] }),
  outlook: (page) => openOutlook(page, { windows: [{ subject: "お詫び", to, body: "本文" }] }),
};

const state = (page: Page) =>
  page.evaluate(() => ({
    html: window.seiiProbe.surfaces[0]?.body.innerHTML ?? "",
    text: window.seiiProbe.surfaces[0]?.read().body ?? "",
    letters: window.seiiMap.letters(),
  }));

/** Browsers write white space beside an edit anew: as U+00A0 where it would collapse, or not at all. */
function bare(text: string): string {
  return text.replaceAll(/[^\S\n]/g, "");
}

for (const host of ["gmail", "outlook"] as const) {
  test(`${host}: words, offsets and marks agree over generated mails`, async ({ page }) => {
    test.setTimeout(120_000);
    await open[host](page);
    await page.evaluate(script ?? "");
    await fc.assert(
      fc.asyncProperty(editorMarkup(host), async (markup) => {
        expect(await page.evaluate((html) => window.seiiMap.fill(html), markup)).toBeUndefined();
      }),
      { seed: SEED, numRuns: RUNS * 4 },
    );
  });

  test(`${host}: a replacement changes its span only, and one undo restores the markup`, async ({ page }) => {
    test.setTimeout(180_000);
    await open[host](page);
    await page.evaluate(script ?? "");
    await fc.assert(
      fc.asyncProperty(
        editorMarkup(host),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 9 }),
        replacements,
        async (markup, share, length, replacement) => {
          await page.evaluate((html) => window.seiiMap.fill(html), markup);
          const span = await page.evaluate(([at, by]) => window.seiiMap.spanAt(at, by), [
            share,
            length,
          ] as const);
          fc.pre(span !== undefined);
          const before = await state(page);
          const done = await page.evaluate(
            ([where, words]) => {
              const surface = window.seiiProbe.surfaces[0];
              return surface?.apply({ span: where, replacement: words }, surface.read().revision);
            },
            [span, replacement] as const,
          );
          expect(done).toBe(true);
          const after = await state(page);
          const head = before.text.slice(0, span.start);
          const tail = before.text.slice(span.end);
          expect(lines(after.text, replacement)).toBe(lines(head + replacement + tail, replacement));
          const [first, last] = [sizeOf(head), sizeOf(tail)];
          const around = (letters: readonly Letter[]) => [
            upTo(letters, first),
            upTo(letters.toReversed(), last),
          ];
          const [was, is] = [before.letters, after.letters].map((all) => around(inLine(all, replacement)));
          expect(is).toEqual(was);
          await page.keyboard.press("Control+z");
          if (before.html !== after.html) expect(plain((await state(page)).html)).toBe(plain(before.html));
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
  });
}

/** RoosterJS names the pictures that a selection touches. */
function plain(html: string): string {
  return html.replaceAll(/ id="image_\d+"/g, "");
}

/** A second line inside a paragraph is a paragraph too, with a blank line between the two. */
function lines(text: string, replacement: string): string {
  const words = bare(text).trimEnd();
  return replacement.includes("\n") ? words.replaceAll(/\n+/g, "\n") : words;
}

function sizeOf(text: string): number {
  return text.replaceAll(/\s/g, "").length;
}

/** A line that is broken in two becomes two blocks: then only what stands round a letter within its line must stay. */
function inLine(letters: readonly Letter[], replacement: string): readonly Letter[] {
  if (!replacement.includes("\n")) return letters;
  return letters.map(({ text, place }) => ({ text, place: place.replaceAll(/\/(?:DIV|P)(?=\/|$)/g, "") }));
}

/** The first letters that make up `size` units of text. */
function upTo(letters: readonly Letter[], size: number): readonly Letter[] {
  let taken = 0;
  let count = 0;
  for (const { text } of letters) {
    if (taken >= size) break;
    taken += text.length;
    count += 1;
  }
  return letters.slice(0, count);
}
