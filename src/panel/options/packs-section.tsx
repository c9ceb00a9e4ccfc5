import { localize } from "../parts/localized";
import { pageTexts as textsOf } from "../texts/page-texts";
import type { OptionsProps } from "./options-props";

/** The packs at work and their versions. */
export function PacksSection({ language, packs }: Pick<OptionsProps, "language" | "packs">) {
  const t = textsOf(language).options.packs;
  return (
    <>
      <p class="page-lead">{t.lead}</p>
      <ul class="sheet packs-list">
        {packs.map(({ id, name, version, owner, rules }) => (
          <li key={id}>
            <strong>{localize(name, language)}</strong>
            <span class="hint">
              {[t.version(version), t.rules(rules), ...(owner === undefined ? [] : [t.owner(owner)])].join(
                " · ",
              )}
            </span>
            <code>{id}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
