import { PackFormatError } from "./fault";
import { inBoth } from "./texts/fault-texts";

const BYTE_ORDER_MARK = /^\ufeff/;
/** Copied from object to object it would change what all objects inherit. Other inherited names are data like any. */
export const FORBIDDEN_KEY = "__proto__";

/**
 * Reads the JSON of a pack or of its envelope.
 * @throws PackFormatError where it is no JSON, or holds the forbidden key anywhere
 */
export function parsePackJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(BYTE_ORDER_MARK, ""), (key: string, value: unknown) => {
      if (key === FORBIDDEN_KEY)
        throw new PackFormatError(inBoth((texts) => [texts.unknownKey(FORBIDDEN_KEY)]));
      return value;
    });
  } catch (error) {
    throw error instanceof PackFormatError ? error : new PackFormatError(inBoth((texts) => [texts.notJson]));
  }
}
