import type { Page } from "@playwright/test";
import type { AccessibleNode, Reader } from "../journeys/reader";

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly childIds?: readonly string[];
}

const textOf = (value: { readonly value?: unknown } | undefined) =>
  typeof value?.value === "string" ? value.value : "";

/** The page as Chromium's keyboard and accessibility tree give it. */
export async function readInChromium(page: Page): Promise<Reader> {
  await page.evaluate(() => {
    const said: string[] = [];
    Reflect.set(window, "seiiHeard", said);
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const region = target instanceof Element ? target.closest("[aria-live]") : null;
        const words = [...addedNodes].map((node) => node.textContent ?? "").join("");
        if (region !== null && words !== "") said.push(words);
      }
    }).observe(document, { childList: true, subtree: true });
  });
  const session = await page.context().newCDPSession(page);
  return {
    evaluate: (script) => page.evaluate(script),
    press: (keys) => page.keyboard.press(keys),
    write: (text) => page.keyboard.insertText(text),
    heard: () => page.evaluate(() => Reflect.get(window, "seiiHeard") as string[]),
    async tree() {
      const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { nodes: readonly AxNode[] };
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      const build = (node: AxNode): AccessibleNode => ({
        role: node.ignored ? "" : textOf(node.role),
        name: node.ignored ? "" : textOf(node.name),
        children: (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []).map(build),
      });
      const [root] = nodes;
      if (root === undefined) throw new Error("no accessibility tree");
      return build(root);
    },
  };
}
