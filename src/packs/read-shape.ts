import type * as z from "zod/mini";
import { findSchemaFaults, type SchemaFaultOptions, type ValueFault } from "./schema-faults";
import { findConsequences, type Sound, soundPart } from "./sound-part";

/** A value held against its schema. */
export interface Shape<T> {
  /** Undefined where it has a fault. */
  readonly value: T | undefined;
  /** What of it is well-formed; undefined where nothing can be told. */
  readonly sound: Sound<T> | undefined;
  readonly faults: readonly ValueFault[];
  /** Whether something else said of the value may be but a consequence of these faults. */
  readonly isConsequence: (fault: ValueFault) => boolean;
}

/** What holds whichever of several shapes is meant. */
export interface AnyShape {
  readonly schema: z.ZodMiniType;
  /** The keys that it tells something of. */
  readonly keys: readonly string[];
}

/**
 * Reads a JSON value by its schema, as far as it is well-formed.
 * @param anyShape stands in where the key that chooses between the schema's shapes is wrong or missing
 */
export function readShape<S extends z.ZodMiniType>(
  json: unknown,
  schema: S,
  options: SchemaFaultOptions,
  anyShape?: AnyShape,
): Shape<z.infer<S>> {
  const result = schema.safeParse(json);
  if (result.success) {
    const value = result.data;
    return { value, sound: value as Sound<z.infer<S>>, faults: [], isConsequence: () => false };
  }
  const { issues } = result.error;
  const stands = issues.every(isUnknownShape) ? anyShape : undefined;
  const others = stands?.schema.safeParse(json).error?.issues ?? [];
  const faults = findSchemaFaults([...issues, ...others], options);
  const sound = soundPart(stands ? pick(json, stands.keys) : json, faults);
  return {
    value: undefined,
    sound: sound as Sound<z.infer<S>> | undefined,
    faults,
    isConsequence: findConsequences(faults),
  };
}

/** None of the shapes was tried. */
const isUnknownShape = (issue: z.core.$ZodIssue) =>
  issue.code === "invalid_union" && issue.errors.length === 0;

const pick = (json: unknown, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(Object(json)).filter(([key]) => keys.includes(key)));
