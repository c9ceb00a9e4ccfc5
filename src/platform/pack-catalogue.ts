import * as z from "zod/mini";
import { SEVERITIES } from "../review/report";

const localText = z.object({ ja: z.string(), en: z.optional(z.string()) });
const severity = z.enum([...SEVERITIES, "off"]);
const example = z.union([
  z.string(),
  z.object({ text: z.string(), subject: z.optional(z.string()), quoted: z.optional(z.string()) }),
]);

const header = z.object({
  id: z.string(),
  version: z.number(),
  label: z.optional(z.string()),
  owner: z.optional(z.string()),
  name: localText,
  overrides: z.optional(
    z.record(z.string(), z.object({ severity: z.optional(severity), lock: z.optional(z.boolean()) })),
  ),
});

const rule = z.object({
  id: z.string(),
  severity,
  message: localText,
  why: localText,
  fix: localText,
  source: z.string(),
  lock: z.optional(z.boolean()),
  examples: z.object({ bad: z.array(example), good: z.array(example) }),
});

/** A rule as people see it in the options and the history. */
export interface RuleEntry extends Omit<z.infer<typeof rule>, "lock"> {
  /** `pack/rule`. */
  readonly key: string;
  readonly pack: string;
  readonly locked: boolean;
}

/**
 * The rules of compiled packs, in order, with what later packs override of earlier ones. What is no pack, and what a
 * pack does not fill in, is left out.
 */
export function readCatalogue(packs: readonly unknown[]): readonly RuleEntry[] {
  const catalogue = new Map<string, RuleEntry>();
  for (const json of packs) {
    const pack = z.object({ header, rules: z.array(z.unknown()) }).safeParse(json).data;
    if (pack === undefined) continue;
    for (const candidate of pack.rules) {
      const parsed = rule.safeParse(candidate).data;
      if (parsed === undefined) continue;
      const { lock, ...rest } = parsed;
      const key = `${pack.header.id}/${rest.id}`;
      catalogue.set(key, { ...rest, key, pack: pack.header.id, locked: lock === true });
    }
    for (const [name, override] of Object.entries(pack.header.overrides ?? {})) {
      for (const [key, entry] of catalogue) {
        if (key !== name && entry.id !== name) continue;
        catalogue.set(key, {
          ...entry,
          severity: override.severity ?? entry.severity,
          locked: override.lock ?? entry.locked,
        });
      }
    }
  }
  return [...catalogue.values()];
}
