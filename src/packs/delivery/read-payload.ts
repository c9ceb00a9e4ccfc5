import { type CompiledPack, parseCompiledPack } from "../compiled-pack";
import { isInEngineRange } from "../engine-range";
import { PackFormatError } from "../fault";
import { parsePackJson } from "../pack-json";
import { isSignedPack, parseSignedPack, verifyPack } from "../signature";
import { formatRefusal, PackRefusal, refuseFormat } from "./refusal";

/** A file that was opened: what was signed, and by which key. */
export interface OpenedFile {
  readonly payload: string;
  readonly keyId?: string | undefined;
}

/** The most rules a pack may have, as in its source. */
export const MOST_RULES = 500;

/**
 * Opens a file before anything in it is looked at: the signature is held against the keys that are trusted.
 * @param keys 32 bytes each; without any the file is taken as it is, signed or not
 * @throws PackRefusal `format`, `signature` or `unknown-key`
 */
export async function openFile(text: string, keys: readonly Uint8Array[]): Promise<OpenedFile> {
  const json = asRefusal(() => parsePackJson(text));
  if (!isSignedPack(json)) {
    if (keys.length > 0) throw new PackRefusal("signature", ["not signed"]);
    return { payload: text };
  }
  const signed = asRefusal(() => parseSignedPack(json));
  if (keys.length === 0) return { payload: signed.payload };
  const verdict = await verifyPack(signed, keys);
  if (verdict.valid) return { payload: signed.payload, keyId: verdict.keyId };
  if (verdict.cause === "unknown key") throw new PackRefusal("unknown-key", [signed.keyId]);
  throw new PackRefusal("signature");
}

/**
 * Reads a payload whose signature is known to be right.
 * @throws PackRefusal `format` or `engine`
 */
export function readPayload(payload: string): CompiledPack {
  const json = asRefusal(() => parsePackJson(payload));
  // Another engine's format may be one that cannot be read here: what it is made for comes first.
  const head = (json as { header?: { engine?: unknown; version?: unknown } } | null)?.header;
  const version = Number.isSafeInteger(head?.version) ? (head?.version as number) : undefined;
  if (typeof head?.engine === "string" && !isInEngineRange(head.engine))
    throw new PackRefusal("engine", [head.engine.slice(0, 40)], version);
  const pack = asRefusal(() => parseCompiledPack(json), version);
  if (pack.rules.length > MOST_RULES) throw refuseFormat((texts) => texts.tooManyRules(MOST_RULES), version);
  const ids = pack.rules.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw refuseFormat((texts) => texts.sameRule(twice), version);
  return pack;
}

function asRefusal<T>(read: () => T, version?: number): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PackFormatError)) throw error;
    throw formatRefusal(error.faults, version);
  }
}
