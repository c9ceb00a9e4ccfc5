import { HOST_PATTERNS } from "../../src/platform/hosts";
import { measureSizes } from "../bench/extension-sizes";
import { expect, test } from "./extension";

interface Manifest {
  readonly host_permissions: readonly string[];
  readonly permissions: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[]; readonly run_at: string }[];
}

test("the built extension asks for the five hosts and no others, and is at work in each before its scripts", async ({
  extension,
}) => {
  const worker = await extension.serviceWorker();
  const manifest = await worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { getManifest(): unknown } } };
    return chrome.runtime.getManifest() as Manifest;
  });
  const expected = [...HOST_PATTERNS].toSorted();
  expect(manifest.host_permissions.toSorted()).toEqual(expected);
  expect(manifest.content_scripts.flatMap(({ matches }) => matches).toSorted()).toEqual(expected);
  expect(manifest.content_scripts.map(({ run_at }) => run_at)).toEqual(["document_start", "document_start"]);
});

test("nothing that is loaded into a mail page or opened from the toolbar outgrows its budget", () => {
  for (const { what, value, budget } of measureSizes())
    expect.soft(value, `${what}, of ${budget}`).toBeLessThanOrEqual(budget);
});
