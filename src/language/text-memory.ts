/**
 * Remembers what was made of texts, for as long as they keep being asked for: at least the last `capacity` different
 * ones, at most twice as many. What is made of a text must follow from the text alone.
 */
export class TextMemory<Value> {
  readonly #capacity: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  recall(text: string, make: (text: string) => Value): Value {
    const known = this.#young.get(text);
    if (known !== undefined) return known;
    const value = this.#old.get(text) ?? make(text);
    if (this.#young.size >= this.#capacity) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, value);
    return value;
  }
}
