import { RadioField } from "../pages/radio-field";
import { pageTexts as textsOf } from "../texts/page-texts";
import type { OptionsProps } from "./options-props";

/** Colours, size of text and language, in the pages of ours and in the mail windows. */
export function AppearanceSection({ language, settings, onChange }: OptionsProps) {
  const t = textsOf(language).options.appearance;
  return (
    <>
      <p class="page-lead">{t.note}</p>
      <section class="sheet fields">
        <RadioField
          legend={t.theme}
          options={["auto", "light", "dark", "contrast"] as const}
          names={t.themes}
          value={settings.theme}
          onChange={(theme) => onChange({ theme })}
        />
        <RadioField
          legend={t.textSize}
          options={["standard", "large", "larger"] as const}
          names={t.textSizes}
          value={settings.textSize}
          onChange={(textSize) => onChange({ textSize })}
        />
        <RadioField
          legend={t.language}
          options={["auto", "ja", "en"] as const}
          names={t.languages}
          value={settings.language}
          onChange={(chosen) => onChange({ language: chosen })}
        />
      </section>
    </>
  );
}
