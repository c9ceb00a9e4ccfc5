/** Words by their beginnings, in a table of numbers: a text is walked once, however many words there are. */
export class WordTrie {
  /** By slot: a node (`FREE` where there is none), a code unit, the node that it leads to, 1 where a word ends there. */
  #steps = new Int32Array(1024 * STRIDE).fill(FREE);
  #nodes = 1;

  /** Adds a word and gives the number of the node where it ends; the same word gives the same number. */
  add(word: string): number {
    let node = ROOT;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      let slot = this.#slotOf(node, unit);
      if (this.#steps[slot] === FREE) {
        if (this.#nodes * 2 >= this.#steps.length / STRIDE) {
          this.#grow();
          slot = this.#slotOf(node, unit);
        }
        this.#steps[slot] = node;
        this.#steps[slot + UNIT] = unit;
        this.#steps[slot + TO] = this.#nodes++;
        this.#steps[slot + IS_END] = 0;
      }
      node = this.#steps[slot + TO] as number;
      if (i === word.length - 1) this.#steps[slot + IS_END] = 1;
    }
    return node;
  }

  /** Puts the nodes where words that stand at `at` of a text end into `out`; gives how many there are. */
  walk(text: string, at: number, out: Int32Array): number {
    let node = ROOT;
    let found = 0;
    for (let i = at; i < text.length; i++) {
      const slot = this.#slotOf(node, text.charCodeAt(i));
      if (this.#steps[slot] === FREE) break;
      node = this.#steps[slot + TO] as number;
      if (this.#steps[slot + IS_END] === 1) out[found++] = node;
    }
    return found;
  }

  /** Where the step from a node by a code unit stands, or the free place for it. */
  #slotOf(node: number, unit: number): number {
    const steps = this.#steps;
    const mask = steps.length / STRIDE - 1;
    let place = ((Math.imul(node, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)) >>> 7) & mask;
    for (; ; place = (place + 1) & mask) {
      const from = steps[place * STRIDE];
      if (from === FREE || (from === node && steps[place * STRIDE + UNIT] === unit)) return place * STRIDE;
    }
  }

  #grow(): void {
    const steps = this.#steps;
    this.#steps = new Int32Array(steps.length * 2).fill(FREE);
    for (let slot = 0; slot < steps.length; slot += STRIDE) {
      if (steps[slot] === FREE) continue;
      const place = this.#slotOf(steps[slot] as number, steps[slot + UNIT] as number);
      this.#steps.set(steps.subarray(slot, slot + STRIDE), place);
    }
  }
}

const ROOT = 0;
const FREE = -1;
/** Numbers of a slot; four of 4 bytes, so that no step lies across two lines of the machine's cache. */
const STRIDE = 4;
const UNIT = 1;
const TO = 2;
const IS_END = 3;
