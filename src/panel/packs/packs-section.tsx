import { useState } from "preact/hooks";
import type { PackNotice, PackOverview } from "../../review/pack-overview";
import type { UiLanguage } from "../views";
import { PackCard } from "./pack-card";
import { PackImport } from "./pack-import";
import { PackNotices } from "./pack-notices";
import { packsEn } from "./texts.en";
import { packsJa } from "./texts.ja";

export interface PacksSectionProps {
  readonly language: UiLanguage;
  /** Undefined until the background has answered. */
  readonly overview: PackOverview | undefined;
  readonly work: "none" | "checking" | "importing" | "failed" | "imported";
  /** Why the file chosen last was not taken in. */
  readonly refused: PackNotice | undefined;
  readonly onCheck: () => void;
  /** @param publicKey base64, where one was given */
  readonly onImport: (file: File, publicKey: string | undefined) => void;
  readonly onRemove: (id: string) => void;
  /** Everything that decides what is reviewed, as JSON. */
  readonly audit: () => Promise<string>;
}

/** Which rule packs run, where they come from, what is wrong with them; for the options page. */
export function PacksSection(props: PacksSectionProps) {
  const { language, overview, work, refused, onCheck, onRemove, audit } = props;
  const texts = language === "en" ? packsEn : packsJa;
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean }>();
  const isBusy = work === "checking" || work === "importing";
  const copy = async () => {
    const text = await audit();
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied({ text, done });
  };
  const said = work === "none" || work === "failed" ? "" : texts[work === "imported" ? "imported" : work];
  return (
    <section class="packs" aria-label={texts.title}>
      <p class="page-lead">{texts.lead}</p>
      <PackNotices notices={overview?.notices ?? []} language={language} />
      <ul class="pack-list">
        {overview?.packs.map((pack) => (
          <PackCard
            key={`${pack.origin} ${pack.id}`}
            pack={pack}
            texts={texts}
            language={language}
            onRemove={() => onRemove(pack.id)}
          />
        ))}
      </ul>
      <div class="pack-actions">
        <button type="button" class="button large" disabled={isBusy} onClick={onCheck}>
          {texts.check}
        </button>
        <button type="button" class="button large" onClick={() => void copy()}>
          {texts.audit}
        </button>
      </div>
      {overview?.userPacks === false ? (
        <p class="packs-lead">{texts.forbidden}</p>
      ) : (
        <PackImport texts={texts} disabled={isBusy} onImport={props.onImport} />
      )}
      <p class="pack-said" role="status">
        {copied === undefined ? said : copied.done ? texts.copied : texts.notCopied}
      </p>
      {work === "failed" && <p role="alert">{texts.failed}</p>}
      {refused !== undefined && <PackNotices notices={[refused]} language={language} />}
      {copied !== undefined && (
        <textarea class="pack-audit" aria-label={texts.auditText} readOnly rows={12} value={copied.text} />
      )}
    </section>
  );
}
