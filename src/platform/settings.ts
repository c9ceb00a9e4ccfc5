import type { Severity } from "../review/report";

/** `auto` follows the system. */
export const THEMES = ["auto", "light", "dark", "contrast"] as const;
export const TEXT_SIZES = ["standard", "large", "larger"] as const;
export const LANGUAGES = ["auto", "ja", "en"] as const;

export const GATE_MODES = ["off", "warn", "confirm", "reason"] as const;

/** What the user chose; a value that cannot be read falls back to its default, the others stand. */
export interface Settings {
  gate: (typeof GATE_MODES)[number];
  /** A score below it makes the gate ask, 0–100. */
  gateThreshold: number;
  /** Host names where the user wants no review. */
  disabledHosts: string[];
  /** `pack/rule`. */
  disabledRules: string[];
  /** No review before this moment, in milliseconds since 1970; 0 for none. */
  pausedUntil: number;
  /** `pack/rule` → the gravity that the user gives it. */
  severities: Record<string, Severity>;
  /** Whether sent reviews are kept in the local history. */
  history: boolean;
  /** How long the history is kept, in days; 0 keeps it for good. */
  historyDays: number;
  theme: (typeof THEMES)[number];
  textSize: (typeof TEXT_SIZES)[number];
  language: (typeof LANGUAGES)[number];
}

/** Some of the settings, to be put in place of what was chosen before. */
export type SettingsChange = {
  readonly [Key in keyof Settings]?: Settings[Key] extends string[]
    ? readonly string[]
    : Readonly<Settings[Key]>;
};

/** What holds where the user chose nothing. */
export const DEFAULT_SETTINGS: Settings = {
  gate: "warn",
  gateThreshold: 60,
  disabledHosts: [],
  disabledRules: [],
  pausedUntil: 0,
  severities: {},
  history: true,
  historyDays: 365,
  theme: "auto",
  textSize: "standard",
  language: "auto",
};
