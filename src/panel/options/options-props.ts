import type { PackOrigin } from "../../review/pack-overview";
import type { LocalText, Report, Severity } from "../../review/report";
import type { Appearance } from "../appearance";
import type { PacksSectionProps } from "../packs/packs-section";
import type { GateMode, UiLanguage } from "../views";

/** What the user can choose; see the settings of the extension. */
export interface OptionsSettings extends Appearance {
  readonly gate: GateMode;
  /** 0–100. */
  readonly gateThreshold: number;
  readonly disabledHosts: readonly string[];
  /** `pack/rule`. */
  readonly disabledRules: readonly string[];
  readonly severities: Readonly<Record<string, Severity>>;
  readonly history: boolean;
  /** 0 keeps the history for good. */
  readonly historyDays: number;
  readonly language: "auto" | UiLanguage;
}

/** What the policy decides in the user's place, by the policy's own keys. */
export interface OptionsPolicy {
  readonly state: "unknown" | "none" | "set";
  readonly values: {
    readonly gate?: GateMode | undefined;
    readonly gateThreshold?: number | undefined;
    readonly sites?: readonly string[] | undefined;
    readonly history?: "off" | "on" | undefined;
  };
  /** The values as they were delivered, for reading; a key each. */
  readonly delivered: readonly (readonly [key: string, value: string])[];
  readonly faults: readonly string[];
}

/** An example's text, ⟦…⟧ round what is found. */
export type RuleExample = string | { readonly text: string; readonly subject?: string | undefined };

/** A pack, as people know it. */
export interface NamedPack {
  readonly name: LocalText;
  readonly origin: PackOrigin;
}

/** A rule as it is in force, after what all packs make of it. */
export interface OptionsRule {
  /** `pack/rule`. */
  readonly key: string;
  readonly id: string;
  readonly severity: Severity | "off";
  readonly message: LocalText;
  readonly why: LocalText;
  readonly fix: LocalText;
  readonly source: string;
  /** The pack that brings it. */
  readonly pack: NamedPack;
  /** The packs that change it. */
  readonly changedBy: readonly NamedPack[];
  /** The pack that locks it; undefined where the user may decide. */
  readonly lockedBy?: NamedPack | undefined;
  readonly examples: { readonly bad: readonly RuleExample[]; readonly good: readonly RuleExample[] };
}

export const OPTIONS_SECTIONS = [
  "rules",
  "packs",
  "gate",
  "hosts",
  "history",
  "appearance",
  "keyboard",
  "privacy",
  "files",
] as const;
export type OptionsSection = (typeof OPTIONS_SECTIONS)[number];

export interface OptionsProps {
  readonly language: UiLanguage;
  readonly settings: OptionsSettings;
  readonly policy: OptionsPolicy;
  /** Names of the hosts that the extension runs on. */
  readonly hosts: readonly string[];
  readonly rules: readonly OptionsRule[];
  readonly packs: Omit<PacksSectionProps, "language">;
  /** How many mails the history holds; undefined where it cannot be read. */
  readonly historyCount: number | undefined;
  readonly section: OptionsSection;
  readonly onChange: (change: Partial<OptionsSettings>) => void;
  readonly onReset: () => void;
  /** Reviews a text as part of an apology mail, in the engine itself. */
  readonly onTry: (subject: string, text: string, signal: AbortSignal) => Promise<Report>;
  /** A report as the settings want it seen. */
  readonly displayed: (report: Report) => Report;
  readonly onClearHistory: () => void;
  readonly onExportSettings: () => void;
  /** @returns the keys that were not readable; undefined where the file is not ours */
  readonly onImportSettings: (file: File) => Promise<readonly string[] | undefined>;
}
