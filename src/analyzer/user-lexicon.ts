import type { Candidates } from "./candidates";
import type { Dictionary } from "./dictionary";
import { Lattice } from "./lattice";

/** A word that a pack or a company adds to the dictionary at run time, e.g. a product's name. It does not inflect. */
export interface UserEntry {
  /** As it is written; any characters but line ends, no white space at its ends. */
  readonly surface: string;
  /** In katakana. */
  readonly reading: string;
  /** Part of speech in IPADIC's terms, as many fields as wanted: `名詞,固有名詞` or `名詞,固有名詞,組織`. */
  readonly pos: string;
}

/** An entry that cannot join the dictionary. */
export class UserEntryError extends Error {
  override readonly name = "UserEntryError";
  readonly index: number;
  readonly field: "surface" | "pos";

  constructor(index: number, field: "surface" | "pos") {
    super(`user entry ${index}: its ${field} cannot be used`);
    this.index = index;
    this.field = field;
  }
}

/** An entry with what the lattice needs of it. */
export interface UserWord {
  readonly surface: string;
  readonly reading: string;
  readonly context: number;
  readonly cost: number;
}

interface Branch {
  readonly children: Map<number, Branch>;
  words: number[];
}

/**
 * How much cheaper an entry is than what the dictionary makes of the same characters. Tried on 43 names in 14 contexts:
 * 3,000 lost 23 of them, 6,000 lost 2, 8,000 lost 1; but of 138 words that merely hold an entry, 7, 30 and 48 broke up.
 */
const ADVANTAGE = 6000;
const UNUSABLE_SURFACE = /^$|^\s|\s$|[\r\n]|\p{Surrogate}/u;

/** A small trie of user entries beside the dictionary's. Word numbers begin at `firstWord`. */
export class UserLexicon {
  readonly words: UserWord[] = [];
  readonly firstWord: number;
  readonly #root: Branch = { children: new Map(), words: [] };

  /**
   * @param entries of several with one surface the last counts
   * @throws UserEntryError where a surface is empty or broken by a line, or no word of IPADIC has the part of speech
   */
  constructor(dictionary: Dictionary, entries: readonly UserEntry[]) {
    this.firstWord = dictionary.wordContexts.length;
    const prepared = new Map<string, Omit<UserWord, "cost">>();
    entries.forEach(({ surface, reading, pos }, index) => {
      if (UNUSABLE_SURFACE.test(surface)) throw new UserEntryError(index, "surface");
      const context = findContext(dictionary, pos);
      if (context === undefined) throw new UserEntryError(index, "pos");
      prepared.set(surface, { surface, reading, context });
    });
    // The shorter first: an entry must win over those that it holds, too.
    const lattice = new Lattice(dictionary, this);
    for (const word of [...prepared.values()].sort((a, b) => a.surface.length - b.surface.length)) {
      const cost = winningCost(dictionary, lattice, word);
      this.#insert(word.surface, this.words.push({ ...word, cost }) - 1);
    }
  }

  /** Adds the entries that stand at `at` in the line. */
  find(line: string, at: number, found: Candidates): void {
    let branch = this.#root.children.get(line.charCodeAt(at));
    for (let end = at + 1; branch; end++) {
      for (const index of branch.words) {
        const { context, cost } = this.words[index]!;
        found.add(this.firstWord + index, end, context, cost);
      }
      branch = branch.children.get(line.charCodeAt(end));
    }
  }

  #insert(surface: string, index: number): void {
    let branch = this.#root;
    for (let i = 0; i < surface.length; i++) {
      const unit = surface.charCodeAt(i);
      let child = branch.children.get(unit);
      if (!child) {
        child = { children: new Map(), words: [] };
        branch.children.set(unit, child);
      }
      branch = child;
    }
    branch.words.push(index);
  }
}

/** The lowest context id whose part of speech begins with the fields of `pos` and does not inflect. */
function findContext(dictionary: Dictionary, pos: string): number | undefined {
  const wanted = pos.split(",");
  const context = dictionary.partsOfSpeech.findIndex(
    (fields) => fields?.[4] === "*" && wanted.every((field, i) => field !== "" && field === fields[i]),
  );
  return context < 0 ? undefined : context;
}

function winningCost(dictionary: Dictionary, lattice: Lattice, word: Omit<UserWord, "cost">): number {
  const { connections, contextCount } = dictionary;
  const { surface, context } = word;
  lattice.solve(surface);
  const edges = connections[context * contextCount]! + connections[context]!;
  return lattice.cost - edges - ADVANTAGE;
}
