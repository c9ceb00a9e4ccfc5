import type { PackNoticeCode } from "../../review/pack-overview";

/** A pack that is not taken in. `details` name rules, versions and addresses, never the user's words. */
export class PackRefusal extends Error {
  override readonly name = "PackRefusal";
  readonly code: PackNoticeCode;
  readonly details: readonly string[];
  /** The version refused, where the file got so far as to say it. */
  readonly version: number | undefined;

  constructor(code: PackNoticeCode, details: readonly string[] = [], version?: number) {
    super(`${code} ${details.join(", ")}`);
    this.code = code;
    this.details = details;
    this.version = version;
  }
}

/** Faults of the way, not of the pack: asked again later they may be gone. */
const PASSING: readonly PackNoticeCode[] = ["network", "status", "timeout", "unavailable", "storage"];

export function isPassing(code: PackNoticeCode): boolean {
  return PASSING.includes(code);
}
