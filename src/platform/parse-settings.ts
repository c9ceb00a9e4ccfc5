import * as z from "zod/mini";
import { SEVERITIES } from "../review/report";
import { DEFAULT_SETTINGS, GATE_MODES, LANGUAGES, type Settings, TEXT_SIZES, THEMES } from "./settings";

const standard = DEFAULT_SETTINGS;
const settingsSchema = z.object({
  gate: z.catch(z.enum(GATE_MODES), standard.gate),
  gateThreshold: z.catch(z.number().check(z.minimum(0), z.maximum(100)), standard.gateThreshold),
  disabledHosts: z.catch(z.array(z.string()), standard.disabledHosts),
  disabledRules: z.catch(z.array(z.string()), standard.disabledRules),
  pausedUntil: z.catch(z.number(), standard.pausedUntil),
  severities: z.catch(z.record(z.string(), z.enum(SEVERITIES)), standard.severities),
  history: z.catch(z.boolean(), standard.history),
  historyDays: z.catch(z.int().check(z.minimum(0), z.maximum(3_650)), standard.historyDays),
  theme: z.catch(z.enum(THEMES), standard.theme),
  textSize: z.catch(z.enum(TEXT_SIZES), standard.textSize),
  language: z.catch(z.enum(LANGUAGES), standard.language),
});

/** @param stored anything, also nothing: never throws */
export function parseSettings(stored: unknown): Settings {
  return settingsSchema.safeParse(stored).data ?? settingsSchema.parse({});
}
