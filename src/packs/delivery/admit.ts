import type { CompiledPack } from "../compiled-pack";
import { sha256Hex } from "../keys";
import type { OpenedFile } from "./read-payload";
import { readPayload } from "./read-payload";
import { PackRefusal } from "./refusal";
import type { StoredVersion } from "./shelf";
import type { Candidate } from "./version-laws";

/** What a pack's own examples said, run with the engine that will load it. */
export interface SelfTestVerdict {
  /** A locked rule failed. */
  readonly rejected: boolean;
  readonly failed: readonly { readonly rule: string; readonly example: string; readonly locked: boolean }[];
}

/**
 * Port: runs a pack's examples over the built-in pack and the packs that it builds on.
 * @throws PackRefusal `unavailable` where nothing could be run, `timeout` where it took too long
 */
export type RunSelfTest = (payload: string, below: readonly string[]) => Promise<SelfTestVerdict>;

export interface AdmissionOptions {
  readonly selfTest: RunSelfTest;
  /** Engine and dictionary of this extension. */
  readonly testedWith: string;
  readonly builtInId: string;
  /** The payload of a pack that runs, by its id. */
  readonly running: (id: string) => Promise<string | undefined>;
  /** Who may and which version: throws PackRefusal. */
  readonly checkLaws: (candidate: Candidate, pack: CompiledPack) => void;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The way of a payload from opened to fit for use: parse → engine → id and version → bases → examples.
 * @throws PackRefusal
 */
export async function admitPack(file: OpenedFile, options: AdmissionOptions): Promise<StoredVersion> {
  const pack = readPayload(file.payload);
  const { id, version } = pack.header;
  const sha256 = await sha256Hex(file.payload);
  if (id === options.builtInId) throw new PackRefusal("taken-id", [id], version);
  options.checkLaws({ id, version, sha256 }, pack);
  const tested = await testPack(file.payload, pack, options);
  return {
    header: pack.header,
    sha256,
    keyId: file.keyId,
    receivedAt: options.now,
    rules: pack.rules.length,
    ...tested,
  };
}

/**
 * Runs the examples of a pack; what fails is put in quarantine.
 * @throws PackRefusal `base-missing`, `self-test` (a locked rule), or as the self-test does
 */
export async function testPack(
  payload: string,
  pack: CompiledPack,
  options: Pick<AdmissionOptions, "selfTest" | "testedWith" | "builtInId" | "running">,
): Promise<Pick<StoredVersion, "quarantined" | "testedWith">> {
  const { version } = pack.header;
  const below: string[] = [];
  for (const base of pack.header.extends ?? []) {
    if (base === options.builtInId) continue;
    const text = await options.running(base);
    if (text === undefined) throw new PackRefusal("base-missing", [base], version);
    below.push(text);
  }
  const { rejected, failed } = await options.selfTest(payload, below).catch((error: unknown) => {
    if (error instanceof PackRefusal) throw new PackRefusal(error.code, error.details, version, error.said);
    throw new PackRefusal("unavailable", [], version);
  });
  if (rejected) {
    const locked = failed.filter((failure) => failure.locked);
    throw new PackRefusal(
      "self-test",
      locked.map(({ rule, example }) => `${rule}: ${example}`),
      version,
    );
  }
  return {
    quarantined: failed.map(({ rule, example }) => ({ rule, example })),
    testedWith: options.testedWith,
  };
}
