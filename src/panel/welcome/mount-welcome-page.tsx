import { mountOwnPage } from "../pages/mount-own-page";
import { pageTexts } from "../texts/page-texts";
import type { Mounted } from "../views";
import welcomeCss from "./welcome.css?inline";
import { WelcomePage, type WelcomeProps } from "./welcome-page";

/** The first-run page, drawn into `root`. */
export function mountWelcomePage(root: HTMLElement, props: WelcomeProps): Mounted<WelcomeProps> {
  return mountOwnPage(
    root,
    {
      styles: [welcomeCss],
      title: ({ language }) => pageTexts(language).welcome.title,
      view: (next) => <WelcomePage {...next} />,
    },
    props,
  );
}
