import { SwitchField } from "../pages/switch-field";
import { pageTexts as textsOf } from "../texts/page-texts";
import { LockedNote } from "./locked-note";
import type { OptionsProps } from "./options-props";

/** On which webmail the review runs. A policy can only take hosts away. */
export function HostsSection({ language, settings, policy, hosts, onChange }: OptionsProps) {
  const texts = textsOf(language);
  const t = texts.options.hosts;
  const { sites } = policy.values;
  const { disabledHosts } = settings;
  return (
    <>
      <p class="page-lead">{t.lead}</p>
      <section class="sheet list-of-switches">
        {hosts.map((host) => {
          const isExcluded = sites !== undefined && !sites.includes(host);
          return (
            <SwitchField
              key={host}
              checked={!isExcluded && !disabledHosts.includes(host)}
              disabled={isExcluded}
              onChange={(used) =>
                onChange({
                  disabledHosts: [
                    ...disabledHosts.filter((other) => other !== host),
                    ...(used ? [] : [host]),
                  ],
                })
              }
            >
              {t.use(host)}
            </SwitchField>
          );
        })}
        {sites !== undefined && <LockedNote policyKey="sites" texts={texts} />}
      </section>
    </>
  );
}
