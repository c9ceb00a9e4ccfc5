import { practiceTexts } from "../texts/practice-texts";
import type { UiLanguage } from "../views";
import { isPass, type PracticeAttempt } from "./progress";

interface AttemptHistoryProps {
  /** Of one case, the oldest first, this one included. */
  readonly attempts: readonly PracticeAttempt[];
  readonly language: UiLanguage;
}

/** Bars drawn; older attempts are left out. */
const SHOWN = 10;

/** The scores of a case from attempt to attempt. */
export function AttemptHistory({ attempts, language }: AttemptHistoryProps) {
  const texts = practiceTexts(language);
  const [now, before] = attempts.toReversed();
  if (now === undefined) return null;
  const first = Math.max(0, attempts.length - SHOWN);
  return (
    <div class="attempts">
      <p>{before === undefined ? texts.firstTry : texts.since(now.score - before.score)}</p>
      {attempts.length > 1 && (
        <ol aria-label={texts.history}>
          {attempts.slice(first).map((attempt, index) => (
            <li key={`${first + index}`} class={isPass(attempt) ? "passed" : ""}>
              <span class="attempt-bar" style={{ height: `${Math.max(2, attempt.score * 0.4)}px` }} />
              <span class="attempt-score" aria-hidden="true">
                {attempt.score}
              </span>
              <span class="hidden-text">{texts.attempt(first + index + 1, attempt.score)}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
