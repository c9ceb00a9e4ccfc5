/**
 * Two hashes of a feature's name, worked out side by side while its parts are written one after another: names of
 * several words are looked up without being put together. FNV-1a over UTF-16 code units, twice with other constants;
 * as a pair they tell names apart as 64 bits do.
 */
export class FeatureHash {
  #a = 0;
  #b = 0;

  start(): void {
    this.#a = 0x811c9dc5;
    this.#b = 0x9747b28c;
  }

  write(part: string): void {
    let a = this.#a;
    let b = this.#b;
    for (let i = 0; i < part.length; i++) {
      const unit = part.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x85ebca6b);
      b ^= b >>> 15;
    }
    this.#a = a;
    this.#b = b;
  }

  /** Where to look first in a table: 32 bits. */
  get place(): number {
    const a = Math.imul(this.#a ^ (this.#a >>> 16), 0x7feb352d);
    return (a ^ (a >>> 15)) >>> 0;
  }

  /** What the name is known by there: 32 bits. */
  get key(): number {
    const b = Math.imul(this.#b ^ (this.#b >>> 13), 0xc2b2ae35);
    return (b ^ (b >>> 16)) >>> 0;
  }
}
