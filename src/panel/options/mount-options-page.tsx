import { mountOwnPage } from "../pages/mount-own-page";
import { pageTexts } from "../texts/page-texts";
import type { Mounted } from "../views";
import noticesCss from "../packs/pack-notices.css?inline";
import packsCss from "../packs/packs.css?inline";
import optionsCss from "./options.css?inline";
import { OptionsPage } from "./options-page";
import type { OptionsProps } from "./options-props";

/** The options page, drawn into `root`. */
export function mountOptionsPage(root: HTMLElement, props: OptionsProps): Mounted<OptionsProps> {
  return mountOwnPage(
    root,
    {
      styles: [noticesCss, packsCss, optionsCss],
      title: ({ language, section }) => {
        const t = pageTexts(language).options;
        return `${t.section[section]} – ${t.title}`;
      },
      view: (next) => <OptionsPage {...next} />,
    },
    props,
  );
}
