import type { ComponentType } from "preact";
import { PacksSection } from "../packs/packs-section";
import { PageHead } from "../pages/page-head";
import { pageTexts as textsOf } from "../texts/page-texts";
import { AppearanceSection } from "./appearance-section";
import { FilesSection } from "./files-section";
import { GateSection } from "./gate-section";
import { HistorySection } from "./history-section";
import { HostsSection } from "./hosts-section";
import { KeyboardSection } from "./keyboard-section";
import { OPTIONS_SECTIONS, type OptionsProps, type OptionsSection } from "./options-props";
import { PrivacySection } from "./privacy-section";
import { RulesSection } from "./rules-section";

const VIEWS: Readonly<Record<OptionsSection, ComponentType<OptionsProps>>> = {
  rules: RulesSection,
  packs: ({ language, packs }) => <PacksSection language={language} {...packs} />,
  gate: GateSection,
  hosts: HostsSection,
  history: HistorySection,
  appearance: AppearanceSection,
  keyboard: KeyboardSection,
  privacy: PrivacySection,
  files: FilesSection,
};

/** The options: one section in sight, the others beside it; each has an address of its own. */
export function OptionsPage(props: OptionsProps) {
  const { language, section } = props;
  const texts = textsOf(language);
  const t = texts.options;
  const View = VIEWS[section];
  return (
    <>
      <PageHead current="options" texts={texts} />
      <div class="page-body options">
        <nav class="options-nav" aria-label={t.sections}>
          {OPTIONS_SECTIONS.map((name) => (
            <a key={name} href={`#${name}`} aria-current={name === section ? "page" : undefined}>
              {t.section[name]}
            </a>
          ))}
        </nav>
        <main class="options-main">
          <p class="hidden-text">{t.title}</p>
          <h1 class="page-title">{t.section[section]}</h1>
          <View key={section} {...props} />
        </main>
      </div>
    </>
  );
}
