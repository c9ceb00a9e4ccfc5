import { useMemo, useState } from "preact/hooks";
import type { HistoryEntry } from "../../history/history-entry";
import { filterHistory, type HistoryFilter } from "../../history/history-filter";
import { ConfirmDialog } from "../pages/confirm-dialog";
import { FileButton } from "../pages/file-button";
import { PageHead } from "../pages/page-head";
import { pageTexts as textsOf } from "../texts/page-texts";
import { EntryDetail } from "./entry-detail";
import { EntryRow } from "./entry-row";
import { HistoryFilters } from "./history-filters";
import { HistoryOverview } from "./history-overview";
import type { HistoryProps } from "./history-props";
import { VirtualList } from "./virtual-list";

/** The 反省ノート: what the review said of the mails that were sent, and what was learnt. */
export function HistoryPage(props: HistoryProps) {
  const { language, entries, off } = props;
  const texts = textsOf(language);
  const t = texts.history;
  return (
    <>
      <PageHead current="history" texts={texts} />
      <main class="page-body">
        <h1 class="page-title">{t.title}</h1>
        <p class="page-lead">{t.lead}</p>
        {off !== undefined && (
          <p class="notice">{off === "policy" ? t.offByPolicy : `${t.off}${t.offHint}`}</p>
        )}
        {entries === undefined || entries === "unreadable" ? (
          <p class="empty" role="status">
            {entries === undefined ? t.loading : t.unreadable}
          </p>
        ) : (
          <History {...props} entries={entries} />
        )}
      </main>
    </>
  );
}

function History(props: HistoryProps & { readonly entries: readonly HistoryEntry[] }) {
  const { language, entries, rules, now, look, onNote, onRemove, onClear, onImport, onExport } = props;
  const texts = textsOf(language);
  const t = texts.history;
  const [filter, setFilter] = useState<HistoryFilter>({});
  const [chosenId, setChosenId] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState("");
  const shown = useMemo(() => filterHistory(entries, filter, now), [entries, filter, now]);
  const chosen = shown.findIndex(({ id }) => id === chosenId);
  const entry = shown[chosen];
  const count = (value: number) => value.toLocaleString(language);

  const importFile = async (file: File) => {
    const result = await onImport(file);
    setOutcome(result === undefined ? t.importFault : t.imported(result.added, result.refused));
  };
  return (
    <>
      {entries.length === 0 ? (
        <div class="empty">
          <h2>{t.empty}</h2>
          <p>{t.emptyHint}</p>
        </div>
      ) : (
        <>
          <HistoryFilters
            entries={entries}
            rules={rules}
            filter={filter}
            language={language}
            texts={texts}
            onChange={setFilter}
          />
          <HistoryOverview
            entries={shown}
            rules={rules}
            language={language}
            texts={texts}
            look={look}
            onRule={(rule) => setFilter({ ...filter, rule })}
          />
          <div class="records">
            <section class="sheet" aria-label={t.entries}>
              <h2 class="sheet-title">
                {t.entries}
                <span class="sheet-note" role="status">
                  {t.entriesShown(count(shown.length), count(entries.length))}
                </span>
              </h2>
              {shown.length === 0 ? (
                <p class="quiet-line">{t.nothingFound}</p>
              ) : (
                <VirtualList
                  label={t.entries}
                  count={shown.length}
                  chosen={chosen}
                  keyOf={(index) => shown[index]?.id ?? ""}
                  onChoose={(index) => setChosenId(shown[index]?.id)}
                  row={(index) => {
                    const at = shown[index];
                    return at === undefined ? null : (
                      <EntryRow entry={at} language={language} texts={texts} />
                    );
                  }}
                />
              )}
            </section>
            <section class="sheet" aria-label={t.detail}>
              {entry === undefined ? (
                <p class="quiet-line">{t.choose}</p>
              ) : (
                <EntryDetail
                  key={entry.id}
                  entry={entry}
                  rules={rules}
                  language={language}
                  texts={texts}
                  onNote={onNote}
                  onRemove={onRemove}
                />
              )}
            </section>
          </div>
        </>
      )}
      <section class="sheet" aria-label={t.files}>
        <h2 class="sheet-title">{t.files}</h2>
        <div class="actions">
          {entries.length > 0 && (
            <>
              <button type="button" class="button large" onClick={() => onExport("json", shown)}>
                {t.exportJson}
              </button>
              <button type="button" class="button large" onClick={() => onExport("csv", shown)}>
                {t.exportCsv}
              </button>
            </>
          )}
          <FileButton label={t.import} accept=".json,.csv" onFile={(file) => void importFile(file)} />
          {entries.length > 0 && (
            <button type="button" class="button large danger" onClick={() => setAsking(true)}>
              {t.clear}
            </button>
          )}
        </div>
        <p class="hint">{entries.length > 0 ? t.exportHint : t.importHint}</p>
        <p class="outcome" role="status">
          {outcome}
        </p>
      </section>
      {asking && (
        <ConfirmDialog
          title={t.clearTitle}
          lead={t.clearLead(count(entries.length))}
          cancel={t.clearCancel}
          confirm={t.clearConfirm}
          onAnswer={(confirmed) => {
            setAsking(false);
            if (confirmed) onClear();
          }}
        />
      )}
    </>
  );
}
