import * as z from "zod/mini";

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
  language: z.catch(z.enum(["auto", "ja", "en"]), "auto"),
});

/** What the user chose; a value that cannot be read falls back to its default, the others stand. */
export type Settings = z.infer<typeof settingsSchema>;

/** @param stored anything, also nothing: never throws */
export function parseSettings(stored: unknown): Settings {
  return settingsSchema.safeParse(stored).data ?? settingsSchema.parse({});
}
