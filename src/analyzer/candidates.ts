/** Words that may begin at one place of a line: a reused table of columns that grows when it is full. */
export class Candidates {
  count = 0;
  /** Word number; unknown words count from -1 down: `-1 - template`. */
  words = new Int32Array(512);
  /** End in code units of the line. */
  ends = new Int32Array(512);
  contexts = new Int32Array(512);
  costs = new Int32Array(512);

  add(word: number, end: number, context: number, cost: number): void {
    const at = this.count++;
    if (at === this.words.length) this.#grow();
    this.words[at] = word;
    this.ends[at] = end;
    this.contexts[at] = context;
    this.costs[at] = cost;
  }

  #grow(): void {
    this.words = resized(this.words, this.words.length * 2);
    this.ends = resized(this.ends, this.ends.length * 2);
    this.contexts = resized(this.contexts, this.contexts.length * 2);
    this.costs = resized(this.costs, this.costs.length * 2);
  }
}

/** A copy of another length, new cells 0. */
export function resized(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length);
  copy.set(array.length > length ? array.subarray(0, length) : array);
  return copy;
}
