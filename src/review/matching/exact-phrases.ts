import { put } from "../multi-map";
import type { Match } from "./matcher-set";
import { WordTrie } from "./word-trie";

interface ExactPhrase {
  readonly length: number;
  readonly matcher: number;
}

/** Phrases spelt exactly so, endings and all, found in one walk of a text. */
export class ExactPhrases {
  readonly #trie = new WordTrie();
  readonly #byNode = new Map<number, ExactPhrase[]>();
  /** The nodes where phrases end that stand at one place of a text: no more than the longest phrase has units. */
  #nodes = new Int32Array(8);

  add(text: string, matcher: number): void {
    put(this.#byNode, this.#trie.add(text), { length: text.length, matcher });
    if (text.length > this.#nodes.length) this.#nodes = new Int32Array(text.length);
  }

  /** Adds the places of all phrases; those of one phrase do not overlap. */
  match(text: string, out: Match[]): void {
    const ends = new Map<ExactPhrase, number>();
    for (let at = 0; at < text.length; at++) {
      const found = this.#trie.walk(text, at, this.#nodes);
      for (let k = 0; k < found; k++) {
        for (const phrase of this.#byNode.get(this.#nodes[k] as number) ?? NONE) {
          if (at < (ends.get(phrase) ?? 0)) continue;
          const end = at + phrase.length;
          ends.set(phrase, end);
          out.push({ matcher: phrase.matcher, start: at, end });
        }
      }
    }
  }
}

const NONE: readonly ExactPhrase[] = [];
