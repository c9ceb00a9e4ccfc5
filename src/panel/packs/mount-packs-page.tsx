import { render } from "preact";
import { adoptStyles } from "../styles/adopt-styles";
import baseCss from "../styles/base.css?inline";
import tokensCss from "../styles/tokens.css?inline";
import { texts as textsOf } from "../texts/texts";
import type { Mounted } from "../views";
import noticesCss from "./pack-notices.css?inline";
import packsCss from "./packs.css?inline";
import { PacksSection, type PacksSectionProps } from "./packs-section";
import pageCss from "./packs-page.css?inline";

/** The packs section as a page of its own. */
export function mountPacksPage(root: HTMLElement, props: PacksSectionProps): Mounted<PacksSectionProps> {
  const page = root.ownerDocument;
  adoptStyles(page, [tokensCss, baseCss, noticesCss, packsCss, pageCss]);
  root.classList.add("seii");
  const draw = (next: PacksSectionProps) => {
    page.documentElement.lang = next.language;
    page.title = textsOf(next.language).productName;
    render(
      <main class="packs-page">
        <h1>{textsOf(next.language).productName}</h1>
        <PacksSection {...next} />
      </main>,
      root,
    );
  };
  draw(props);
  return { element: root, update: draw, unmount: () => render(null, root) };
}
