import { useId, useRef, useState } from "preact/hooks";
import type { PacksTexts } from "./texts.ja";

interface PackImportProps {
  readonly texts: PacksTexts;
  readonly disabled: boolean;
  readonly onImport: (file: File, publicKey: string | undefined) => void;
}

/** Takes a pack from a file; with a public key its signature is held against it. */
export function PackImport({ texts, disabled, onImport }: PackImportProps) {
  const file = useRef<HTMLInputElement>(null);
  const key = useId();
  const [publicKey, setPublicKey] = useState("");
  return (
    <section class="pack-import" aria-label={texts.importTitle}>
      <h2>{texts.importTitle}</h2>
      <label for={key}>{texts.publicKey}</label>
      <input
        id={key}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={publicKey}
        onInput={(event) => setPublicKey(event.currentTarget.value)}
      />
      <button type="button" class="button large" disabled={disabled} onClick={() => file.current?.click()}>
        {texts.import}
      </button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={texts.import}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          // The same file may be chosen again.
          event.currentTarget.value = "";
          if (chosen !== undefined) onImport(chosen, publicKey.trim() || undefined);
        }}
      />
    </section>
  );
}
