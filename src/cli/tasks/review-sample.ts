import type { UiLanguage } from "../../panel/views";
import { localDate } from "../../session/local-date";
import { formatReport } from "../format-report";
import { loadReviewer } from "../load-reviewer";
import { sampleDraft } from "./practice-sample";

/** The review of the practice page's sample draft as a text for the terminal, by the engine that the browser runs. */
export function reviewSample(language: UiLanguage, today: Date): string {
  const draft = sampleDraft(localDate(today));
  return formatReport(draft, loadReviewer().review(draft), language).trimEnd();
}
