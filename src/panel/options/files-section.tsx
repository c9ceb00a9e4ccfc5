import { useState } from "preact/hooks";
import { ConfirmDialog } from "../pages/confirm-dialog";
import { FileButton } from "../pages/file-button";
import { pageTexts as textsOf } from "../texts/page-texts";
import type { OptionsProps } from "./options-props";

type Outcome =
  | { readonly kind: "imported"; readonly refused: readonly string[] }
  | { readonly kind: "fault" | "done" };

/** The settings out to a file, back from one, or back to the beginning. */
export function FilesSection({ language, onReset, onExportSettings, onImportSettings }: OptionsProps) {
  const t = textsOf(language).options.files;
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const importFile = async (file: File) => {
    const refused = await onImportSettings(file);
    setOutcome(refused === undefined ? { kind: "fault" } : { kind: "imported", refused });
  };
  return (
    <>
      <p class="page-lead">{t.lead}</p>
      <section class="sheet">
        <div class="actions">
          <button type="button" class="button large" onClick={onExportSettings}>
            {t.export}
          </button>
          <FileButton label={t.import} accept=".json" onFile={(file) => void importFile(file)} />
          <button type="button" class="button large danger" onClick={() => setAsking(true)}>
            {t.reset}
          </button>
        </div>
        <p class="outcome" role="status">
          {outcome?.kind === "fault" && t.fault}
          {outcome?.kind === "done" && t.done}
          {outcome?.kind === "imported" &&
            (outcome.refused.length === 0 ? t.imported : t.importedPartly(outcome.refused.join(", ")))}
        </p>
      </section>
      {asking && (
        <ConfirmDialog
          title={t.resetTitle}
          lead={t.resetLead}
          cancel={t.resetCancel}
          confirm={t.reset}
          onAnswer={(confirmed) => {
            setAsking(false);
            if (!confirmed) return;
            onReset();
            setOutcome({ kind: "done" });
          }}
        />
      )}
    </>
  );
}
