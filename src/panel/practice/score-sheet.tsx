import { dayInWords } from "./day-in-words";
import { localize } from "../parts/localized";
import { practiceTexts } from "../texts/practice-texts";
import type { UiLanguage } from "../views";
import { type PracticeAttempt, recordOf } from "./progress";
import type { Scenario } from "./scenarios/scenario";

interface ScoreSheetProps {
  readonly scenarios: readonly Scenario[];
  readonly attempts: readonly PracticeAttempt[];
  readonly today: string;
  readonly language: UiLanguage;
}

/** All cases with their scores on one sheet of paper; not seen on the screen. */
export function ScoreSheet({ scenarios, attempts, today, language }: ScoreSheetProps) {
  const texts = practiceTexts(language);
  const passed = scenarios.filter(({ id }) => recordOf(attempts, id).passed).length;
  return (
    <section class="score-sheet print-only">
      <h1>{texts.sheetTitle}</h1>
      <p class="sheet-head">
        <span>
          {texts.day} {dayInWords(today, language)}
        </span>
        <span class="sheet-name">{texts.trainee}</span>
        <span>{texts.progress(passed, scenarios.length)}</span>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.sheetScenario}</th>
            <th scope="col">{texts.sheetTimes}</th>
            <th scope="col">{texts.sheetLast}</th>
            <th scope="col">{texts.sheetBest}</th>
            <th scope="col">{texts.passed}</th>
          </tr>
        </thead>
        <tbody>
          {scenarios.map(({ id, title }) => {
            const record = recordOf(attempts, id);
            return (
              <tr key={id}>
                <th scope="row">{localize(title, language)}</th>
                <td>{record.attempts.length || "–"}</td>
                <td>{record.attempts.at(-1)?.score ?? "–"}</td>
                <td>{record.best ?? "–"}</td>
                <td>{record.passed ? "✓" : ""}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
