/** Words by their beginnings, in tables of numbers: a text is walked once, however many words there are. */
export class WordTrie {
  #from = new Int32Array(1024).fill(-1);
  #unit = new Uint16Array(1024);
  #to = new Int32Array(1024);
  #nodes = 1;

  /** Adds a word and gives the number of the node where it ends; the same word gives the same number. */
  add(word: string): number {
    let node = ROOT;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      const slot = this.#slotOf(node, unit);
      if (this.#from[slot] === node) node = this.#to[slot] as number;
      else {
        this.#from[slot] = node;
        this.#unit[slot] = unit;
        this.#to[slot] = this.#nodes;
        node = this.#nodes++;
        if (this.#nodes * 2 > this.#from.length) this.#grow();
      }
    }
    return node;
  }

  /** Puts the nodes of all prefixes of words that stand at `at` of a text into `out`; gives how many there are. */
  walk(text: string, at: number, out: Int32Array): number {
    let node = ROOT;
    let found = 0;
    for (let i = at; i < text.length && found < out.length; i++) {
      const slot = this.#slotOf(node, text.charCodeAt(i));
      if (this.#from[slot] !== node) break;
      node = this.#to[slot] as number;
      out[found++] = node;
    }
    return found;
  }

  /** Where the step from a node by a code unit stands, or the free place for it. */
  #slotOf(node: number, unit: number): number {
    const mask = this.#from.length - 1;
    let slot = (Math.imul(node, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)) >>> 7;
    for (slot &= mask; ; slot = (slot + 1) & mask) {
      const from = this.#from[slot];
      if (from === FREE || (from === node && this.#unit[slot] === unit)) return slot;
    }
  }

  #grow(): void {
    const [from, unit, to] = [this.#from, this.#unit, this.#to];
    const size = from.length * 2;
    this.#from = new Int32Array(size).fill(FREE);
    this.#unit = new Uint16Array(size);
    this.#to = new Int32Array(size);
    for (let i = 0; i < from.length; i++) {
      if (from[i] === FREE) continue;
      const slot = this.#slotOf(from[i] as number, unit[i] as number);
      this.#from[slot] = from[i] as number;
      this.#unit[slot] = unit[i] as number;
      this.#to[slot] = to[i] as number;
    }
  }
}

const ROOT = 0;
const FREE = -1;
