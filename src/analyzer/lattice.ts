import { Candidates, resized } from "./candidates";
import type { Dictionary } from "./dictionary";
import type { UserLexicon } from "./user-lexicon";
import { WordFinder } from "./word-finder";

/** Nodes for which room is kept between lines: a long mail's line needs a tenth of it. */
const KEPT_NODES = 1 << 14;
/** Nodes for each character, as they come in mails (5) and in runs of one letter (7). */
const USUAL_NODES = 7;
const INFINITE = 0x7fffffff;

/** A node is a row of eight numbers, side by side in memory because they are written and read together. */
const ROW = 8;
const WORD = 0;
const START = 1;
const END = 2;
const COST = 3;
const PREVIOUS = 4;
const CONTEXT = 5;
/** The node made before with the same end. */
const SIBLING = 6;

/**
 * One-pass lattice and Viterbi search over typed arrays, reused from line to line (MeCab's algorithm, tie-breaks
 * included). Time and memory grow linearly with the line: at each place the dictionary bounds the words that may begin.
 */
export class Lattice {
  readonly #dictionary: Dictionary;
  readonly #finder: WordFinder;
  readonly #candidates = new Candidates();
  /** Last node that ends at each place; the others are its siblings. Nodes are named by their row's first cell. */
  #heads = new Int32Array(1024);
  #rows = new Int32Array(KEPT_NODES * ROW);
  /** Cells in use. */
  #used = 0;
  /** The line before: what it shares with the next one at its beginning need not be looked up again. */
  #line = "";
  /** Cells that were in use before the nodes of each place were made. */
  #marks = new Int32Array(1024);
  /** How far the line was looked at for the nodes of each place and of those before it. */
  #reaches = new Int32Array(1024);
  /** The nodes that end at the place under way and may lie on the best path, side by side. */
  #enders = new Int32Array(256);
  #enderCosts = new Int32Array(256);
  #enderContexts = new Int32Array(256);
  #enderCount = 0;
  /** Numbers the places of all lines, so that the tables below need no emptying between them. */
  #tick = 0;
  /** Cheapest cost so far of an ender of each right context; `#seen` tells at which tick. */
  readonly #seen: Int32Array;
  readonly #seenCosts: Int32Array;
  /** Best ender before each left context; `#weighed` tells at which tick. */
  readonly #weighed: Int32Array;
  readonly #bestCosts: Int32Array;
  readonly #bestNodes: Int32Array;
  /** Cost of the best path of the last line. */
  cost = 0;
  /** Steps that the last line took: nodes made and connections weighed. A measure of work that no clock disturbs. */
  work = 0;

  constructor(dictionary: Dictionary, lexicon?: UserLexicon) {
    this.#dictionary = dictionary;
    this.#finder = new WordFinder(dictionary, lexicon);
    this.#seen = new Int32Array(dictionary.contextCount);
    this.#seenCosts = new Int32Array(dictionary.contextCount);
    this.#weighed = new Int32Array(dictionary.contextCount);
    this.#bestCosts = new Int32Array(dictionary.contextCount);
    this.#bestNodes = new Int32Array(dictionary.contextCount);
  }

  /** Number of nodes that the last line needed. */
  get nodes(): number {
    return this.#used / ROW;
  }

  /** Memory kept for nodes, in bytes. */
  get bytes(): number {
    return this.#rows.byteLength;
  }

  /**
   * Finds the cheapest sequence of words through a line (no line ends inside).
   *
   * @returns the sequence's nodes in order, valid until the next call; read them with `word`, `start` and `end`
   */
  solve(line: string): readonly number[] {
    const finder = this.#finder;
    const from = this.#reset(line);
    finder.reach = from > 0 ? this.#reaches[from - 1]! : 0;
    for (let place = from; place < line.length; place++) {
      this.#marks[place] = this.#used;
      if (this.#heads[place]! >= 0) {
        const start = finder.skipSpace(place);
        if (start < line.length) {
          finder.find(start, this.#candidates);
          this.#gather(place);
          this.#extend(start);
        }
      }
      this.#reaches[place] = finder.reach;
    }
    return this.#trace(line.length);
  }

  /** Number of the node's word in the dictionary, or `-1 - template` of an unknown word. */
  word(node: number): number {
    return this.#rows[node + WORD]!;
  }

  start(node: number): number {
    return this.#rows[node + START]!;
  }

  end(node: number): number {
    return this.#rows[node + END]!;
  }

  /** Makes room for a line and gives the place up to which the nodes of the line before stand. */
  #reset(line: string): number {
    const from = this.#makeRoom(line.length + 1) ? 0 : this.#sharedPlaces(line);
    this.#finder.open(line);
    this.work = 0;
    if (from > 0) this.#forget(from, line.length);
    else {
      this.#heads.fill(-1, 0, line.length + 1);
      // The beginning of the line is node 0, a word of context 0 that ends at 0.
      this.#heads[0] = 0;
      this.#rows.fill(0, 0, ROW);
      this.#rows[PREVIOUS] = this.#rows[SIBLING] = -1;
      this.#used = ROW;
    }
    this.#line = line;
    return from;
  }

  /** True where tables were made anew. */
  #makeRoom(places: number): boolean {
    let isNew = false;
    const expected = ROW * Math.max(KEPT_NODES, places * USUAL_NODES);
    if (this.#rows.length < expected || this.#rows.length > expected * 4) {
      this.#rows = new Int32Array(expected);
      isNew = true;
    }
    if (this.#heads.length < places || this.#heads.length > places * 16 + 1024) {
      this.#heads = new Int32Array(places * 2);
      this.#marks = new Int32Array(places * 2);
      this.#reaches = new Int32Array(places * 2);
      isNew = true;
    }
    if (this.#tick > INFINITE - places) {
      this.#seen.fill(0);
      this.#weighed.fill(0);
      this.#tick = 0;
    }
    return isNew;
  }

  /** The places for which only characters were looked at that both lines share. */
  #sharedPlaces(line: string): number {
    const before = this.#line;
    const shorter = Math.min(line.length, before.length);
    let same = 0;
    while (same < shorter && line.charCodeAt(same) === before.charCodeAt(same)) same++;
    let places = same;
    while (places > 0 && this.#reaches[places - 1]! > same) places--;
    return places;
  }

  /** Takes back the nodes made from `place` on, the last one first. */
  #forget(place: number, length: number): void {
    const rows = this.#rows;
    const heads = this.#heads;
    const kept = this.#line.length > place ? this.#marks[place]! : this.#used;
    for (let node = this.#used - ROW; node >= kept; node -= ROW)
      heads[rows[node + END]!] = rows[node + SIBLING]!;
    this.#used = kept;
    if (length > this.#line.length) heads.fill(-1, this.#line.length + 1, length + 1);
  }

  /** Collects the nodes that end at `place`, last made first, but those that a cheaper one of their context beats. */
  #gather(place: number): void {
    const tick = ++this.#tick;
    const rows = this.#rows;
    const seen = this.#seen;
    const seenCosts = this.#seenCosts;
    let count = 0;
    for (let node = this.#heads[place]!; node >= 0; node = rows[node + SIBLING]!) {
      const context = rows[node + CONTEXT]!;
      const cost = rows[node + COST]!;
      if (seen[context] === tick && seenCosts[context]! <= cost) continue;
      seen[context] = tick;
      seenCosts[context] = cost;
      if (count === this.#enders.length) this.#growEnders();
      this.#enders[count] = node;
      this.#enderCosts[count] = cost;
      this.#enderContexts[count] = context;
      count++;
    }
    this.#enderCount = count;
  }

  /** Links every candidate to the cheapest of the gathered nodes. */
  #extend(start: number): void {
    const { count, words, ends, contexts, costs } = this.#candidates;
    let node = this.#used;
    const needed = node + count * ROW;
    if (needed > this.#rows.length) this.#rows = resized(this.#rows, Math.max(this.#rows.length * 2, needed));
    const rows = this.#rows;
    const heads = this.#heads;
    const weighed = this.#weighed;
    const tick = this.#tick;
    // Last found, first linked: among equal costs MeCab takes what this order meets first.
    for (let candidate = count - 1; candidate >= 0; candidate--, node += ROW) {
      const context = contexts[candidate]!;
      if (weighed[context] !== tick) this.#weigh(context);
      const end = ends[candidate]!;
      rows[node + WORD] = words[candidate]!;
      rows[node + START] = start;
      rows[node + END] = end;
      rows[node + COST] = this.#bestCosts[context]! + costs[candidate]!;
      rows[node + PREVIOUS] = this.#bestNodes[context]!;
      rows[node + CONTEXT] = context;
      rows[node + SIBLING] = heads[end]!;
      heads[end] = node;
    }
    this.#used = node;
    this.work += count;
  }

  /** Finds the cheapest of the gathered nodes for a word of `context` to follow. */
  #weigh(context: number): void {
    const { connections, contextCount } = this.#dictionary;
    const costs = this.#enderCosts;
    const contexts = this.#enderContexts;
    const count = this.#enderCount;
    const row = context * contextCount;
    let best = INFINITE;
    let bestEnder = 0;
    for (let ender = 0; ender < count; ender++) {
      const cost = costs[ender]! + connections[row + contexts[ender]!]!;
      if (cost < best) {
        best = cost;
        bestEnder = ender;
      }
    }
    this.#weighed[context] = this.#tick;
    this.#bestCosts[context] = best;
    this.#bestNodes[context] = this.#enders[bestEnder]!;
    this.work += count;
  }

  #trace(length: number): readonly number[] {
    let last = length;
    // White space at the end of the line: no word ends there.
    while (this.#heads[last]! < 0) last--;
    this.#gather(last);
    this.#weigh(0);
    this.cost = this.#bestCosts[0]!;
    const path: number[] = [];
    for (let node = this.#bestNodes[0]!; node > 0; node = this.#rows[node + PREVIOUS]!) path.push(node);
    return path.reverse();
  }

  #growEnders(): void {
    const length = this.#enders.length * 2;
    this.#enders = resized(this.#enders, length);
    this.#enderCosts = resized(this.#enderCosts, length);
    this.#enderContexts = resized(this.#enderContexts, length);
  }
}
