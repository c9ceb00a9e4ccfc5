import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { createSigner, PACK_ID, samplePack } from "../../src/packs/delivery/testing/sample-packs";
import { type PackServer, startPackServer } from "../delivery/pack-server";
import { findBlocks } from "../docs/markdown-blocks";
import { asMarkup, SATO } from "../e2e/compose-window";
import { type PolicyPlace, placeBeside, systemPlace } from "./enterprise-policies";
import { EXTENSION_ID, expect, test } from "./firefox";
import { MailPage } from "./mail-page";

const LINES = ["佐藤様", "", "粗相がありましたこと、誠に申し訳ございません。"];
const AUTHORITY = join(import.meta.dirname, "../delivery/tls/ca.crt");

let place: PolicyPlace | undefined;
let server: PackServer;
test.setTimeout(90_000);
test.beforeEach(async () => {
  server = await startPackServer();
});
test.afterEach(async () => {
  place?.clear();
  place = undefined;
  await server.close();
});

/** Takes a place for this test, or skips it. */
function take(found: PolicyPlace): PolicyPlace {
  test.skip(!found.isFree, "the policies of this machine are not ours to write");
  place = found;
  return found;
}

/** What the admin's guide shows for Firefox. */
function shownPolicies(): { readonly "3rdparty": { readonly Extensions: Record<string, Policy> } } {
  const page = readFileSync(join(import.meta.dirname, "../../docs/admin/policy.md"), "utf8");
  const block = findBlocks(page).find(({ info }) => info === "json firefox");
  return (JSON.parse(block?.text ?? "") as { policies: ReturnType<typeof shownPolicies> }).policies;
}
interface Policy {
  readonly packs: readonly { readonly id: string; readonly url: string; readonly publicKey: string }[];
  readonly [key: string]: unknown;
}

const versions = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-pack]")].map(
      ({ dataset }) => `${dataset["pack"]} ${dataset["version"]}`,
    ),
  );

test("Firefox: the policies.json of the admin's guide brings the company's pack over TLS that the policy trusts", async ({
  launch,
}) => {
  const shown = shownPolicies();
  const own = shown["3rdparty"].Extensions[EXTENSION_ID];
  const [source] = own?.packs ?? [];
  if (own === undefined || source === undefined) throw new Error("the guide shows no pack for Firefox");
  const signer = await createSigner();
  server.answer("/apology.signed.json", {
    kind: "file",
    text: await signer.sign(samplePack({ id: source.id, version: 6 })),
  });
  // What differs on this machine: the server's address, its key, and who vouches for it.
  const url = `${server.origin}/apology.signed.json`;
  take(systemPlace()).write({
    ...shown,
    Certificates: { Install: [AUTHORITY] },
    "3rdparty": {
      Extensions: {
        [EXTENSION_ID]: { ...own, gate: "off", packs: [{ ...source, url, publicKey: signer.publicKey }] },
      },
    },
  });
  const firefox = await launch({});
  const options = await firefox.openPage("options.html#packs");
  await expect.poll(() => versions(options), { timeout: 30_000 }).toEqual(["apology 1", `${source.id} 6`]);
  await options.waitForSelector("::-p-text(自分でパックを追加することはできません)");
  expect(server.requests.map(({ method, path, status }) => `${method} ${path} ${status}`)).toContain(
    "GET /apology.signed.json 200",
  );
  const gmail = await firefox.openGmail({
    windows: [{ subject: "お詫び", to: [SATO], body: asMarkup(LINES) }],
  });
  const mail = new MailPage(gmail);
  await mail.ready();
  await expect.poll(() => mail.markedWords()).toContain("粗相");
  await gmail.click('[data-tooltip^="送信 "]');
  await expect.poll(async () => (await mail.sent()).length).toBe(1);
  const history = await firefox.openPage("history.html");
  await history.waitForSelector("::-p-text(管理者の設定により、記録していません)");
});

test("Firefox: a pack that policies.json itself carries, and its faults, from the folder beside the browser", async ({
  launch,
  path,
}) => {
  test.skip(path === undefined, "no Firefox on this machine");
  take(placeBeside(path ?? "")).write({
    "3rdparty": {
      Extensions: {
        [EXTENSION_ID]: {
          packs: [
            samplePack({ version: 3 }),
            { id: "jp.co.plain", url: "http://localhost/x", publicKey: "A" },
          ],
          gate: "loud",
        },
      },
    },
  });
  const firefox = await launch({});
  const options = await firefox.openPage("options.html#packs");
  await expect.poll(() => versions(options), { timeout: 30_000 }).toEqual(["apology 1", `${PACK_ID} 3`]);
  const notices = await options.evaluate(() => document.querySelector(".pack-notices")?.textContent ?? "");
  expect(notices).toContain("https");
  expect(notices).toContain("gate");
});
