import type * as z from "zod/mini";
import { nearestKey } from "./nearest-key";
import type { FaultTexts } from "./texts/fault-texts";

/** A place in a file's value, as keys and indexes from its root. */
export type YamlPath = readonly PropertyKey[];

/** One thing wrong with a file's value. */
export interface ValueFault {
  readonly path: YamlPath;
  readonly message: string;
  /** The key at `path` itself is meant, not its value. */
  readonly atKey?: boolean;
  readonly suggestion?: string | undefined;
  /** The places that it was judged by, where that is not all that stands at `path`. */
  readonly restsOn?: readonly YamlPath[];
}

export interface SchemaFaultOptions {
  /** The value at a place; undefined where there is none. */
  readonly valueAt: (path: YamlPath) => unknown;
  /** What people call a place; empty where the message needs none. */
  readonly placeOf: (path: YamlPath) => string;
  readonly texts: FaultTexts;
  /** Keys to offer the nearest of. */
  readonly keys: ReadonlySet<string>;
}

/** Looks places of a JSON value up, by its own keys alone. */
export const valuesOf =
  (json: unknown) =>
  (path: YamlPath): unknown =>
    path.reduce<unknown>(
      (at, key) =>
        typeof at === "object" && at !== null && Object.hasOwn(at, key)
          ? (at as Readonly<Record<PropertyKey, unknown>>)[key]
          : undefined,
      json,
    );

/** What a schema refuses, in words for people: one fault for each thing that is wrong. */
export function findSchemaFaults(
  issues: readonly z.core.$ZodIssue[],
  options: SchemaFaultOptions,
  base: YamlPath = [],
): readonly ValueFault[] {
  const { valueAt, placeOf, texts, keys } = options;
  // A misspelt key comes first: it is why another is missing.
  return [...issues]
    .sort((a, b) => +isOtherKey(b) - +isOtherKey(a))
    .flatMap((issue): readonly ValueFault[] => {
      const path = [...base, ...issue.path];
      if (issue.code === "unrecognized_keys") {
        const told = issue.keys.slice(0, MOST_KEYS).map((key) => ({
          path: [...path, key],
          atKey: true,
          message: texts.unknownKey(printable(key)),
          suggestion: nearestKey(key, keys),
        }));
        const rest = issue.keys.length - told.length;
        const next = { path: [...path, issue.keys[MOST_KEYS] ?? ""], atKey: true, message: texts.more(rest) };
        return rest > 0 ? [...told, next] : told;
      }
      if (issue.code === "invalid_union" && issue.errors.length > 0) {
        const inner =
          [...issue.errors].sort((a, b) => depth(b) - depth(a) || +isOtherType(a) - +isOtherType(b))[0] ?? [];
        if (inner.length > 0) return findSchemaFaults(inner, options, path);
      }
      const place = placeOf(path);
      const given = valueAt(path);
      if (given === undefined && path.length > 0) {
        // What is missing may be what was misspelt.
        const isMisspelt = issues.some(
          (other) =>
            other.code === "unrecognized_keys" &&
            other.keys.slice(0, MOST_KEYS).some((key) => nearestKey(key, keys) === issue.path.at(-1)),
        );
        return isMisspelt ? [] : [{ path, message: texts.missingKey(place) }];
      }
      if (issue.code === "invalid_key" && issue.issues.length > 0)
        return findSchemaFaults([...issue.issues], options, path).map((f) => ({ ...f, path, atKey: true }));
      const values = knownValues(issue);
      const isEmpty = path.length === 0 && given === null;
      const said = isEmpty ? texts.empty : describeIssue(issue, values, texts);
      const suggestion = typeof given === "string" ? nearestKey(given, values) : undefined;
      return [{ path, message: place === "" ? said : `${place}: ${said}`, suggestion }];
    });
}

/** So many keys that are not known are told of one place: it takes time to find what each may have meant, and where. */
const MOST_KEYS = 100;

/** So much of a key that somebody made up is shown, and nothing that turns or hides what stands beside it. */
const SHOWN = 60;
const printable = (key: string) => key.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "\ufffd").slice(0, SHOWN);

function describeIssue(issue: z.core.$ZodIssue, values: readonly string[], texts: FaultTexts): string {
  const type = issue.code === "invalid_type" ? texts.types.get(issue.expected) : undefined;
  if (type !== undefined) return type;
  if (values.length > 0) return texts.oneOf(values.join(" / "));
  if (issue.code === "too_big") return describeLimit(issue.origin, Number(issue.maximum), texts.atMost);
  if (issue.code === "too_small") {
    const least = Number(issue.minimum);
    return issue.origin === "string" && least === 1
      ? texts.empty
      : describeLimit(issue.origin, least, texts.atLeast);
  }
  // What our schemas say themselves, they say in English; zod's own words are for nobody who writes packs.
  return (
    texts.schema.get(issue.message) ?? (issue.message.startsWith("Invalid ") ? texts.wrong : issue.message)
  );
}

function describeLimit(origin: string, limit: number, texts: FaultTexts["atMost"]): string {
  if (origin === "string") return texts.characters(limit);
  return origin === "array" ? texts.entries(limit) : texts.number(limit);
}

const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map((i) => i.path.length));

/** Not even the type is the one that was meant. */
const isOtherType = (issues: readonly z.core.$ZodIssue[]) =>
  issues.some(({ code, path }) => code === "invalid_type" && path.length === 0);

const isOtherKey = (issue: z.core.$ZodIssue) => issue.code === "unrecognized_keys";

/** The values that would do; where a key chooses between shapes, what it may be stands under `options`. */
function knownValues(issue: z.core.$ZodIssue): readonly string[] {
  const values =
    issue.code === "invalid_value" ? issue.values : "options" in issue ? (issue.options as unknown[]) : [];
  return values.map(String);
}
