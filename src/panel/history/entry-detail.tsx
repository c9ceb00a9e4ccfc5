import { useEffect, useId, useState } from "preact/hooks";
import { type HistoryEntry, NOTE_LIMIT } from "../../history/history-entry";
import { rulesOf } from "../../history/statistics";
import type { LocalText } from "../../review/report";
import type { PageTexts } from "../texts/page-texts";
import type { UiLanguage } from "../views";
import { ruleName } from "./rule-name";

interface EntryDetailProps {
  readonly entry: HistoryEntry;
  readonly rules: ReadonlyMap<string, LocalText>;
  readonly language: UiLanguage;
  readonly texts: PageTexts;
  readonly onNote: (id: string, note: string) => void;
  readonly onRemove: (id: string) => void;
}

/** All that is kept of one mail, and the writer's own note on it. To be keyed by the entry's id. */
export function EntryDetail({ entry, rules, language, texts, onNote, onRemove }: EntryDetailProps) {
  const t = texts.history;
  const [note, setNote] = useState(entry.note);
  const id = useId();
  // Saved after a pause, and when the writer leaves the note.
  const save = () => {
    if (note !== entry.note) onNote(entry.id, note);
  };
  useEffect(() => {
    if (note === entry.note) return;
    const timer = setTimeout(save, 600);
    return () => clearTimeout(timer);
  });
  const when = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
  const facts: readonly (readonly [string, string])[] = [
    [t.sentAt, when.format(new Date(entry.sentAt))],
    [t.host, entry.host],
    [t.stage, texts.stageName[entry.stage]],
    [t.responsibility, texts.responsibilityName[entry.responsibility]],
    [t.gate, t.decision[entry.gate.decision]],
    ...(entry.gate.reason === undefined ? [] : [[t.reason, entry.gate.reason] as const]),
  ];
  const found = [...rulesOf(entry)];
  return (
    <div class="detail">
      <p class="detail-score">
        <span class="score-from">{entry.first.score}</span>
        <span class="score-arrow" aria-hidden="true">
          →
        </span>
        <span class="score-to">{t.points(entry.sent.score)}</span>
      </p>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {found.length === 0 ? (
        <p class="quiet-line">{t.noFindings}</p>
      ) : (
        <table class="detail-findings">
          <thead>
            <tr>
              <th scope="col">{t.findings}</th>
              <th scope="col">{t.findingFirst}</th>
              <th scope="col">{t.findingSent}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((rule) => (
              <tr key={rule}>
                <td>{ruleName(rules, rule, language)}</td>
                <td>{t.findingCount(entry.first.rules[rule] ?? 0)}</td>
                <td>{t.findingCount(entry.sent.rules[rule] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <label class="detail-note" for={`${id}-note`}>
        {t.note}
      </label>
      <textarea
        id={`${id}-note`}
        aria-describedby={`${id}-hint`}
        rows={4}
        maxLength={NOTE_LIMIT}
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
        onBlur={save}
      />
      <p class="hint" id={`${id}-hint`}>
        {t.noteHint}
      </p>
      <p class="detail-foot">
        <span class="hint" role="status">
          {note === entry.note && note !== "" ? t.noteSaved : ""}
        </span>
        <button type="button" class="button danger" onClick={() => onRemove(entry.id)}>
          {t.remove}
        </button>
      </p>
    </div>
  );
}
