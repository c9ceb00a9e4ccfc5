import { practiceTexts } from "../texts/practice-texts";
import { texts as textsOf } from "../texts/texts";
import type { UiLanguage } from "../views";
import type { Scenario } from "./scenarios/scenario";

interface ScenarioTagsProps {
  readonly scenario: Scenario;
  readonly language: UiLanguage;
}

/** Stage and responsibility of a case, and the guide that it comes from. */
export function ScenarioTags({ scenario, language }: ScenarioTagsProps) {
  const texts = textsOf(language);
  const guide = texts.sourceTitle[scenario.source];
  const rows: readonly (readonly [string, string | undefined])[] = [
    [texts.review.stage, texts.stageName[scenario.stage]],
    [texts.review.responsibility, texts.responsibilityName[scenario.responsibility]],
    [practiceTexts(language).guide, guide],
  ];
  return (
    <dl class="tags">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
