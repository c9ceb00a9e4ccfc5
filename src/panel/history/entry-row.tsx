import type { HistoryEntry } from "../../history/history-entry";
import type { PageTexts } from "../texts/page-texts";
import type { UiLanguage } from "../views";

interface EntryRowProps {
  readonly entry: HistoryEntry;
  readonly language: UiLanguage;
  readonly texts: PageTexts;
}

/** One mail in a line: when and where, from which score to which, and what the gate did. */
export function EntryRow({ entry, language, texts }: EntryRowProps) {
  const t = texts.history;
  const date = new Date(entry.sentAt);
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  const time = new Intl.DateTimeFormat(language, { timeStyle: "short" });
  const { first, sent, gate } = entry;
  return (
    <>
      <span class="row-when">
        <span>{day.format(date)}</span>
        <span class="row-soft">{time.format(date)}</span>
      </span>
      <span class="row-what">
        <span>
          {texts.stageName[entry.stage]}
          {entry.note !== "" && <span class="row-note">{t.hasNote}</span>}
        </span>
        <span class="row-soft">{`${entry.host} · ${t.decision[gate.decision]}`}</span>
      </span>
      <span class="row-score" aria-hidden="true">
        <span class="row-soft">{first.score}</span> → <strong>{sent.score}</strong>
      </span>
      <span class="hidden-text">{t.fromTo(first.score, sent.score)}</span>
    </>
  );
}
