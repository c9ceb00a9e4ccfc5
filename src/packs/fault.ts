import type { SaidFault } from "./texts/fault-texts";

/** One thing wrong in a pack, where it stands and what may have been meant. Lines and columns count from 1. */
export interface PackFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** The nearest known key or value. */
  readonly suggestion?: string | undefined;
}

/** `path/rule.yaml:3:1 message (did you mean "severity"?)` */
export function formatFault(fault: PackFault): string {
  const hint = fault.suggestion ? ` (did you mean "${fault.suggestion}"?)` : "";
  return `${fault.file}:${fault.line}:${fault.column} ${fault.message}${hint}`;
}

/** Thrown where a pack is not what it should be. */
export class PackFormatError extends Error {
  override readonly name = "PackFormatError";
  readonly faults: readonly SaidFault[];
  /** @param faults what is told in one language only, is told so whoever reads it */
  constructor(faults: readonly (string | SaidFault)[]) {
    const said = faults.map((fault) => (typeof fault === "string" ? { ja: fault, en: fault } : fault));
    super(
      `not a pack: ${said
        .slice(0, 3)
        .map(({ en }) => en)
        .join("; ")}`,
    );
    this.faults = said;
  }
}
