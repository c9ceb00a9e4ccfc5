import { Icon } from "../parts/icon";
import { Localized } from "../parts/localized";
import { practiceTexts } from "../texts/practice-texts";
import type { UiLanguage } from "../views";
import type { CaseRecord } from "./progress";
import { ScenarioTags } from "./scenario-tags";
import type { Scenario } from "./scenarios/scenario";

interface ScenarioCardProps {
  readonly scenario: Scenario;
  readonly record: CaseRecord;
  readonly language: UiLanguage;
  readonly onChoose: (scenario: Scenario) => void;
}

/** One case of the list. */
export function ScenarioCard({ scenario, record, language, onChoose }: ScenarioCardProps) {
  const texts = practiceTexts(language);
  return (
    <li class="scenario" data-scenario={scenario.id}>
      <h3>
        <Localized text={scenario.title} language={language} />
      </h3>
      <p class="scenario-summary">
        <Localized text={scenario.summary} language={language} />
      </p>
      <ScenarioTags scenario={scenario} language={language} />
      <p class={record.passed ? "scenario-record passed" : "scenario-record"}>
        {record.passed && (
          <span class="passed-mark">
            <Icon name="check" />
            {texts.passed}
          </span>
        )}
        {record.best === undefined ? texts.notTried : texts.best(record.best, record.attempts.length)}
      </p>
      <button
        type="button"
        class="button large"
        aria-describedby={`scenario-${scenario.id}`}
        onClick={() => onChoose(scenario)}
      >
        {texts.start}
      </button>
      <span class="hidden-text" id={`scenario-${scenario.id}`}>
        <Localized text={scenario.title} language={language} />
      </span>
    </li>
  );
}
