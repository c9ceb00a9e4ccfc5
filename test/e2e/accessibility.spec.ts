import AxeBuilder from "@axe-core/playwright";
import { ComposeWindow } from "./compose-window";
import { expect, test } from "./extension";
import { openView, VIEWS } from "./views/views";

const SCHEMES = ["light", "dark"] as const;

for (const view of VIEWS) {
  test(`axe finds nothing serious: ${view.name}`, async ({ extension }) => {
    const shown = await openView(view, extension, "ja");
    const page = shown.page();
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      // The mock webmail round our views is not ours to judge.
      const host = await shown.evaluate((element) => {
        const root = element.getRootNode();
        return root instanceof ShadowRoot
          ? root.host.localName
          : element.localName.startsWith("seii-")
            ? element.localName
            : "body";
      });
      const { violations } = await new AxeBuilder({ page }).include(host).setLegacyMode().analyze();
      const grave = violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => ({
          id,
          where: nodes.map(({ target }) => target.flat().join(" ")).slice(0, 3),
        }));
      expect(grave, colorScheme).toEqual([]);
    }
  });

  test(`touch targets of 44 pixels: ${view.name}`, async ({ extension }) => {
    const shown = await openView(view, extension, "ja");
    const page = shown.page();
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setTouchEmulationEnabled", { enabled: true });
    expect(await page.evaluate(() => matchMedia("(any-pointer: coarse)").matches)).toBe(true);
    const small = await shown.evaluate((element) => {
      const root = element.shadowRoot ?? element;
      const controls = [...root.querySelectorAll<HTMLElement>("button, summary, input, a[href]")];
      return controls.flatMap((control) => {
        // A label, or what is drawn round a control, belongs to it.
        const label = control.closest("label") ?? control;
        const { height } = label.getBoundingClientRect();
        const grown = Number.parseFloat(getComputedStyle(control, "::after").height) || 0;
        const reach = Math.max(height, grown);
        return height === 0 || reach >= 43.5 ? [] : [`${control.textContent ?? ""} ${reach}`];
      });
    });
    expect(small).toEqual([]);
    await session.detach();
  });
}

test("nothing moves for who wants less motion", async ({ extension }) => {
  const view = VIEWS.find(({ name }) => name === "panel");
  if (view === undefined) throw new Error("no panel");
  const shown = await openView(view, extension, "ja");
  const moving = () =>
    shown.evaluate(
      (element) =>
        [...element.querySelectorAll("*")].filter((node) => {
          const { transitionDuration, transitionProperty, animationDuration } = getComputedStyle(node);
          const moves = (durations: string) =>
            durations.split(",").some((text) => Number.parseFloat(text) > 0);
          return (moves(transitionDuration) && transitionProperty !== "none") || moves(animationDuration);
        }).length,
    );
  expect(await moving()).toBeGreaterThan(0);
  await shown.page().emulateMedia({ reducedMotion: "reduce" });
  expect(await moving()).toBe(0);
});

for (const view of VIEWS) {
  test(`at 400 % nothing is cut off and nothing scrolls sideways: ${view.name}`, async ({ extension }) => {
    const shown = await openView(view, extension, "ja");
    const page = shown.page();
    // 1280 pixels at 400 %. A mail is scrolled by the webmail itself: what is above it may take its height.
    await page.setViewportSize({ width: 320, height: view.name.startsWith("practice") ? 256 : 640 });
    if (view.name === "card") {
      await new ComposeWindow(page).body.focus();
      await page.keyboard.press("F8");
    }
    await expect
      .poll(() =>
        shown.evaluate((element) => {
          const { left, right } = element.getBoundingClientRect();
          const inner = [...element.querySelectorAll<HTMLElement>("*")].filter(
            (node) => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).overflowX === "auto",
          );
          // Of a webmail's page we are not the whole.
          const isOwn = location.protocol === "chrome-extension:";
          return {
            out: left < -0.5 || right > innerWidth + 0.5,
            sideways: isOwn ? Math.max(0, document.documentElement.scrollWidth - innerWidth) : 0,
            inner: inner.map((node) => node.className),
          };
        }),
      )
      .toEqual({ out: false, sideways: 0, inner: [] });
  });
}

test("at 400 % the panel leaves the upper part of the mail free, and gives way to the words it leads to", async ({
  extension,
}) => {
  const view = VIEWS.find(({ name }) => name === "panel");
  if (view === undefined) throw new Error("no panel");
  const shown = await openView(view, extension, "ja");
  const page = shown.page();
  const mail = new ComposeWindow(page);
  await page.setViewportSize({ width: 320, height: 640 });
  const top = async () => (await mail.body.boundingBox())?.y ?? 0;
  await expect.poll(async () => ((await shown.boundingBox())?.y ?? 0) - (await top())).toBeGreaterThan(60);
  await shown.locator("button.finding").last().click();
  const free = () =>
    page.evaluate(() => {
      const words = getSelection()?.getRangeAt(0).getBoundingClientRect();
      const panel = document.querySelector("seii-panel")?.getBoundingClientRect();
      return words !== undefined && (panel === undefined || words.bottom <= panel.top);
    });
  await expect.poll(free).toBe(true);
});

test("in a low window nothing of the popup stands over the review", async ({ extension }) => {
  const view = VIEWS.find(({ name }) => name === "popup");
  if (view === undefined) throw new Error("no popup");
  const shown = await openView(view, extension, "ja");
  const page = shown.page();
  await page.setViewportSize({ width: 380, height: 300 });
  const finding = shown.locator(".finding").last();
  await finding.scrollIntoViewIfNeeded();
  // All of it can be seen, and nothing lies over its middle.
  await finding.click({ trial: true });
  const body = shown.locator(".popup-body");
  expect(await body.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
});
