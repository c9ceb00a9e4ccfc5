/** Where one stretch of code units belongs in IPADIC's `char.def`; the first class is the leading one. */
export interface CharacterRange {
  readonly first: number;
  readonly last: number;
  readonly classes: readonly [string, ...string[]];
}

/** Class of every code unit that no range names, and of all surrogates. */
export const DEFAULT_CLASS = "DEFAULT";
/** Class of what separates morphemes and is none itself. */
export const SPACE_CLASS = "SPACE";

const KANJI_NUMERALS = "一二三四五六七八九十百千万億兆";

function range(first: number, last: number, ...classes: [string, ...string[]]): CharacterRange {
  return { first, last, classes };
}

/**
 * The code-unit ranges of `char.def` (mecab-ipadic 2.7.0-20070801), a later range winning over an earlier one.
 * kuromoji's own map cannot stand in: half of its code units (♂, control
 * characters, most of what char.def leaves out) belong elsewhere.
 */
export const CHARACTER_RANGES: readonly CharacterRange[] = [
  range(0x0009, 0x000b, "SPACE"),
  range(0x0020, 0x0020, "SPACE"),

  range(0x0021, 0x002f, "SYMBOL"),
  range(0x0030, 0x0039, "NUMERIC"),
  range(0x003a, 0x0040, "SYMBOL"),
  range(0x0041, 0x005a, "ALPHA"),
  range(0x005b, 0x0060, "SYMBOL"),
  range(0x0061, 0x007a, "ALPHA"),
  range(0x007b, 0x007e, "SYMBOL"),

  range(0x00a1, 0x00bf, "SYMBOL"),
  range(0x00c0, 0x0236, "ALPHA"),
  range(0x1e00, 0x1ef9, "ALPHA"),

  range(0x0374, 0x03fb, "GREEK"),
  range(0x0400, 0x04f9, "CYRILLIC"),
  range(0x0500, 0x050f, "CYRILLIC"),

  range(0x2000, 0x206f, "SYMBOL"),
  range(0x2070, 0x209f, "NUMERIC"),
  range(0x20a0, 0x214f, "SYMBOL"),
  range(0x2150, 0x218f, "NUMERIC"),
  range(0x2190, 0x23ff, "SYMBOL"),
  range(0x2460, 0x24ff, "SYMBOL"),
  // U+2500 stands in no range: it is DEFAULT.
  range(0x2501, 0x26fe, "SYMBOL"),
  range(0x2700, 0x297f, "SYMBOL"),
  range(0x2a00, 0x2bff, "SYMBOL"),
  // Holds 々 too: char.def calls it KANJI first and a symbol later on, and the later line wins.
  range(0x3000, 0x303f, "SYMBOL"),
  range(0x3200, 0x32fe, "SYMBOL"),
  range(0x3300, 0x33ff, "SYMBOL"),
  range(0xfe30, 0xfe4f, "SYMBOL"),
  range(0xfe50, 0xfe6b, "SYMBOL"),

  range(0x3041, 0x309f, "HIRAGANA"),
  range(0x30a1, 0x30ff, "KATAKANA"),
  range(0x31f0, 0x31ff, "KATAKANA"),
  range(0xff66, 0xff9f, "KATAKANA"),

  range(0x2e80, 0x2ef3, "KANJI"),
  range(0x2f00, 0x2fd5, "KANJI"),
  range(0x3400, 0x4db5, "KANJI"),
  range(0x4e00, 0x9fa5, "KANJI"),
  range(0xf900, 0xfa2d, "KANJI"),
  range(0xfa30, 0xfa6a, "KANJI"),

  range(0xff01, 0xff0f, "SYMBOL"),
  range(0xff10, 0xff19, "NUMERIC"),
  range(0xff1a, 0xff1f, "SYMBOL"),
  range(0xff21, 0xff3a, "ALPHA"),
  range(0xff3b, 0xff40, "SYMBOL"),
  range(0xff41, 0xff5a, "ALPHA"),
  range(0xff5b, 0xff65, "SYMBOL"),
  range(0xffe0, 0xffef, "SYMBOL"),

  ...Array.from(KANJI_NUMERALS, (numeral) => {
    const unit = numeral.charCodeAt(0);
    return range(unit, unit, "KANJINUMERIC", "KANJI");
  }),
  range(0x3007, 0x3007, "SYMBOL", "KANJINUMERIC"),
];

/**
 * The class of each of the 65,536 UTF-16 code units: bits 0–15 hold the set of its classes, bits 16–23 the leading one.
 *
 * @param names class names in the order that gives them their numbers; all of `CHARACTER_RANGES` must be among them
 * @throws RangeError where a range names a class that is not in `names`
 */
export function classifyCodeUnits(names: readonly string[]): Uint32Array {
  const numberOf = (name: string): number => {
    const number = names.indexOf(name);
    if (number < 0) throw new RangeError(`unknown character class ${name}`);
    return number;
  };
  const classes = new Uint32Array(0x10000);
  const fallback = numberOf(DEFAULT_CLASS);
  classes.fill((fallback << 16) | (1 << fallback));
  for (const entry of CHARACTER_RANGES) {
    const numbers = entry.classes.map(numberOf);
    const set = numbers.reduce((bits, number) => bits | (1 << number), 0);
    classes.fill((numberOf(entry.classes[0]) << 16) | set, entry.first, entry.last + 1);
  }
  return classes;
}
