import { Localized } from "../parts/localized";
import { practiceTexts } from "../texts/practice-texts";
import type { UiLanguage } from "../views";
import type { Scenario } from "./scenarios/scenario";

interface KeyPointsProps {
  readonly scenario: Scenario;
  readonly language: UiLanguage;
}

/** What the case asks for beyond what a review can see: ticked by the trainee. */
export function KeyPoints({ scenario, language }: KeyPointsProps) {
  const texts = practiceTexts(language);
  return (
    <section class="sheet">
      <h2>{texts.keyPoints}</h2>
      <p class="theme-lead">{texts.keyPointsLead}</p>
      <ul class="key-points">
        {scenario.keyPoints.map((point) => (
          <li key={point.ja}>
            <label>
              <input type="checkbox" />
              <span>
                <Localized text={point} language={language} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
