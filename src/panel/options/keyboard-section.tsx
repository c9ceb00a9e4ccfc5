import { Fragment } from "preact";
import { pageTexts as textsOf } from "../texts/page-texts";
import type { OptionsProps } from "./options-props";

/** The keys that work in a mail window. */
export function KeyboardSection({ language }: Pick<OptionsProps, "language">) {
  const t = textsOf(language).options.keyboard;
  return (
    <>
      <p class="page-lead">{t.lead}</p>
      <section class="sheet">
        <table class="keys">
          <thead>
            <tr>
              <th scope="col">{t.keys}</th>
              <th scope="col">{t.action}</th>
            </tr>
          </thead>
          <tbody>
            {t.rows.map(({ keys, action }) => (
              <tr key={action}>
                <td>
                  {keys.map((key, index) => (
                    <Fragment key={key}>
                      {index > 0 && " / "}
                      <kbd>{key}</kbd>
                    </Fragment>
                  ))}
                </td>
                <td class="key-action">{action}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="hint">{t.change}</p>
      </section>
    </>
  );
}
