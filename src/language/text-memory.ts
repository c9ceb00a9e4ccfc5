/** What one remembered text costs besides its own length, in code units. */
const OVERHEAD = 16;

/**
 * Remembers what was made of texts, for as long as they keep being asked for: the last ones that together are not longer
 * than `capacity` (in UTF-16 code units), and at most twice as many. What is made of a text must follow from the text alone.
 */
export class TextMemory<Value> {
  readonly #capacity: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  recall(text: string, make: (text: string) => Value): Value {
    const known = this.#young.get(text);
    if (known !== undefined) return known;
    const value = this.#old.get(text) ?? make(text);
    const size = text.length + OVERHEAD;
    if (this.#size + size > this.#capacity) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#size = 0;
    }
    this.#young.set(text, value);
    this.#size += size;
    return value;
  }
}
