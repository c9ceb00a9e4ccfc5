import { type ComponentChild, render } from "preact";
import { adoptStyles } from "./styles/adopt-styles";
import baseCss from "./styles/base.css?inline";
import tokensCss from "./styles/tokens.css?inline";
import type { Mounted, UiLanguage } from "./views";

/** What the page's own handlers must not see of our views: webmail has shortcuts on plain letters. */
const KEPT_INSIDE = [
  ...["keydown", "keypress", "keyup", "beforeinput", "input", "change", "paste", "copy", "cut"],
  ...["compositionstart", "compositionupdate", "compositionend"],
  ...["pointerdown", "pointerup", "mousedown", "mouseup", "click", "dblclick", "contextmenu"],
] as const;

export interface ShadowViewOptions<Props> {
  readonly tag: `seii-${string}`;
  readonly styles: string;
  /** Puts the element into the page. */
  attach(element: HTMLElement): void;
  view(props: Props): ComponentChild;
  /** Keeps the element's attributes in step with the props. */
  decorate?(element: HTMLElement, props: Props): void;
}

/**
 * Mounts a Preact view in an element with an open shadow root. The element is never defined as a custom element:
 * content scripts have no `customElements` in Chromium.
 */
export function mountShadowView<Props extends { readonly language: UiLanguage }>(
  page: Document,
  options: ShadowViewOptions<Props>,
  props: Props,
): Mounted<Props> {
  const element = page.createElement(options.tag);
  const shadow = element.attachShadow({ mode: "open" });
  adoptStyles(shadow, [tokensCss, baseCss, options.styles]);
  const container = page.createElement("div");
  container.className = "seii";
  shadow.append(container);

  const life = new AbortController();
  for (const type of KEPT_INSIDE) {
    element.addEventListener(type, (event) => event.stopPropagation(), { signal: life.signal });
  }

  const draw = (next: Props) => {
    if (container.lang !== next.language) container.lang = next.language;
    options.decorate?.(element, next);
    render(options.view(next), container);
  };
  options.attach(element);
  draw(props);

  return {
    element,
    update(next) {
      if (!life.signal.aborted) draw(next);
    },
    unmount() {
      if (life.signal.aborted) return;
      life.abort();
      render(null, container);
      element.remove();
    },
  };
}

/** The element that has the focus, looked for through open shadow roots. */
export function focusedElement(page: Document): HTMLElement | undefined {
  let active = page.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : undefined;
}
