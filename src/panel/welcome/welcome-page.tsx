import { SwitchField } from "../pages/switch-field";
import { pageTexts as textsOf } from "../texts/page-texts";
import type { UiLanguage } from "../views";

export interface WelcomeProps {
  readonly language: UiLanguage;
  /** Whether the reviews of sent mails are kept; undefined where the policy decides. */
  readonly history: boolean | undefined;
  readonly onHistory: (kept: boolean) => void;
}

/** The one page after installing: what it does, where it runs, what is kept; it ends in the practice page. */
export function WelcomePage({ language, history, onHistory }: WelcomeProps) {
  const texts = textsOf(language);
  const t = texts.welcome;
  return (
    <main class="welcome">
      <p class="page-brand">{texts.productName}</p>
      <h1>{t.heading}</h1>
      <p class="welcome-lead">{t.lead}</p>
      <ul class="welcome-points">
        {t.points.map(({ title, text }) => (
          <li key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      {history !== undefined && (
        <div class="welcome-keep">
          <SwitchField checked={history} onChange={onHistory}>
            {t.keep}
            <span class="hint">{t.keepHint}</span>
          </SwitchField>
        </div>
      )}
      <div class="welcome-start">
        <a class="button main" href="/practice.html">
          {t.start}
        </a>
        <span class="hint">{t.startHint}</span>
      </div>
    </main>
  );
}
