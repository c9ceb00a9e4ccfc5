/** Words of which a text must hold one. */
export type Clause = readonly string[];

/**
 * What a text must hold for a pattern to match in it: all clauses of one of the alternatives. Undefined where nothing can
 * be said.
 */
export type Requirement = readonly (readonly Clause[])[];

/** What is known of a part of a pattern. */
interface Part {
  /** All texts that the part can match, where they are few. */
  readonly texts: readonly string[] | undefined;
  /** What must stand in whatever it matches, `texts` apart. */
  readonly clauses: readonly Clause[];
  /** More may follow what `texts` tells. */
  readonly open?: true;
}

const ANYTHING: Part = { texts: undefined, clauses: [] };
const EMPTY: Part = { texts: [""], clauses: [] };
/** So many texts of a part are told apart, and so many of parts put together. */
const MOST_TEXTS = 512;
const MOST_JOINED = 128;
/** Characters that a class may name, to be told one by one. */
const MOST_OF_CLASS = 12;

/** Reads off a pattern what its matches must hold. Errs on the side of asking too little, never too much. */
export function requiredWords({ source, flags }: RegExp): Requirement | undefined {
  const alternatives = new PatternReader(source, flags).read();
  const required = alternatives.map((part) => mostTelling(clausesOf(part).filter(isTelling)));
  return required.every((clauses) => clauses.length > 0) ? required : undefined;
}

/** Single kana and marks stand in every sentence: asking for them tells nothing. */
const isTelling = (clause: Clause): boolean =>
  clause.every((word) => word.length > 1 || word.charCodeAt(0) >= FIRST_IDEOGRAPH);
const FIRST_IDEOGRAPH = 0x3400;

function clausesOf({ texts, clauses }: Part): readonly Clause[] {
  return texts && !texts.includes("") ? [...clauses, texts] : clauses;
}

/** Reads the grammar of ECMAScript's patterns as far as it tells literal text; what it does not know is `ANYTHING`. */
class PatternReader {
  readonly #source: string;
  readonly #ignoreCase: boolean;
  readonly #unicode: boolean;
  readonly #nested: boolean;
  readonly #opening = /\?(?:[:=!]|<[=!]|<[^>]+>|[ims-]+:)/y;
  readonly #quantifier = /(?:[?*+]|\{(\d+)(,(\d*))?\})\??/y;
  readonly #plain = /[^\\^$.*+?()[\]{}|\ud800-\udfff]+(?![?*+{])/y;
  #at = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#ignoreCase = flags.includes("i");
    this.#unicode = /[uv]/.test(flags);
    this.#nested = flags.includes("v");
  }

  /** The alternatives of the whole pattern. */
  read(): readonly Part[] {
    return this.#alternatives();
  }

  #alternatives(): readonly Part[] {
    const parts = [this.#sequence()];
    while (this.#take("|")) parts.push(this.#sequence());
    return parts;
  }

  #sequence(): Part {
    const clauses: Clause[] = [];
    let run: readonly string[] = [""];
    let isWhole = true;
    const close = () => {
      if (!run.includes("")) clauses.push(run);
      run = [""];
      isWhole = false;
    };
    while (this.#at < this.#source.length && !"|)".includes(this.#source[this.#at] as string)) {
      const part = this.#quantified();
      clauses.push(...part.clauses);
      if (!part.texts) {
        close();
        continue;
      }
      if (run.length * part.texts.length > MOST_JOINED) {
        close();
        run = part.texts;
      } else run = join(run, part.texts);
      if (part.open) close();
    }
    if (isWhole) return { texts: run, clauses };
    close();
    return { texts: undefined, clauses };
  }

  #quantified(): Part {
    const part = this.#plainText() ?? this.#atom();
    if (!"?*+{".includes(this.#source[this.#at] ?? " ")) return part;
    const quantifier = this.#next(this.#quantifier);
    if (!quantifier) return part;
    const [sign, least, range, most] = quantifier;
    const from = least === undefined ? (sign.startsWith("+") ? 1 : 0) : Number(least);
    const isOne = sign.startsWith("?") || (range !== undefined && most === "1") || (least === "1" && !range);
    if (from === 0) {
      if (!isOne || !part.texts || part.open || part.clauses.length > 0) return ANYTHING;
      return { texts: [...new Set([...part.texts, ""])], clauses: [] };
    }
    if (isOne) return part;
    return part.texts ? { ...part, open: true } : part;
  }

  /** Characters that stand for themselves, as far as no quantifier speaks of the last of them. */
  #plainText(): Part | undefined {
    const from = this.#at;
    const text = this.#next(this.#plain)?.[0];
    if (text === undefined) return undefined;
    if (!this.#ignoreCase || text.toLowerCase() === text.toUpperCase()) return { texts: [text], clauses: [] };
    this.#at = from;
    return undefined;
  }

  #atom(): Part {
    const char = this.#source[this.#at++] as string;
    switch (char) {
      case "(":
        return this.#group();
      case "[":
        return this.#class();
      case "\\":
        return this.#escape();
      case ".":
        return ANYTHING;
      case "^":
      case "$":
        return EMPTY;
      default:
        return this.#literal(this.#isPair() ? char + (this.#source[this.#at++] as string) : char);
    }
  }

  /** True where the unit just read begins a character of two. */
  #isPair(): boolean {
    return (this.#source.codePointAt(this.#at - 1) as number) > 0xffff;
  }

  #literal(char: string): Part {
    if (!this.#ignoreCase || char.toLowerCase() === char.toUpperCase()) return { texts: [char], clauses: [] };
    // With the flag u, ſ is an s as well.
    return /[a-z]/i.test(char) && !this.#unicode
      ? { texts: [char.toLowerCase(), char.toUpperCase()], clauses: [] }
      : ANYTHING;
  }

  #group(): Part {
    const opening = this.#next(this.#opening)?.[0] ?? "";
    const part = either(this.#alternatives());
    this.#at++;
    if (opening.endsWith("!")) return EMPTY;
    // What is looked at stands in the text as well, beside or behind what is matched.
    if (opening.endsWith("=")) return { texts: [""], clauses: clausesOf(part) };
    return /^\?[ims-]/.test(opening) ? ANYTHING : part;
  }

  #class(): Part {
    const from = this.#at;
    let depth = 1;
    while (this.#at < this.#source.length && depth > 0) {
      const char = this.#source[this.#at++];
      if (char === "\\") this.#at++;
      else if (char === "]") depth--;
      else if (char === "[" && this.#nested) depth++;
    }
    const inside = this.#source.slice(from, this.#at - 1);
    // Ranges, escapes and characters of two units are left alone.
    if (/^\^|\\|.-.|[\ud800-\udfff[]/.test(inside) || inside.length > MOST_OF_CLASS) return ANYTHING;
    return either(Array.from(inside, (char) => this.#literal(char)));
  }

  #escape(): Part {
    const char = this.#source[this.#at++] as string;
    if (char === "b" || char === "B") return EMPTY;
    if (/[\w]/.test(char)) {
      // \p{…}, \u{…}, \u3042, \k<…>: their arguments are no text.
      const argument = /^(?:\{[^}]*\}|<[^>]*>)/.exec(this.#source.slice(this.#at, this.#at + 64))?.[0] ?? "";
      this.#at += char === "u" && argument === "" ? 4 : char === "x" ? 2 : char === "c" ? 1 : argument.length;
      return ANYTHING;
    }
    return this.#literal(char);
  }

  /** Reads what the grammar gives at this place. */
  #next(grammar: RegExp): RegExpExecArray | null {
    grammar.lastIndex = this.#at;
    const found = grammar.exec(this.#source);
    if (found) this.#at = grammar.lastIndex;
    return found;
  }

  #take(char: string): boolean {
    if (this.#source[this.#at] !== char) return false;
    this.#at++;
    return true;
  }
}

function join(heads: readonly string[], tails: readonly string[]): readonly string[] {
  if (heads.length === 1 && heads[0] === "") return tails;
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

/** One of several parts. */
function either(parts: readonly Part[]): Part {
  if (parts.length === 1) return parts[0] as Part;
  const isPlain = parts.every(({ texts, clauses, open }) => texts && !open && clauses.length === 0);
  if (isPlain) {
    const texts = [...new Set(parts.flatMap((part) => part.texts as readonly string[]))];
    if (texts.length <= MOST_TEXTS) return { texts, clauses: [] };
  }
  const best = parts.map((part) => bestOf(clausesOf(part)));
  return best.every((clause) => clause !== undefined)
    ? { texts: undefined, clauses: [[...new Set(best.flat())]] }
    : ANYTHING;
}

/** More than two tell little more, and each word is looked for in each text. */
function mostTelling(clauses: readonly Clause[]): readonly Clause[] {
  const first = bestOf(clauses);
  const second = bestOf(clauses.filter((clause) => clause !== first));
  return clauses.filter((clause) => clause === first || clause === second);
}

/** The clause that tells most: the one whose shortest word is longest, of such the one of fewest words. */
function bestOf(clauses: readonly Clause[]): Clause | undefined {
  let best: Clause | undefined;
  let most = 0;
  for (const clause of clauses) {
    let shortest = Number.POSITIVE_INFINITY;
    for (const { length } of clause) if (length < shortest) shortest = length;
    if (best && (shortest < most || (shortest === most && clause.length >= best.length))) continue;
    best = clause;
    most = shortest;
  }
  return best;
}
