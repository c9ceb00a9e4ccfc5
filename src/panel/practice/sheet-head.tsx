import { dayInWords } from "./day-in-words";
import { Localized } from "../parts/localized";
import { practiceTexts } from "../texts/practice-texts";
import { texts as textsOf } from "../texts/texts";
import type { UiLanguage } from "../views";
import { ScenarioTags } from "./scenario-tags";
import type { Scenario } from "./scenarios/scenario";

interface SheetHeadProps {
  readonly scenario: Scenario;
  readonly today: string;
  readonly trainee: string;
  readonly onTrainee: (name: string) => void;
  readonly language: UiLanguage;
}

/** Head of a printed record: the case, the day, and whose it is. The name is typed on the screen and stored nowhere. */
export function SheetHead({ scenario, today, trainee, onTrainee, language }: SheetHeadProps) {
  const texts = practiceTexts(language);
  return (
    <header class="sheet-head">
      <p class="print-only brand">{textsOf(language).productName}</p>
      <p class="sheet-case">
        <Localized text={scenario.title} language={language} />
      </p>
      <div class="print-only">
        <ScenarioTags scenario={scenario} language={language} />
      </div>
      <p>
        <span class="sheet-label">{texts.day}</span>{" "}
        <time dateTime={today}>{dayInWords(today, language)}</time>
      </p>
      <label class="sheet-name">
        <span class="sheet-label">{texts.trainee}</span>
        <input
          type="text"
          name="trainee"
          autocomplete="off"
          aria-describedby="trainee-hint"
          maxLength={40}
          value={trainee}
          onInput={(event) => onTrainee(event.currentTarget.value)}
        />
      </label>
      <p class="sheet-hint screen-only" id="trainee-hint">
        {texts.traineeHint}
      </p>
    </header>
  );
}
