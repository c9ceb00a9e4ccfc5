import { benchMail } from "./bench-mail";
import { launchBenchBrowser, WITH_EXTENSION } from "./browser-page";
for (const wait of [0, 0, 6000, 6000]) {
const b = await launchBenchBrowser();
const inbox = await b.open(WITH_EXTENSION);
await inbox.waitForTimeout(wait);
for (let k = 0; k < 3; k++) {
const page = await b.open(WITH_EXTENSION, benchMail(3 + k));
const t = Date.now(); let badge = 0, ready = 0;
await page.waitForSelector("seii-badge"); badge = Date.now() - t;
await page.waitForSelector("seii-badge[data-state=ready]", { timeout: 30000 }); ready = Date.now() - t;
console.log(wait, k, await page.evaluate(() => [JSON.stringify((globalThis as any).seiiBench), performance.getEntriesByType("navigation").map((e: any) => [e.domContentLoadedEventEnd, e.loadEventEnd])]), badge, ready);
if (k == 1) { await page.close(); await inbox.waitForTimeout(1000); } 
}
await b.close();
}
