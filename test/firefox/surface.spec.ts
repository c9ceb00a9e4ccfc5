import { ADAPTERS, buildContract, faultsOf, LEAST_TESTS } from "../contract/browser/adapters";
import type { AdapterName } from "../contract/browser/surfaces-in-page";
import { expect, test } from "./firefox";

const script = buildContract();

for (const [adapter, markup] of Object.entries(ADAPTERS) as [AdapterName, () => string][]) {
  test(`Firefox: ${adapter} keeps the contract of all mail windows`, async ({ firefox }) => {
    const page = await firefox.browser.newPage();
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      void request.respond({ contentType: "text/html; charset=utf-8", body: markup() });
    });
    await page.goto("https://mail.example/");
    await page.evaluate(script);
    const results = await page.evaluate((name) => window.runContract(name), adapter);
    expect(faultsOf(results)).toEqual([]);
    expect(results.length).toBeGreaterThan(LEAST_TESTS);
  });
}
