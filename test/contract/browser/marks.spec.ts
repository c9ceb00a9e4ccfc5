import { expect, type Page, test } from "@playwright/test";
import { openGmail } from "./open-gmail";

const to = [{ name: "佐藤 健一", address: "sato@example.co.jp" }];
const marked = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights].map(([name, highlight]) => [
      name,
      [...highlight].map((range) => (range as Range).toString()),
    ]),
  );

test("underlines the words of two windows under shared names and takes away only its own", async ({
  page,
}) => {
  await openGmail(page, {
    windows: [
      { subject: "一", to, body: "<div>申し訳ない😊。</div>" },
      { subject: "二", to, body: "<div>すみません😊。</div>" },
    ],
  });
  await page.evaluate(() => {
    CSS.highlights.set("of-the-page", new Highlight(new Range()));
    window.seiiProbe.mark("😊", "error", 0);
    window.seiiProbe.mark("すみません", "error", 1);
  });
  expect(await marked(page)).toContainEqual(["seii-error", ["😊", "すみません"]]);
  await page.evaluate(() => window.seiiProbe.mark("ありません", "error", 0));
  expect(await marked(page)).toContainEqual(["seii-error", ["すみません"]]);
  await page.evaluate(() => window.seiiProbe.life.abort());
  expect((await marked(page)).map(([name]) => name)).toEqual(["of-the-page"]);
});

test("draws lines over the page where highlights lack, on the words, outside the body", async ({ page }) => {
  await openGmail(
    page,
    { windows: [{ subject: "お詫び", to, body: "<div>申し訳ない😊です。</div>".repeat(40) }] },
    true,
  );
  const before = await page.locator("[g_editable]").evaluate((element) => element.innerHTML);
  await page.evaluate(() => window.seiiProbe.mark("ない", "error"));
  const gap = () =>
    page.evaluate(() => {
      const line = document
        .querySelector("seii-marks")
        ?.shadowRoot?.querySelector("i")
        ?.getBoundingClientRect();
      const ranges = [...(document.querySelector("[g_editable]")?.children ?? [])].map((child) => {
        const range = document.createRange();
        range.setStart(child.firstChild as Node, 3);
        range.setEnd(child.firstChild as Node, 5);
        return range.getBoundingClientRect();
      });
      const scroller = (document.querySelector(".Ar") as Element).getBoundingClientRect();
      const word = ranges.find((rect) => rect.top >= scroller.top);
      return line && word
        ? Math.max(
            Math.abs(line.left - word.left),
            Math.abs(line.right - word.right),
            Math.abs(line.bottom - word.bottom),
          )
        : 999;
    });
  expect(await gap()).toBeLessThanOrEqual(1);
  await page.locator(".Ar").evaluate((scroller) => scroller.scrollBy(0, 137));
  await expect.poll(gap).toBeLessThanOrEqual(1);
  expect(await page.locator("[g_editable]").evaluate((element) => element.innerHTML)).toBe(before);
  await page.evaluate(() => window.seiiProbe.mark("ありません", "error"));
  await expect(page.locator("seii-marks")).toHaveCount(0);
});

for (const dark of [false, true]) {
  test(`shows on a ${dark ? "dark" : "light"} page`, async ({ page }, info) => {
    await openGmail(page, {
      dark,
      windows: [
        {
          subject: "納品遅延のお詫び",
          to,
          body: "佐藤様<div><br></div><div>大変申し訳ない😊。手違いにより遅れました。後日ご連絡します。</div>",
        },
      ],
    });
    await page.evaluate(() => window.seiiProbe.mark("😊", "error"));
    await page.screenshot({ path: info.outputPath("page.png") });
    expect(await marked(page)).toEqual([["seii-error", ["😊"]]]);
  });
}

test("while many marks stand and somebody types, those near the screen are drawn, and all after a rest", async ({
  page,
}) => {
  const lines = "<div>申し訳ない😊です。</div>".repeat(300);
  await openGmail(page, { windows: [{ subject: "お詫び", to, body: lines }] });
  await page.evaluate(() => window.seiiProbe.mark("😊", "error"));
  const count = () => page.evaluate(() => CSS.highlights.get("seii-error")?.size ?? 0);
  expect(await count()).toBe(300);
  const seen = await page.evaluate(() => {
    const line = document.querySelector("[g_editable]")?.firstElementChild?.firstChild as Text;
    line.insertData(0, "大変");
    return new Promise<{ drawn: number; gaps: string[] }>((resolve) =>
      requestAnimationFrame(() => {
        const drawn = [...(CSS.highlights.get("seii-error") ?? [])] as Range[];
        const inSight = [...(document.querySelector("[g_editable]")?.children ?? [])].filter((child) => {
          const { top, bottom } = child.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        });
        const gaps = inSight.filter((child) => !drawn.some((range) => child.contains(range.startContainer)));
        resolve({ drawn: drawn.length, gaps: gaps.map((child) => child.textContent ?? "") });
      }),
    );
  });
  expect(seen.drawn).toBeLessThan(100);
  expect(seen.gaps).toEqual([]);
  await page.locator(".Ar").evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
  await expect
    .poll(() =>
      page.evaluate(() =>
        ([...(CSS.highlights.get("seii-error") ?? [])] as Range[]).some(
          (range) =>
            range.startContainer.parentNode === document.querySelector("[g_editable]")?.lastElementChild,
        ),
      ),
    )
    .toBe(true);
  await expect.poll(count).toBe(300);
});
