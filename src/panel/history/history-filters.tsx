import type { HistoryEntry } from "../../history/history-entry";
import type { HistoryFilter } from "../../history/history-filter";
import { rulesOf } from "../../history/statistics";
import { STAGES } from "../../language/draft";
import type { LocalText } from "../../review/report";
import { SelectField } from "../pages/select-field";
import type { PageTexts } from "../texts/page-texts";
import type { UiLanguage } from "../views";
import { ruleName } from "./rule-name";
import { useMemo } from "preact/hooks";

interface HistoryFiltersProps {
  readonly entries: readonly HistoryEntry[];
  readonly rules: ReadonlyMap<string, LocalText>;
  readonly filter: HistoryFilter;
  readonly language: UiLanguage;
  readonly texts: PageTexts;
  readonly onChange: (filter: HistoryFilter) => void;
}

/** Period, site, stage and finding; only what occurs is offered. */
export function HistoryFilters({ entries, rules, filter, language, texts, onChange }: HistoryFiltersProps) {
  const t = texts.history;
  const { hosts, keys } = useMemo(
    () => ({
      hosts: [...new Set(entries.map(({ host }) => host))].sort(),
      keys: [...new Set(entries.flatMap((entry) => [...rulesOf(entry)]))].sort(),
    }),
    [entries],
  );
  const every = ["", t.every] as const;
  const stages = STAGES.map((stage) => [stage, texts.stageName[stage]] as const);
  const isSet = Object.values(filter).some((value) => value !== undefined);
  return (
    <form class="filters" aria-label={t.filters} onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label={t.period}
        options={[
          ["", t.periods.all],
          ["30", t.periods["30"]],
          ["90", t.periods["90"]],
          ["365", t.periods["365"]],
        ]}
        value={String(filter.days ?? "")}
        onChange={(days) => onChange({ ...filter, days: days === "" ? undefined : Number(days) })}
      />
      <SelectField
        label={t.host}
        options={[every, ...hosts.map((host) => [host, host] as const)]}
        value={filter.host ?? ""}
        onChange={(host) => onChange({ ...filter, host: host === "" ? undefined : host })}
      />
      <SelectField
        label={t.stage}
        options={[every, ...stages]}
        value={filter.stage ?? ""}
        onChange={(stage) => onChange({ ...filter, stage: stage === "" ? undefined : stage })}
      />
      <SelectField
        label={t.rule}
        options={[every, ...keys.map((key) => [key, ruleName(rules, key, language)] as const)]}
        value={filter.rule ?? ""}
        onChange={(rule) => onChange({ ...filter, rule: rule === "" ? undefined : rule })}
      />
      {isSet && (
        <button type="button" class="button quiet" onClick={() => onChange({})}>
          {t.clearFilters}
        </button>
      )}
    </form>
  );
}
