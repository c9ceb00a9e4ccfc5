import { put } from "../multi-map";
import type { Requirement } from "./required-words";
import { WordTrie } from "./word-trie";

/**
 * Tells in one walk of a text which of many requirements it meets. Requirements are added as they come and known by number.
 */
export class WordFilter {
  readonly #trie = new WordTrie();
  /** By the node where a word ends: the clauses that it stands in. */
  readonly #clausesAt = new Map<number, number[]>();
  /** By clause: the alternative that it belongs to. */
  readonly #alternativeOf: number[] = [];
  /** By alternative: how many clauses it has, and its requirement. */
  readonly #clausesOf: number[] = [];
  readonly #requirementOf: number[] = [];
  /** How many of them were met in the scan that met one last. */
  readonly #metClauses: number[] = [];
  readonly #countedIn: number[] = [];
  /** By clause: the scan that met it last. */
  readonly #metIn: number[] = [];
  #scans = 0;
  #size = 0;
  /** The nodes where words end that stand at one place of a text: no more than the longest word has units. */
  #nodes = new Int32Array(8);

  /** How many requirements there are. */
  get size(): number {
    return this.#size;
  }

  add(requirement: Requirement): number {
    const number = this.#size++;
    for (const clauses of requirement) {
      const alternative = this.#clausesOf.push(clauses.length) - 1;
      this.#requirementOf.push(number);
      this.#metClauses.push(0);
      this.#countedIn.push(0);
      for (const words of clauses) {
        const clause = this.#alternativeOf.push(alternative) - 1;
        this.#metIn.push(0);
        for (const word of new Set(words)) {
          put(this.#clausesAt, this.#trie.add(word), clause);
          if (word.length > this.#nodes.length) this.#nodes = new Int32Array(word.length);
        }
      }
    }
    return number;
  }

  /** The requirements that a text meets, a bit each; see `isMet`. */
  scan(text: string): Uint32Array {
    const met = new Uint32Array((this.#size + 31) >> 5);
    this.#scans++;
    for (let at = 0; at < text.length; at++) {
      const found = this.#trie.walk(text, at, this.#nodes);
      for (let k = 0; k < found; k++) this.#mark(this.#nodes[k] as number, met);
    }
    return met;
  }

  #mark(node: number, met: Uint32Array): void {
    const clauses = this.#clausesAt.get(node);
    if (!clauses) return;
    for (const clause of clauses) {
      if (this.#metIn[clause] === this.#scans) continue;
      this.#metIn[clause] = this.#scans;
      const alternative = this.#alternativeOf[clause] as number;
      const before =
        this.#countedIn[alternative] === this.#scans ? (this.#metClauses[alternative] as number) : 0;
      this.#countedIn[alternative] = this.#scans;
      this.#metClauses[alternative] = before + 1;
      if (before + 1 < (this.#clausesOf[alternative] as number)) continue;
      const number = this.#requirementOf[alternative] as number;
      met[number >> 5] = (met[number >> 5] as number) | (1 << (number & 31));
    }
  }
}

/** True where `met` has the bit of the requirement; one that was added after the scan counts as not met. */
export function isMet(met: Uint32Array, number: number): boolean {
  return (((met[number >> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}
