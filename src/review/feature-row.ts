/** Takes features by their names, each in up to six parts that are read as one. */
export interface FeatureSink {
  offer(a: string, b?: string, c?: string, d?: string, e?: string, f?: string): void;
}

/**
 * Features by the hashes of their names, in a row. A name is hashed part by part and never put together; features are
 * written first and looked up afterwards, all in one go, so that the machine waits for many places of a table at once.
 *
 * Two hashes tell names apart as one of 64 bits would: FNV-1a over UTF-16 code units, twice with other constants.
 */
export class FeatureRow implements FeatureSink {
  /** Pairs of place and key. */
  #pairs = new Uint32Array(512);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  clear(): void {
    this.#size = 0;
  }

  offer(a: string, b = "", c = "", d = "", e = "", f = ""): void {
    let place = 0x811c9dc5;
    let key = 0x9747b28c;
    for (let part = 0; part < 6; part++) {
      const text = part === 0 ? a : part === 1 ? b : part === 2 ? c : part === 3 ? d : part === 4 ? e : f;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        place = Math.imul(place ^ unit, 0x01000193);
        key = Math.imul(key ^ unit, 0x85ebca6b);
        key ^= key >>> 15;
      }
    }
    place = Math.imul(place ^ (place >>> 16), 0x7feb352d);
    key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
    const at = this.#size++ * 2;
    if (at === this.#pairs.length) this.#grow();
    this.#pairs[at] = place ^ (place >>> 15);
    this.#pairs[at + 1] = key ^ (key >>> 16);
  }

  /** Where to look for the `i`-th feature in a table: 32 bits. */
  placeAt(i: number): number {
    return this.#pairs[i * 2] as number;
  }

  /** What the `i`-th feature is known by there: 32 bits. */
  keyAt(i: number): number {
    return this.#pairs[i * 2 + 1] as number;
  }

  #grow(): void {
    const pairs = new Uint32Array(this.#pairs.length * 2);
    pairs.set(this.#pairs);
    this.#pairs = pairs;
  }
}
