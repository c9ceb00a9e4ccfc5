import { type ComponentChild, render } from "preact";
import { adoptStyles } from "../styles/adopt-styles";
import baseCss from "../styles/base.css?inline";
import tokensCss from "../styles/tokens.css?inline";
import { texts as textsOf } from "../texts/texts";
import type { Mounted, UiLanguage } from "../views";
import pageCss from "./page.css?inline";
import pageHeadCss from "./page-head.css?inline";
import switchCss from "./switch.css?inline";

/** Mounts a view as a whole page of ours: styles, language and title of the document follow its props. */
export function mountOwnPage<Props extends { readonly language: UiLanguage }>(
  root: HTMLElement,
  options: {
    readonly styles: readonly string[];
    readonly title: (props: Props) => string;
    readonly view: (props: Props) => ComponentChild;
  },
  props: Props,
): Mounted<Props> {
  const page = root.ownerDocument;
  adoptStyles(page, [tokensCss, baseCss, pageCss, pageHeadCss, switchCss, ...options.styles]);
  root.classList.add("seii");
  const draw = (next: Props) => {
    page.documentElement.lang = next.language;
    page.title = `${options.title(next)} – ${textsOf(next.language).productName}`;
    render(options.view(next), root);
  };
  draw(props);
  return { element: root, update: draw, unmount: () => render(null, root) };
}
