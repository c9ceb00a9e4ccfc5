import { FeatureRow } from "../feature-row";
import { type Requirement, requiredWords } from "./required-words";

/** What each pattern requires, by the pattern's key; null where nothing can be said. */
export type Requirements = ReadonlyMap<string, Requirement | null>;

/** A pattern's name in `Requirements`: a hash of its source and flags. */
function keyOf({ source, flags }: RegExp): string {
  const row = new FeatureRow();
  row.offer(source, "/", flags);
  return `${row.placeAt(0).toString(36)}.${row.keyAt(0).toString(36)}`;
}

/**
 * What patterns require. To read it off a pattern takes time: of the built-in pack's it was done when the extension was
 * built, and the first review need not compile patterns that cannot match.
 */
export class RequirementStore {
  readonly #known: Map<string, Requirement | null>;
  /** Whether patterns are to be read when they are first asked, and what was read to be kept. */
  readonly records: boolean;

  constructor(known: Requirements = new Map(), records = false) {
    this.#known = new Map(known);
    this.records = records;
  }

  get known(): Requirements {
    return this.#known;
  }

  knows(pattern: RegExp): boolean {
    return this.#known.has(keyOf(pattern));
  }

  /** What a pattern requires; undefined where nothing can be said. */
  of(pattern: RegExp): Requirement | undefined {
    const key = keyOf(pattern);
    const known = this.#known.get(key);
    if (known !== undefined) return known ?? undefined;
    const required = requiredWords(pattern);
    if (this.records) this.#known.set(key, required ?? null);
    return required;
  }
}
