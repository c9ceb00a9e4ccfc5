import * as z from "zod/mini";
import type { ModelSpec } from "../review/model-tables";
import { MOVES } from "../review/report";
import { PackFormatError } from "./fault";
import { detection, moveSource, packHeader, ruleSource } from "./schema";
import { findSchemaFaults, valuesOf, type YamlPath } from "./schema-faults";
import { inBoth } from "./texts/fault-texts";

/** What `readModelFile` made, which has looked at its numbers: no JSON value is one, so no delivered pack brings a model. */
const isModel = (value: unknown): value is ModelSpec => {
  const { sentences, mails } = (value ?? {}) as Partial<ModelSpec>;
  return sentences?.weights instanceof Int8Array && mails?.weights instanceof Int8Array;
};

const compiledPack = z.strictObject({
  header: packHeader,
  rules: z.array(ruleSource).check(z.maxLength(500)),
  moves: z.array(moveSource).check(z.maxLength(MOVES.length)),
  detection: z.optional(detection),
  model: z.optional(z.custom<ModelSpec>(isModel, "not a model")),
  /** With what the pack was built and its examples were run. */
  built: z.optional(
    z.strictObject({
      engine: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
      /** SHA-256 of the dictionary, 64 hex digits. */
      dictionary: z.string().check(z.regex(/^[0-9a-f]{64}$/, "hexadecimal")),
      /** SHA-256 of the canonical JSON of all else, 64 hex digits. */
      content: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/, "hexadecimal"))),
    }),
  ),
});

/** A pack ready to be loaded: what its folder says, in one JSON value. */
export type CompiledPack = z.infer<typeof compiledPack>;

/**
 * Reads a compiled pack.
 * @throws PackFormatError where it is not one.
 */
export function parseCompiledPack(json: unknown): CompiledPack {
  const result = compiledPack.safeParse(json);
  if (result.success) return result.data;
  const { issues } = result.error;
  const valueAt = valuesOf(json);
  const placeOf = (path: YamlPath) => sourceOf(path, valueAt);
  throw new PackFormatError(
    inBoth((texts) =>
      findSchemaFaults(issues, { valueAt, placeOf, texts, keys: new Set() }).map(
        ({ path, message, atKey }) =>
          // Its message tells what else stands there, not where.
          atKey && path.length > 1 ? `${placeOf(path.slice(0, -1))}: ${message}` : message,
      ),
    ),
  );
}

/** The file of the pack's folder that a place came from, and the key in it: what its writer knows it by. */
function sourceOf([part, ...rest]: YamlPath, valueAt: (path: YamlPath) => unknown): string {
  if (part === undefined) return "";
  if (part === "header") return `pack.yaml${joined(rest)}`;
  if (part === "detection") return `detection.yaml${joined(rest)}`;
  const [index, ...place] = rest;
  if ((part !== "rules" && part !== "moves") || index === undefined) return `${String(part)}${joined(rest)}`;
  const name = valueAt([part, index, part === "rules" ? "id" : "move"]);
  const known = typeof name === "string" && /^[a-z][a-z0-9-]{1,63}$/.test(name);
  if (!known) return `${part}[${String(index)}]${joined(place)}`;
  return `${part === "rules" ? "" : "moves/"}${name}.yaml${joined(place)}`;
}

const joined = (path: YamlPath) => (path.length === 0 ? "" : ` ${path.map(String).join(".")}`);
