import { useMemo, useState } from "preact/hooks";
import { SEVERITIES, type Severity } from "../../review/report";
import { SelectField } from "../pages/select-field";
import { pageTexts as textsOf } from "../texts/page-texts";
import { findRules, RULE_SHOWS, type RuleShow } from "./find-rules";
import type { OptionsProps, OptionsRule } from "./options-props";
import { type Attempt, RuleAttempt } from "./rule-attempt";
import { RuleRow } from "./rule-row";

/** All rules, to be searched, tried, switched and weighed. */
export function RulesSection(props: OptionsProps) {
  const { language, settings, rules, displayed, onChange, onTry } = props;
  const texts = textsOf(language);
  const t = texts.options.rules;
  const [query, setQuery] = useState("");
  const [show, setShow] = useState<RuleShow>("all");
  const [opened, setOpened] = useState<string>();
  const [attempt, setAttempt] = useState<Attempt>({ subject: "", text: "" });
  const sorted = useMemo(() => rules.toSorted(byGravity), [rules]);
  const found = findRules(sorted, query, show, settings);
  const { disabledRules, severities } = settings;

  const use = ({ key }: OptionsRule, used: boolean) =>
    onChange({ disabledRules: [...disabledRules.filter((rule) => rule !== key), ...(used ? [] : [key])] });
  const weigh = ({ key }: OptionsRule, severity: Severity | undefined) => {
    const { [key]: _, ...others } = severities;
    onChange({ severities: severity === undefined ? others : { ...others, [key]: severity } });
  };
  const reveal = (key: string) => {
    setQuery(key);
    setShow("all");
    setOpened(key);
  };
  const tryExample = (rule: string, subject: string, text: string) => {
    setAttempt({ rule, subject, text });
    document.querySelector(".attempt")?.scrollIntoView({ block: "nearest" });
  };

  return (
    <>
      <p class="page-lead">{t.lead}</p>
      <RuleAttempt
        attempt={attempt}
        language={language}
        texts={texts}
        displayed={displayed}
        onAttempt={setAttempt}
        onTry={onTry}
        onRule={reveal}
      />
      <div class="rule-search">
        <span class="select-field grow">
          <label for="rule-query">{t.search}</label>
          <input
            id="rule-query"
            type="search"
            placeholder={t.searchHint}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </span>
        <SelectField
          label={t.show}
          options={RULE_SHOWS.map((value) => [value, t.shows[value]] as const)}
          value={show}
          onChange={setShow}
        />
        <span class="rule-count" role="status">
          {t.count(found.length, rules.length)}
        </span>
      </div>
      {found.length === 0 && <p class="quiet-line">{t.none}</p>}
      <ul class="rules sheet">
        {found.map((rule) => (
          <RuleRow
            key={rule.key}
            rule={rule}
            settings={settings}
            language={language}
            texts={texts}
            open={opened === rule.key}
            onToggle={() => setOpened(opened === rule.key ? undefined : rule.key)}
            onUse={(used) => use(rule, used)}
            onSeverity={(severity) => weigh(rule, severity)}
            onExample={(subject, text) => tryExample(rule.key, subject, text)}
          />
        ))}
      </ul>
      {(disabledRules.length > 0 || Object.keys(severities).length > 0) && (
        <button
          type="button"
          class="button large"
          onClick={() => onChange({ disabledRules: [], severities: {} })}
        >
          {t.resetAll}
        </button>
      )}
    </>
  );
}

function byGravity(a: OptionsRule, b: OptionsRule): number {
  const rank = ({ severity }: OptionsRule) =>
    severity === "off" ? SEVERITIES.length : SEVERITIES.indexOf(severity);
  return rank(a) - rank(b) || (a.key < b.key ? -1 : 1);
}
