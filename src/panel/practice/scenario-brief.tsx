import { Localized } from "../parts/localized";
import { texts as textsOf } from "../texts/texts";
import type { UiLanguage } from "../views";
import { ScenarioTags } from "./scenario-list";
import type { Scenario } from "./scenarios/scenario";

/** What the writer sees beside the compose window: the case, the customer's mail, and the facts. */
export function ScenarioBrief({
  scenario,
  language,
}: {
  readonly scenario: Scenario;
  readonly language: UiLanguage;
}) {
  const texts = textsOf(language);
  return (
    <aside class="brief" aria-label={texts.practice.situation}>
      <h1>
        <Localized text={scenario.title} language={language} />
      </h1>
      <p class="scenario-summary">
        <Localized text={scenario.summary} language={language} />
      </p>
      <ScenarioTags scenario={scenario} language={language} />
      <section class="facts">
        <h2>{texts.practice.facts}</h2>
        <ul lang="ja">
          {scenario.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </section>
      <article class="letter">
        <h2>{texts.practice.customerMail}</h2>
        <p class="letter-head" lang="ja">
          <strong>{scenario.mail.subject}</strong>
          <span>{scenario.customer}</span>
        </p>
        <p class="letter-body" lang="ja">
          {scenario.mail.body}
        </p>
      </article>
    </aside>
  );
}
