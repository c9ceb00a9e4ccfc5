/** Thrown where a value has no canonical form: not a finite number, no JSON type, half a surrogate pair. */
export class CanonicalJsonError extends Error {
  override readonly name = "CanonicalJsonError";
}

const HALF_PAIR = /\p{Surrogate}/u;

/**
 * The one JSON text of a value after RFC 8785: no white space, keys in the order of their UTF-16 code units, numbers and
 * strings as ECMAScript writes them. Keys whose value is undefined are left out.
 * @throws CanonicalJsonError
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "string") {
    if (HALF_PAIR.test(value)) throw new CanonicalJsonError("half a surrogate pair");
    return JSON.stringify(value);
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new CanonicalJsonError(`${value} is no JSON number`);
    return JSON.stringify(value);
  }
  if (typeof value === "boolean") return String(value);
  if (typeof value !== "object") throw new CanonicalJsonError(`${typeof value} is no JSON type`);
  if (value === null) return "null";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, v]) => `${canonicalJson(key)}:${canonicalJson(v)}`).join(",")}}`;
}
