import type { HistoryEntry } from "../../history/history-entry";
import type { LocalText } from "../../review/report";
import type { UiLanguage } from "../views";

export interface HistoryProps {
  readonly language: UiLanguage;
  /** Newest first; undefined while they are being read, `unreadable` where the browser refuses. */
  readonly entries: readonly HistoryEntry[] | "unreadable" | undefined;
  /** What each rule finds, by `pack/rule`; a rule that is no more goes by its key. */
  readonly rules: ReadonlyMap<string, LocalText>;
  /** Why nothing is recorded at present, if so. */
  readonly off: "user" | "policy" | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Changes with the colours, so that the chart is drawn anew. */
  readonly look: string;
  readonly onNote: (id: string, note: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onClear: () => void;
  /** @returns what came of it; undefined where the file is not ours */
  readonly onImport: (
    file: File,
  ) => Promise<{ readonly added: number; readonly refused: number } | undefined>;
  readonly onExport: (format: "json" | "csv", entries: readonly HistoryEntry[]) => void;
}
