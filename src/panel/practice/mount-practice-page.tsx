import { render } from "preact";
import pageHeadCss from "../pages/page-head.css?inline";
import reviewCss from "../parts/review.css?inline";
import { adoptStyles } from "../styles/adopt-styles";
import baseCss from "../styles/base.css?inline";
import tokensCss from "../styles/tokens.css?inline";
import { practiceTexts } from "../texts/practice-texts";
import { texts as textsOf } from "../texts/texts";
import type { Mounted } from "../views";
import practiceCss from "./practice.css?inline";
import { PracticePage } from "./practice-page";
import type { PracticeProps } from "./practice-props";
import resultCss from "./result.css?inline";

/** The practice page, drawn into `root`: choose a case, write the answer, see what the review says at sending. */
export function mountPracticePage(root: HTMLElement, props: PracticeProps): Mounted<PracticeProps> {
  const page = root.ownerDocument;
  adoptStyles(page, [tokensCss, baseCss, pageHeadCss, reviewCss, practiceCss, resultCss]);
  root.classList.add("seii");
  const draw = (next: PracticeProps) => {
    page.documentElement.lang = next.language;
    page.title = `${practiceTexts(next.language).title} – ${textsOf(next.language).productName}`;
    render(<PracticePage {...next} />, root);
  };
  draw(props);
  return { element: root, update: draw, unmount: () => render(null, root) };
}
