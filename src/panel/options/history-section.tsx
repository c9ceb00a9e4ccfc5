import { useState } from "preact/hooks";
import { ConfirmDialog } from "../pages/confirm-dialog";
import { SelectField } from "../pages/select-field";
import { SwitchField } from "../pages/switch-field";
import { pageTexts as textsOf } from "../texts/page-texts";
import { LockedNote } from "./locked-note";
import type { OptionsProps } from "./options-props";

const DAYS = ["30", "90", "365", "1095", "0"] as const;

/** Whether and for how long the reviews of sent mails are kept. */
export function HistorySection(props: OptionsProps) {
  const { language, settings, policy, historyCount, onChange, onClearHistory } = props;
  const texts = textsOf(language);
  const t = texts.options.history;
  const [asking, setAsking] = useState(false);
  const locked = policy.values.history;
  const kept = locked === undefined ? settings.history : locked === "on";
  const days = String(settings.historyDays);
  const known: readonly string[] = DAYS;
  const count = (historyCount ?? 0).toLocaleString(language);
  return (
    <>
      <p class="page-lead">{t.lead}</p>
      <section class="sheet list-of-switches">
        <SwitchField
          checked={kept}
          disabled={locked !== undefined}
          onChange={(history) => onChange({ history })}
        >
          {t.keep}
        </SwitchField>
        {locked !== undefined && <LockedNote policyKey="history" texts={texts} />}
        <SelectField
          label={t.days}
          options={[
            ...DAYS.map((value) => [value as string, t.daysOf[value]] as const),
            ...(known.includes(days) ? [] : [[days, t.otherDays(days)] as const]),
          ]}
          value={days}
          disabled={!kept}
          onChange={(value) => onChange({ historyDays: Number(value) })}
        />
        {historyCount !== undefined && <p class="hint">{t.stored(count)}</p>}
        <div class="actions">
          <a class="button large" href="/history.html">
            {t.open}
          </a>
          {(historyCount ?? 0) > 0 && (
            <button type="button" class="button large danger" onClick={() => setAsking(true)}>
              {t.clear}
            </button>
          )}
        </div>
      </section>
      {asking && (
        <ConfirmDialog
          title={texts.history.clearTitle}
          lead={texts.history.clearLead(count)}
          cancel={texts.history.clearCancel}
          confirm={texts.history.clearConfirm}
          onAnswer={(confirmed) => {
            setAsking(false);
            if (confirmed) onClearHistory();
          }}
        />
      )}
    </>
  );
}
