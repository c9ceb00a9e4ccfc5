import { pageTexts as textsOf } from "../texts/page-texts";
import type { OptionsProps } from "./options-props";

/** What is read, kept and sent, in plain words; and what the browser delivered of the company's policy. */
export function PrivacySection({ language, policy }: Pick<OptionsProps, "language" | "policy">) {
  const t = textsOf(language).options.privacy;
  return (
    <>
      <p class="page-lead">{t.lead}</p>
      <dl class="sheet privacy">
        {t.rows.map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <section class="sheet" aria-label={t.policy}>
        <h3 class="sheet-title">{t.policy}</h3>
        <p>{t.policyState[policy.state]}</p>
        <dl class="delivered">
          {policy.delivered.map(([key, value]) => (
            <div key={key}>
              <dt>
                <code>{key}</code>
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {policy.faults.length > 0 && <p class="notice">{t.policyFault(policy.faults.join(", "))}</p>}
      </section>
    </>
  );
}
