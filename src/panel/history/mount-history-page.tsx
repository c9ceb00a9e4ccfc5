import chartCss from "uplot/dist/uPlot.min.css?inline";
import { mountOwnPage } from "../pages/mount-own-page";
import { pageTexts } from "../texts/page-texts";
import type { Mounted } from "../views";
import historyCss from "./history.css?inline";
import { HistoryPage } from "./history-page";
import type { HistoryProps } from "./history-props";

/** The 反省ノート, drawn into `root`. */
export function mountHistoryPage(root: HTMLElement, props: HistoryProps): Mounted<HistoryProps> {
  return mountOwnPage(
    root,
    {
      styles: [chartCss, historyCss],
      title: ({ language }) => pageTexts(language).history.title,
      view: (next) => <HistoryPage {...next} />,
    },
    props,
  );
}
