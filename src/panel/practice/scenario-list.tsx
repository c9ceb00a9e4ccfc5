import { Localized } from "../parts/localized";
import { texts as textsOf } from "../texts/texts";
import type { UiLanguage } from "../views";
import type { Scenario } from "./scenarios/scenario";

interface ScenarioListProps {
  readonly scenarios: readonly Scenario[];
  readonly language: UiLanguage;
  readonly onChoose: (scenario: Scenario) => void;
}

/** The cases to choose from. */
export function ScenarioList({ scenarios, language, onChoose }: ScenarioListProps) {
  const texts = textsOf(language);
  return (
    <div class="choose">
      <h1>{texts.practice.title}</h1>
      <p class="lead">{texts.practice.lead}</p>
      <ul class="scenarios" aria-label={texts.practice.scenarios}>
        {scenarios.map((scenario) => (
          <li class="scenario" key={scenario.id}>
            <h2>
              <Localized text={scenario.title} language={language} />
            </h2>
            <p class="scenario-summary">
              <Localized text={scenario.summary} language={language} />
            </p>
            <ScenarioTags scenario={scenario} language={language} />
            <button
              type="button"
              class="button main"
              aria-describedby={`scenario-${scenario.id}`}
              onClick={() => onChoose(scenario)}
            >
              {texts.practice.start}
            </button>
            <span class="hidden-text" id={`scenario-${scenario.id}`}>
              <Localized text={scenario.title} language={language} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Stage and responsibility of a case. */
export function ScenarioTags({
  scenario,
  language,
}: {
  readonly scenario: Scenario;
  readonly language: UiLanguage;
}) {
  const texts = textsOf(language);
  return (
    <dl class="tags">
      <div>
        <dt>{texts.review.stage}</dt>
        <dd>{texts.stageName[scenario.stage]}</dd>
      </div>
      <div>
        <dt>{texts.review.responsibility}</dt>
        <dd>{texts.responsibilityName[scenario.responsibility]}</dd>
      </div>
    </dl>
  );
}
