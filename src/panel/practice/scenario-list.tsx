import { practiceTexts } from "../texts/practice-texts";
import type { UiLanguage } from "../views";
import { ProgressOverview } from "./progress-overview";
import type { PracticeAttempt } from "./progress";
import { recordOf } from "./progress";
import { ScenarioCard } from "./scenario-card";
import { ScoreSheet } from "./score-sheet";
import { type Scenario, THEMES } from "./scenarios/scenario";

interface ScenarioListProps {
  readonly scenarios: readonly Scenario[];
  readonly attempts: readonly PracticeAttempt[];
  readonly today: string;
  readonly language: UiLanguage;
  readonly onChoose: (scenario: Scenario) => void;
  readonly onForget: () => void;
  readonly onPrint: () => void;
}

/** The cases to choose from, by theme, with what was reached so far. */
export function ScenarioList(props: ScenarioListProps) {
  const { scenarios, attempts, language, onChoose } = props;
  const texts = practiceTexts(language);
  const themes = THEMES.map((theme) => ({ theme, cases: scenarios.filter((one) => one.theme === theme) }));
  return (
    <div class="choose">
      <div class="screen-only">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <ProgressOverview {...props} />
        {themes
          .filter(({ cases }) => cases.length > 0)
          .map(({ theme, cases }) => (
            <section class="theme" key={theme} aria-labelledby={`theme-${theme}`}>
              <h2 id={`theme-${theme}`}>{texts.theme[theme]}</h2>
              <p class="theme-lead">{texts.themeLead[theme]}</p>
              <ul class="scenarios">
                {cases.map((scenario) => (
                  <ScenarioCard
                    key={scenario.id}
                    scenario={scenario}
                    record={recordOf(attempts, scenario.id)}
                    language={language}
                    onChoose={onChoose}
                  />
                ))}
              </ul>
            </section>
          ))}
      </div>
      <ScoreSheet {...props} />
    </div>
  );
}
