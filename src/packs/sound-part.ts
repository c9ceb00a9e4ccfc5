import type { ValueFault, YamlPath } from "./schema-faults";

/** What is left of a value when all that its schema refuses is taken out: any part may be missing, none is malformed. */
export type Sound<T> = T extends readonly (infer Entry)[]
  ? readonly (Sound<Entry> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Sound<T[Key]> | undefined }
    : T;

/**
 * A value without what stands at the faults' places; entries of lists keep their numbers.
 * @param value plain JSON
 * @returns undefined where the value as a whole is refused
 */
export function soundPart(value: unknown, faults: readonly Pick<ValueFault, "path">[]): unknown {
  const part = structuredClone(value);
  for (const { path } of faults) {
    const last = path.at(-1);
    if (last === undefined) return undefined;
    const holder = path.slice(0, -1).reduce<unknown>(entryOf, part);
    if (Array.isArray(holder)) holder[Number(last)] = undefined;
    else if (typeof holder === "object" && holder !== null) Reflect.deleteProperty(holder, last);
  }
  return part;
}

const entryOf = (holder: unknown, key: PropertyKey): unknown =>
  typeof holder === "object" && holder !== null && Object.hasOwn(holder, key)
    ? (holder as Readonly<Record<PropertyKey, unknown>>)[key]
    : undefined;

/**
 * Tells whether what is said of a value may be but a consequence of its shape's faults: one of them lies within what it was
 * judged by, or is a misspelt key that would stand there.
 */
export function findConsequences(shapeFaults: readonly ValueFault[]): (fault: ValueFault) => boolean {
  const marred = new Set<string>();
  const mar = (path: YamlPath) => path.forEach((_, i) => marred.add(nameOf(path.slice(0, i + 1))));
  for (const { path, atKey, suggestion } of shapeFaults) {
    mar(path);
    if (atKey && suggestion !== undefined) mar([...path.slice(0, -1), suggestion]);
  }
  const isMarred = (place: YamlPath) =>
    place.length === 0 ? shapeFaults.length > 0 : marred.has(nameOf(place));
  return ({ path, restsOn = [path] }) => restsOn.some(isMarred);
}

const nameOf = (path: YamlPath) => path.map(String).join("\n");
