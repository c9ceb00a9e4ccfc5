/** One key of the trie with the number that looking it up gives. */
export interface TrieKey {
  /** Codes from 1 up, never 0, which ends a key. */
  readonly codes: Uint16Array;
  readonly value: number;
}

interface Branch {
  readonly node: number;
  readonly depth: number;
  readonly first: number;
  readonly last: number;
}

const FREE = -1;
const FIRST_CELLS = 1 << 17;
const ROOT_CHECK = -2;

/** Cells of a double array under construction, the free ones chained so that a place is found quickly. */
class Cells {
  base = new Int32Array(FIRST_CELLS);
  check = new Int32Array(FIRST_CELLS).fill(FREE);
  next = Int32Array.from({ length: FIRST_CELLS }, (_, i) => i + 1);
  previous = Int32Array.from({ length: FIRST_CELLS }, (_, i) => i - 1);
  firstFree = 1;
  highest = 0;

  constructor() {
    this.check[0] = ROOT_CHECK;
  }

  take(cell: number, parent: number): void {
    const before = this.previous[cell]!;
    const after = this.next[cell]!;
    if (cell === this.firstFree) this.firstFree = after;
    else this.next[before] = after;
    this.previous[after] = before;
    this.check[cell] = parent;
    if (cell > this.highest) this.highest = cell;
  }

  /** Lowest base at which all codes (ascending) fall on free cells. */
  findBase(codes: readonly number[]): number {
    const lowest = codes[0]!;
    for (let cell = this.firstFree; ; cell = this.next[cell]!) {
      while (cell + 0x10000 >= this.base.length) this.grow();
      const base = cell - lowest;
      if (base >= 1 && codes.every((code) => this.check[base + code] === FREE)) return base;
    }
  }

  private grow(): void {
    const from = this.base.length;
    const enlarge = (cells: Int32Array): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(from * 2);
      larger.set(cells);
      return larger;
    };
    this.base = enlarge(this.base);
    this.check = enlarge(this.check).fill(FREE, from);
    this.next = enlarge(this.next);
    this.previous = enlarge(this.previous);
    for (let i = from; i < from * 2; i++) {
      this.next[i] = i + 1;
      this.previous[i] = i - 1;
    }
  }
}

function compareCodes(a: Uint16Array, b: Uint16Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/**
 * Builds a double-array trie (Aoe 1989), base and check interleaved: `[base0, check0, base1, check1, …]`, root in cell 0.
 * A negative base is a leaf with value `-base - 1`; a key that others continue ends in the cell of code 0.
 *
 * @param keys distinct, in any order
 * @param codeCount highest code; the array is padded so that `base + code` never leaves it
 */
export function buildDoubleArray(keys: readonly TrieKey[], codeCount: number): Int32Array {
  const sorted = [...keys].sort((a, b) => compareCodes(a.codes, b.codes));
  const cells = new Cells();
  const branches: Branch[] = [{ node: 0, depth: 0, first: 0, last: sorted.length }];
  for (let branch = branches.pop(); branch; branch = branches.pop()) {
    const { node, depth, first, last } = branch;
    const only = sorted[first]!;
    if (last - first === 1 && only.codes.length === depth) {
      cells.base[node] = -only.value - 1;
      continue;
    }
    const codes: number[] = [];
    const starts: number[] = [];
    for (let i = first; i < last; i++) {
      const code = sorted[i]!.codes[depth] ?? 0;
      if (code === codes.at(-1)) continue;
      codes.push(code);
      starts.push(i);
    }
    const base = cells.findBase(codes);
    cells.base[node] = base;
    for (const code of codes) cells.take(base + code, node);
    for (let k = codes.length - 1; k >= 0; k--) {
      const child = base + codes[k]!;
      if (codes[k] === 0) cells.base[child] = -sorted[starts[k]!]!.value - 1;
      else branches.push({ node: child, depth: depth + 1, first: starts[k]!, last: starts[k + 1] ?? last });
    }
  }
  const trie = new Int32Array((cells.highest + codeCount + 3) * 2);
  for (let i = 0; i * 2 < trie.length; i++) {
    trie[i * 2] = cells.base[i] ?? 0;
    trie[i * 2 + 1] = cells.check[i] ?? FREE;
  }
  return trie;
}
