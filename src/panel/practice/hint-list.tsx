import { Localized } from "../parts/localized";
import { practiceTexts } from "../texts/practice-texts";
import type { UiLanguage } from "../views";
import type { Scenario } from "./scenarios/scenario";

interface HintListProps {
  readonly scenario: Scenario;
  readonly language: UiLanguage;
  /** How many are open. */
  readonly shown: number;
  readonly onMore: () => void;
}

/** The hints of a case, one more at each request. */
export function HintList({ scenario, language, shown, onMore }: HintListProps) {
  const texts = practiceTexts(language);
  const left = scenario.hints.length - shown;
  return (
    <section class="hints">
      <h2>{texts.hints}</h2>
      <ol aria-live="polite">
        {scenario.hints.slice(0, shown).map((hint) => (
          <li key={hint.ja}>
            <Localized text={hint} language={language} />
          </li>
        ))}
      </ol>
      {left > 0 ? (
        <button type="button" class="button large" onClick={onMore}>
          {texts.hintMore(left)}
        </button>
      ) : (
        <p class="quiet-line">{texts.hintNone}</p>
      )}
    </section>
  );
}
