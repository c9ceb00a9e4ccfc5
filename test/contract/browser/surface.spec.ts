import { expect, test } from "@playwright/test";
import { ADAPTERS, buildContract, faultsOf, LEAST_TESTS } from "./adapters";
import type { AdapterName } from "./surfaces-in-page";

const script = buildContract();

for (const [adapter, markup] of Object.entries(ADAPTERS) as [AdapterName, () => string][]) {
  test(`${adapter} keeps the contract of all mail windows in Chromium`, async ({ page }) => {
    await page.route("https://mail.example/", (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: markup() }),
    );
    await page.goto("https://mail.example/");
    await page.evaluate(script);
    const results = await page.evaluate((name) => window.runContract(name), adapter);
    expect(faultsOf(results)).toEqual([]);
    expect(results.length).toBeGreaterThan(LEAST_TESTS);
  });
}
