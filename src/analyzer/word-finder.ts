import type { Candidates } from "./candidates";
import type { Dictionary } from "./dictionary";
import { CONTEXT_MASK, LAST_HOMOGRAPH } from "./dictionary-format";
import type { UserLexicon } from "./user-lexicon";

/** MeCab's default: a longer run of one class (in characters after the first) makes no word of its own. */
const MAX_GROUP = 24;
/** Longer than any line. */
const UNBOUNDED = 0x3fffffff;

/** Finds the words that may begin at a place: dictionary, user entries, and unknown words by MeCab's `char.def` rules. */
export class WordFinder {
  readonly #dictionary: Dictionary;
  readonly #lexicon: UserLexicon | undefined;
  #line = "";
  /** Trie code of each code unit. */
  #codes = new Uint16Array(0);
  /** Packed classes of each character; 0 at the second half of a surrogate pair. */
  #classes = new Uint32Array(0);
  /** Where the run of characters that share a class with their neighbour ends, in code units. */
  #runEnds = new Int32Array(0);
  /** How many characters that run still has. */
  #runLengths = new Int32Array(0);
  /** How far the line was looked at, in code units, since it was set to 0: what follows has had no say. */
  reach = 0;

  constructor(dictionary: Dictionary, lexicon?: UserLexicon) {
    this.#dictionary = dictionary;
    this.#lexicon = lexicon;
  }

  /** Looks a line over once, from its end to its beginning. All other calls concern this line. */
  open(line: string): void {
    const length = line.length;
    if (this.#codes.length <= length || this.#codes.length > 16 * length + 4096)
      this.#allocate(length * 2 + 256);
    const { codes, classes } = this.#dictionary;
    this.#line = line;
    this.#classes[length] = 0;
    this.#runEnds[length] = length;
    this.#runLengths[length] = 0;
    for (let i = length - 1; i >= 0; i--) {
      const unit = line.charCodeAt(i);
      this.#codes[i] = codes[unit]!;
      let next = i + 1;
      if ((unit & 0xfc00) === 0xdc00 && i > 0 && (line.charCodeAt(i - 1) & 0xfc00) === 0xd800) {
        this.#classes[i] = 0;
        i--;
        this.#codes[i] = codes[line.charCodeAt(i)]!;
        next = i + 2;
      }
      // U+0000's class is DEFAULT, to which MeCab counts all that lies outside the BMP, and lone surrogates with it.
      const own = (unit & 0xf800) === 0xd800 ? classes[0]! : classes[unit]!;
      this.#classes[i] = own;
      const joined = (own & this.#classes[next]! & 0xffff) !== 0;
      this.#runEnds[i] = joined ? this.#runEnds[next]! : next;
      this.#runLengths[i] = joined ? this.#runLengths[next]! + 1 : 1;
    }
  }

  /** First place from `at` on that is no white space. */
  skipSpace(at: number): number {
    const { spaceBit } = this.#dictionary;
    let place = at;
    while ((this.#classes[place]! & spaceBit) !== 0) place++;
    this.#look(place);
    return place;
  }

  /** Fills `found` with the words that begin at `at`; there is always at least one. */
  find(at: number, found: Candidates): void {
    found.count = 0;
    if (this.#lexicon) {
      this.#lexicon.find(this.#line, at, found);
      this.reach = UNBOUNDED;
    }
    this.#look(this.#findKnown(at, found));
    this.#findUnknown(at, found);
  }

  /** Gives the place of the last character that it looked at. */
  #findKnown(at: number, found: Candidates): number {
    const { trie, wordContexts, wordCosts } = this.#dictionary;
    const codes = this.#codes;
    const length = this.#line.length;
    let node = 0;
    for (let i = at; i < length; i++) {
      const code = codes[i]!;
      if (code === 0) return i;
      const child = trie[node * 2]! + code;
      if (trie[child * 2 + 1] !== node) return i;
      node = child;
      const base = trie[node * 2]!;
      let word = -1;
      if (base < 0) word = -base - 1;
      else if (trie[base * 2 + 1] === node) word = -trie[base * 2]! - 1;
      while (word >= 0) {
        const context = wordContexts[word]!;
        found.add(word, i + 1, context & CONTEXT_MASK, wordCosts[word]!);
        word = (context & LAST_HOMOGRAPH) === 0 ? word + 1 : -1;
      }
      if (base < 0) return i;
    }
    return length;
  }

  #findUnknown(at: number, found: Candidates): void {
    const own = this.#classes[at]!;
    const number = own >>> 16;
    const rule = this.#dictionary.classRules[number]!;
    const known = found.count > 0;
    if (known && !rule.invoke) return;
    const length = this.#line.length;
    const first = this.#next(at);
    let grouped = 0;
    if (rule.group) {
      grouped = this.#runEnds[at]!;
      this.#look(grouped);
      if (this.#runLengths[at]! <= MAX_GROUP + 1) this.#addUnknown(number, grouped, found);
    }
    let end = first;
    for (let i = 0; i < rule.length; i++) {
      this.#look(end);
      if (end !== grouped) this.#addUnknown(number, end, found);
      if (end >= length || (own & this.#classes[end]! & 0xffff) === 0) break;
      end = this.#next(end);
    }
    if (found.count === 0) this.#addUnknown(number, first, found);
  }

  /** The character at `place` (or the line's end) has a say; a surrogate's class hangs on its neighbour. */
  #look(place: number): void {
    if (place + 2 > this.reach) this.reach = place + 2;
  }

  #addUnknown(classNumber: number, end: number, found: Candidates): void {
    const { firstUnknown, unknown, classRules } = this.#dictionary;
    const first = firstUnknown[classNumber]!;
    const count = classRules[classNumber]!.unknown.length;
    for (let template = first; template < first + count; template++) {
      const { context, cost } = unknown[template]!;
      found.add(-1 - template, end, context, cost);
    }
  }

  /** Where the character at `at` ends: after two code units for a surrogate pair. */
  #next(at: number): number {
    return at + 1 < this.#line.length && this.#classes[at + 1] === 0 ? at + 2 : at + 1;
  }

  #allocate(length: number): void {
    this.#codes = new Uint16Array(length);
    this.#classes = new Uint32Array(length);
    this.#runEnds = new Int32Array(length);
    this.#runLengths = new Int32Array(length);
  }
}
