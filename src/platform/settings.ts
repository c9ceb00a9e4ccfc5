import * as z from "zod/mini";
import { SEVERITIES } from "../review/report";

/** `auto` follows the system. */
export const THEMES = ["auto", "light", "dark", "contrast"] as const;
export const TEXT_SIZES = ["standard", "large", "larger"] as const;

export const GATE_MODES = ["off", "warn", "confirm", "reason"] as const;

const settingsSchema = z.object({
  gate: z.catch(z.enum(GATE_MODES), "warn"),
  /** A score below it makes the gate ask, 0–100. */
  gateThreshold: z.catch(z.number().check(z.minimum(0), z.maximum(100)), 60),
  /** Host names where the user wants no review. */
  disabledHosts: z.catch(z.array(z.string()), []),
  /** `pack/rule`. */
  disabledRules: z.catch(z.array(z.string()), []),
  /** No review before this moment, in milliseconds since 1970; 0 for none. */
  pausedUntil: z.catch(z.number(), 0),
  /** `pack/rule` → the gravity that the user gives it. */
  severities: z.catch(z.record(z.string(), z.enum(SEVERITIES)), {}),
  /** Whether sent reviews are kept in the local history. */
  history: z.catch(z.boolean(), true),
  /** How long the history is kept; 0 keeps it for good. */
  historyDays: z.catch(z.int().check(z.minimum(0), z.maximum(3_650)), 365),
  theme: z.catch(z.enum(THEMES), "auto"),
  textSize: z.catch(z.enum(TEXT_SIZES), "standard"),
  language: z.catch(z.enum(["auto", "ja", "en"]), "auto"),
});

/** What the user chose; a value that cannot be read falls back to its default, the others stand. */
export type Settings = z.infer<typeof settingsSchema>;

/** Some of the settings, to be put in place of what was chosen before. */
export type SettingsChange = {
  readonly [Key in keyof Settings]?: Settings[Key] extends string[]
    ? readonly string[]
    : Readonly<Settings[Key]>;
};

/** @param stored anything, also nothing: never throws */
export function parseSettings(stored: unknown): Settings {
  return settingsSchema.safeParse(stored).data ?? settingsSchema.parse({});
}
