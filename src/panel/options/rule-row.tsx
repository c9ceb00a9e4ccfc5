import { useId } from "preact/hooks";
import { SEVERITIES, type Severity } from "../../review/report";
import { SwitchField } from "../pages/switch-field";
import { Localized, localize } from "../parts/localized";
import { Icon } from "../parts/icon";
import { SourceNote } from "../parts/source-note";
import type { PageTexts } from "../texts/page-texts";
import type { UiLanguage } from "../views";
import { MarkedExample, plainExample } from "./marked-example";
import { LockIcon } from "./locked-note";
import type { NamedPack, OptionsRule, OptionsSettings, RuleExample } from "./options-props";

interface RuleRowProps {
  readonly rule: OptionsRule;
  readonly settings: OptionsSettings;
  readonly language: UiLanguage;
  readonly texts: PageTexts;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onUse: (used: boolean) => void;
  /** `undefined` gives the pack's own gravity back. */
  readonly onSeverity: (severity: Severity | undefined) => void;
  /** An example is chosen to be tried. */
  readonly onExample: (subject: string, text: string) => void;
}

/** One rule: whether it is used, how grave it is, and folded below, why and with which examples. */
export function RuleRow(props: RuleRowProps) {
  const { rule, settings, language, texts, open, onToggle, onUse, onSeverity } = props;
  const t = texts.options.rules;
  const id = useId();
  const name = localize(rule.message, language);
  const isLocked = rule.lockedBy !== undefined;
  const offByPack = rule.severity === "off";
  const used = !offByPack && (isLocked || !settings.disabledRules.includes(rule.key));
  const chosen = isLocked ? undefined : settings.severities[rule.key];
  const own = rule.severity === "off" ? undefined : rule.severity;
  const gravity = chosen ?? own;
  return (
    <li class={used ? "rule" : "rule unused"} id={`rule-${rule.key}`}>
      <div class="rule-head">
        <button
          type="button"
          class="rule-name"
          aria-expanded={open}
          aria-controls={`${id}-details`}
          aria-label={t.details(name)}
          onClick={onToggle}
        >
          <span class="rule-arrow" aria-hidden="true" />
          {gravity !== undefined && (
            <span class={`severity ${gravity}`}>
              <Icon name={gravity} />
            </span>
          )}
          <span class="rule-message">
            <Localized text={rule.message} language={language} />
          </span>
        </button>
        {own !== undefined && (
          <select
            aria-label={t.gravityOf(name)}
            disabled={isLocked || !used}
            onChange={(event) => onSeverity(SEVERITIES.find((known) => known === event.currentTarget.value))}
          >
            <option value="" selected={chosen === undefined}>
              {t.packDefault(texts.severity[own])}
            </option>
            {SEVERITIES.filter((severity) => severity !== own).map((severity) => (
              <option key={severity} value={severity} selected={severity === chosen}>
                {texts.severity[severity]}
              </option>
            ))}
          </select>
        )}
        <SwitchField name={t.use(name)} checked={used} disabled={isLocked || offByPack} onChange={onUse} />
      </div>
      <RuleOrigin rule={rule} language={language} texts={texts} />
      <div class="rule-details" id={`${id}-details`} hidden={!open}>
        {open && <RuleDetails {...props} />}
      </div>
    </li>
  );
}

/** Where a rule comes from and who decides on it; nothing of a built-in one that no pack touches. */
function RuleOrigin({ rule, language, texts }: Pick<RuleRowProps, "rule" | "language" | "texts">) {
  const t = texts.options.rules;
  const named = ({ name, origin }: NamedPack) => t.pack[origin](localize(name, language));
  const { pack, changedBy, lockedBy, severity } = rule;
  const said = [
    ...(pack.origin === "built-in" ? [] : [t.fromPack(named(pack))]),
    ...(changedBy.length === 0 ? [] : [t.changedByPack(changedBy.map(named))]),
    ...(severity === "off" ? [t.offByPack] : []),
    ...(lockedBy === undefined ? [] : [t.lockedByPack(named(lockedBy))]),
  ];
  if (said.length === 0) return null;
  return (
    <p class="locked">
      {lockedBy !== undefined && <LockIcon />}
      {said.join(language === "ja" ? "" : " ")}
    </p>
  );
}

function RuleDetails({ rule, language, texts, onExample }: RuleRowProps) {
  const t = texts.options.rules;
  return (
    <>
      <dl class="rule-texts">
        <dt>{t.why}</dt>
        <dd>
          <Localized text={rule.why} language={language} />
        </dd>
        <dt>{t.fix}</dt>
        <dd>
          <Localized text={rule.fix} language={language} />
        </dd>
      </dl>
      <Examples title={t.bad} examples={rule.examples.bad} texts={texts} onExample={onExample} />
      <Examples title={t.good} examples={rule.examples.good} texts={texts} onExample={onExample} />
      <div class="rule-foot">
        <SourceNote source={rule.source} texts={texts} />
        <p>
          {t.id} <code>{rule.key}</code>
        </p>
      </div>
    </>
  );
}

interface ExamplesProps {
  readonly title: string;
  readonly examples: readonly RuleExample[];
  readonly texts: PageTexts;
  readonly onExample: (subject: string, text: string) => void;
}

function Examples({ title, examples, texts, onExample }: ExamplesProps) {
  const t = texts.options.rules;
  return (
    <>
      <h3 class="rule-title">{title}</h3>
      <ul class="examples">
        {examples.map((example, index) => {
          const plain = plainExample(example);
          const { text, subject = "" } = typeof example === "string" ? { text: example } : example;
          return (
            <li key={index}>
              <button
                type="button"
                class="example"
                aria-label={t.tryExample(plain.text)}
                onClick={() => onExample(plain.subject, plain.text)}
              >
                {subject !== "" && <MarkedExample text={t.subject(subject)} />}
                <MarkedExample text={text} />
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
