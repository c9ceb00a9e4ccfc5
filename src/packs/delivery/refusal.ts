import type { PackNoticeCode } from "../../review/pack-overview";
import { inBoth, type FaultTexts, type SaidFault } from "../texts/fault-texts";

/** A pack that is not taken in. `details` name rules, versions and addresses, never the user's words. */
export class PackRefusal extends Error {
  override readonly name = "PackRefusal";
  readonly code: PackNoticeCode;
  readonly details: readonly string[];
  /** The version refused, where the file got so far as to say it. */
  readonly version: number | undefined;
  /** What is wrong in the file, for people; where it is given, it stands for the details. */
  readonly said: readonly SaidFault[];

  constructor(
    code: PackNoticeCode,
    details: readonly string[] = [],
    version?: number,
    said: readonly SaidFault[] = [],
  ) {
    super(`${code} ${details.join(", ")}`);
    this.code = code;
    this.details = details;
    this.version = version;
    this.said = said;
  }
}

/** Faults of the way, not of the pack: asked again later they may be gone. */
const PASSING: readonly PackNoticeCode[] = ["network", "status", "timeout", "unavailable", "storage"];

export function isPassing(code: PackNoticeCode): boolean {
  return PASSING.includes(code);
}

/** So many faults of a file are listed. */
const LISTED = 5;

/** The refusal of a file that cannot be read. @param faults all that are wrong in it */
export function formatRefusal(faults: readonly SaidFault[], version?: number): PackRefusal {
  const more = faults.length - LISTED;
  const listed = faults.slice(0, LISTED);
  const said = more > 0 ? [...listed, ...inBoth((texts) => [texts.more(more)])] : listed;
  return new PackRefusal(
    "format",
    listed.map(({ en }) => en),
    version,
    said,
  );
}

/** The same where one thing is wrong. */
export const refuseFormat = (say: (texts: FaultTexts) => string, version?: number): PackRefusal =>
  formatRefusal(
    inBoth((texts) => [say(texts)]),
    version,
  );
