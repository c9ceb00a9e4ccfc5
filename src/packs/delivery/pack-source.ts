import * as z from "zod/mini";
import type { PackNotice } from "../../review/pack-overview";
import { findSchemaFaults, type ValueFault, valuesOf, type YamlPath } from "../schema-faults";
import { type FaultTexts, inBoth, type SaidFault } from "../texts/fault-texts";
import { isHttpsAddress } from "./download";

/** Longest entry of the policy that is read, in UTF-16 code units: that of the largest pack there may be. */
const MAX_ENTRY = 1024 * 1024;

const publicKey = z.string().check(z.minLength(1), z.maxLength(200));
const version = z.int().check(z.minimum(1));

const remote = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  url: z.string().check(z.refine(isHttpsAddress, "an https address without name and password")),
  /** Two at once while keys are changed. */
  publicKey: z.union([publicKey, z.array(publicKey).check(z.minLength(1), z.maxLength(2))]),
  minVersion: z.optional(version),
  pin: z.optional(
    z.strictObject({
      version,
      sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/, "hexadecimal"))),
    }),
  ),
});

const KEYS = new Set(Object.keys(remote.shape));

export interface RemotePack {
  readonly kind: "remote";
  readonly id: string;
  readonly url: string;
  /** Base64, one or two. */
  readonly publicKeys: readonly string[];
  readonly minVersion?: number | undefined;
  /** Exactly this version, also where a higher one was here. */
  readonly pin?: { readonly version: number; readonly sha256?: string | undefined } | undefined;
}

/** A compiled pack that the policy itself carries. */
export interface InlinePack {
  readonly kind: "inline";
  readonly id: string;
  readonly text: string;
}

export type PackSource = RemotePack | InlinePack;

export interface PackSources {
  readonly sources: readonly PackSource[];
  /** Entries that cannot be read: the others stand. */
  readonly faults: readonly PackNotice[];
}

/**
 * Reads the policy's `packs`.
 * @param entries each a pack's JSON or `{id, url, publicKey, minVersion?, pin?}`, as a string or (Firefox) as an object
 */
export function parsePackSources(entries: readonly unknown[]): PackSources {
  const sources: PackSource[] = [];
  const faults: PackNotice[] = [];
  entries.forEach((entry, index) => {
    const read = readEntry(entry);
    if ("faults" in read) faults.push(faultOf(index, read.faults));
    else if (sources.some(({ id }) => id === read.id))
      faults.push(
        faultOf(
          index,
          inBoth((texts) => [texts.policyTwice(read.id)]),
        ),
      );
    else sources.push(read);
  });
  return { sources, faults };
}

const faultOf = (index: number, said: readonly SaidFault[]): PackNotice => ({
  code: "policy",
  pack: `packs[${index}]`,
  details: said.map(({ en }) => en),
  said,
});

function readEntry(entry: unknown): PackSource | { readonly faults: readonly SaidFault[] } {
  if (typeof entry === "string" && entry.length > MAX_ENTRY)
    return { faults: inBoth((texts) => [texts.tooLarge(MAX_ENTRY)]) };
  let json: unknown = entry;
  if (typeof entry === "string") {
    try {
      json = JSON.parse(entry);
    } catch {
      return { faults: inBoth((texts) => [texts.notJson]) };
    }
  }
  const inline = z.object({ header: z.object({ id: z.string() }) }).safeParse(json).data;
  // What is wrong inside is for the pack's own check to say.
  if (inline !== undefined)
    return {
      kind: "inline",
      id: inline.header.id,
      text: typeof entry === "string" ? entry : JSON.stringify(json),
    };
  const parsed = remote.safeParse(json);
  if (!parsed.success) {
    const { issues } = parsed.error;
    const valueAt = valuesOf(json);
    const placeOf = (path: YamlPath) => path.map(String).join(".");
    const find = (texts: FaultTexts) => findSchemaFaults(issues, { valueAt, placeOf, texts, keys: KEYS });
    return { faults: inBoth((texts) => find(texts).map(withSuggestion)) };
  }
  const { publicKey: keys, ...rest } = parsed.data;
  return { kind: "remote", ...rest, publicKeys: typeof keys === "string" ? [keys] : keys };
}

const withSuggestion = ({ message, suggestion }: ValueFault) =>
  suggestion === undefined ? message : `${message} (did you mean "${suggestion}"?)`;
