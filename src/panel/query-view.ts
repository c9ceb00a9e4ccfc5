/** For tests of the views: what is inside a view's open shadow root, or any element, found as a user finds it. */
export function inside(element: Element): ViewQuery {
  const root = element.shadowRoot ?? element;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const nameOf = (node: HTMLElement) => (node.getAttribute("aria-label") ?? node.textContent ?? "").trim();
  return {
    all,
    one(selector) {
      const [first, second] = all(selector);
      if (first === undefined || second !== undefined) throw new Error(`not exactly one ${selector}`);
      return first;
    },
    button(name) {
      const found = all("button").find((button) => nameOf(button) === name);
      if (found === undefined) throw new Error(`no button ${name}`);
      return found as HTMLButtonElement;
    },
    buttonNames: () => all("button").map(nameOf),
    text: () => root.querySelector(".seii")?.textContent ?? root.textContent ?? "",
    focused: () => (element.shadowRoot ?? document).activeElement,
  };
}

interface ViewQuery {
  all(selector: string): HTMLElement[];
  one(selector: string): HTMLElement;
  /** By `aria-label`, or else by text. */
  button(name: string): HTMLButtonElement;
  buttonNames(): string[];
  text(): string;
  focused(): Element | null;
}
