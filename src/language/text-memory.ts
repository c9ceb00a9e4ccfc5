/** What one remembered text costs besides its own length, in code units. */
const OVERHEAD = 16;

interface Kept<Value> {
  readonly text: string;
  readonly value: Value;
}

/**
 * Remembers what was made of texts, for as long as they keep being asked for: the last ones that together are not longer
 * than `capacity` (in UTF-16 code units), and at most twice as many. What is made of a text must follow from the text alone.
 */
export class TextMemory<Value> {
  readonly #capacity: number;
  #young = new Map<string, Kept<Value>>();
  #old = new Map<string, Kept<Value>>();
  #size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** How many texts are remembered. */
  get kept(): number {
    let kept = this.#young.size;
    for (const text of this.#old.keys()) if (!this.#young.has(text)) kept++;
    return kept;
  }

  recall(text: string, make: (text: string) => Value): Value {
    const known = this.#young.get(text);
    if (known !== undefined) return known.value;
    const kept = this.#old.get(text) ?? keep(text, make);
    const size = text.length + OVERHEAD;
    if (this.#size + size > this.#capacity) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#size = 0;
    }
    this.#young.set(kept.text, kept);
    this.#size += size;
    return kept.value;
  }
}

function keep<Value>(text: string, make: (text: string) => Value): Kept<Value> {
  const own = copyOf(text);
  return { text: own, value: make(own) };
}

/** The same text in memory of its own: a part of a longer text is a view on it, and to keep the part would keep the whole. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
