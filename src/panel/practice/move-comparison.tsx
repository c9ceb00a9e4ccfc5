import type { Report } from "../../review/report";
import { Localized } from "../parts/localized";
import { StatusMark } from "../parts/status-mark";
import { practiceTexts } from "../texts/practice-texts";
import { texts as textsOf } from "../texts/texts";
import type { UiLanguage } from "../views";
import { compareMoves } from "./compare-moves";
import type { Scenario } from "./scenarios/scenario";

interface MoveComparisonProps {
  readonly scenario: Scenario;
  readonly yours: { readonly body: string; readonly report: Report };
  /** `loading` until the engine has read the model answer; undefined where it could not. */
  readonly model: Report | "loading" | undefined;
  readonly language: UiLanguage;
}

/** The trainee's words and the model answer's, part by part. */
export function MoveComparison({ scenario, yours, model, language }: MoveComparisonProps) {
  const texts = practiceTexts(language);
  const reviewed =
    model === "loading" || model === undefined ? undefined : { body: scenario.model.body, report: model };
  return (
    <section class="sheet comparison" aria-busy={model === "loading"}>
      <h2>{texts.comparison}</h2>
      <p class="theme-lead">{texts.comparisonLead}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.move}</th>
            <th scope="col">{texts.yours}</th>
            <th scope="col">{texts.model}</th>
          </tr>
        </thead>
        <tbody>
          {compareMoves(yours, reviewed).map((row) => (
            <tr key={row.move} data-move={row.move}>
              <th scope="row">
                <span class="compared-name">
                  <Localized text={row.label} language={language} />
                </span>
                <StatusMark status={row.status} texts={textsOf(language)} />
              </th>
              <td data-column={texts.yours}>
                <Sentences said={row.yours} none={texts.none} />
              </td>
              <td data-column={texts.model}>
                {model === "loading" ? (
                  <span class="quiet-line">{texts.modelLoading}</span>
                ) : (
                  <Sentences said={row.model} none="–" />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Sentences({ said, none }: { readonly said: readonly string[]; readonly none: string }) {
  if (said.length === 0) return <span class="quiet-line">{none}</span>;
  return (
    <ul lang="ja">
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
