import { Localized } from "../parts/localized";
import { practiceTexts } from "../texts/practice-texts";
import type { UiLanguage } from "../views";
import { HintList } from "./hint-list";
import { ScenarioTags } from "./scenario-tags";
import type { Scenario } from "./scenarios/scenario";

interface ScenarioBriefProps {
  readonly scenario: Scenario;
  readonly language: UiLanguage;
  readonly hintsShown: number;
  readonly onHint: () => void;
}

/** What the writer sees beside the compose window: the case, the customer's mail, the facts, and hints on demand. */
export function ScenarioBrief({ scenario, language, hintsShown, onHint }: ScenarioBriefProps) {
  const texts = practiceTexts(language);
  return (
    <aside class="brief" aria-label={texts.situation}>
      <h1>
        <Localized text={scenario.title} language={language} />
      </h1>
      <p class="scenario-summary">
        <Localized text={scenario.summary} language={language} />
      </p>
      <ScenarioTags scenario={scenario} language={language} />
      <article class="letter">
        <h2>{texts.customerMail}</h2>
        <p class="letter-head" lang="ja">
          <strong>{scenario.mail.subject}</strong>
          <span>{scenario.customer}</span>
        </p>
        <p class="letter-body" lang="ja">
          {scenario.mail.body}
        </p>
      </article>
      <section class="facts">
        <h2>{texts.facts}</h2>
        <ul>
          {scenario.facts.map((fact) => (
            <li key={fact.ja}>
              <Localized text={fact} language={language} />
            </li>
          ))}
        </ul>
      </section>
      <HintList scenario={scenario} language={language} shown={hintsShown} onMore={onHint} />
    </aside>
  );
}
