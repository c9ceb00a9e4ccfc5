import { useState } from "preact/hooks";
import { practiceTexts } from "../texts/practice-texts";
import type { UiLanguage } from "../views";
import { type PracticeAttempt, recordOf } from "./progress";
import type { Scenario } from "./scenarios/scenario";

interface ProgressOverviewProps {
  readonly scenarios: readonly Scenario[];
  readonly attempts: readonly PracticeAttempt[];
  readonly language: UiLanguage;
  readonly onForget: () => void;
  readonly onPrint: () => void;
}

/** How many cases are passed; the way to the printed results, and to a clean slate. */
export function ProgressOverview(props: ProgressOverviewProps) {
  const { scenarios, attempts, language, onForget, onPrint } = props;
  const texts = practiceTexts(language);
  const [asking, setAsking] = useState(false);
  const passed = scenarios.filter(({ id }) => recordOf(attempts, id).passed).length;
  const answer = (forget: boolean) => {
    setAsking(false);
    if (forget) onForget();
  };
  return (
    <section class="progress">
      <div class="progress-words">
        <p class="progress-count">{texts.progress(passed, scenarios.length)}</p>
        <progress
          max={scenarios.length}
          value={passed}
          aria-label={texts.progress(passed, scenarios.length)}
        />
        <p class="theme-lead">{texts.passRule}</p>
      </div>
      {attempts.length > 0 && (
        <div class="progress-actions" role="status">
          {asking ? (
            <>
              <span>{texts.forgetAsk}</span>
              <button type="button" class="button large" onClick={() => answer(true)}>
                {texts.forgetYes}
              </button>
              <button type="button" class="button large" onClick={() => answer(false)}>
                {texts.forgetNo}
              </button>
            </>
          ) : (
            <>
              <button type="button" class="button large" onClick={onPrint}>
                {texts.printSheet}
              </button>
              <button type="button" class="button quiet large" onClick={() => setAsking(true)}>
                {texts.forget}
              </button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
