import type { Morpheme } from "../../language/morpheme";

/** A morpheme as phrases see it: spelt in katakana by its reading, with what it does at the end of a predicate. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** Reading of the surface; お/ご/御 are one, the humble family of する is one. */
  readonly key: string;
  /** Reading of the dictionary form, for words that inflect; otherwise `key`. */
  readonly baseKey: string;
  /** Verb endings, auxiliaries and て that a phrase absorbs. */
  readonly ending: boolean;
  readonly negative: boolean;
  /** が を は も の: interchangeable inside a phrase, and may lack. */
  readonly particle: boolean;
  readonly inflects: boolean;
  /** The ideographs of the surface. */
  readonly kanji: string;
  readonly morpheme: Morpheme;
}

const HUMBLE = new Set([
  "する",
  "いたす",
  "致す",
  "申し上げる",
  "申しあげる",
  "もうしあげる",
  "なさる",
  "為さる",
]);
const ENDING_VERBS = new Set(
  "いる おる 居る ある まいる 参る いく 行く くる 来る しまう 仕舞う くださる 下さる いただく 頂く 戴く おく 置く やる くれる もらう みる れる られる せる させる てる とる".split(
    " ",
  ),
);
const ENDING_AUXILIARIES = new Set("ます た です う よう だ たい ござる らしい".split(" "));
const NEGATIVES = new Set(["ない", "ぬ", "ん", "まい", "ず"]);
const PARTICLES = new Set(["が", "を", "は", "も", "の"]);

const toKatakana = (s: string) => s.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));

function readingOf(m: Morpheme): string {
  const reading = m.reading && m.reading !== "*" ? m.reading : toKatakana(m.surface);
  const first = m.surface.charCodeAt(0);
  // お, ご, 御
  const prefixed = first === 0x304a || first === 0x3054 || first === 0x5fa1;
  if (!prefixed) return reading;
  if (m.pos === "接頭詞") return "オ";
  return reading.startsWith("ゴ") || reading.startsWith("オ") ? `オ${reading.slice(1)}` : reading;
}

function baseReadingOf(m: Morpheme, reading: string): string {
  if (m.conjugationType === "*" || m.base === m.surface) return reading;
  if (m.conjugationType.startsWith("カ変"))
    return m.base.endsWith("来る") || m.base === "くる" ? "クル" : reading;
  let same = 0;
  while (same < m.surface.length && same < m.base.length && m.surface[same] === m.base[same]) same++;
  const tail = toKatakana(m.surface.slice(same));
  if (tail !== "" && !reading.endsWith(tail)) return reading;
  return reading.slice(0, reading.length - tail.length) + toKatakana(m.base.slice(same));
}

const isKanji = (c: number) => (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || c === 0x3005;

/** The ideographs of a text, 々 among them. */
function kanjiOf(text: string): string {
  let kanji = "";
  for (let i = 0; i < text.length; i++) if (isKanji(text.charCodeAt(i))) kanji += text[i] as string;
  return kanji;
}

/** What of a unit follows from its word alone. */
export interface WordUnit
  extends Pick<Unit, "key" | "baseKey" | "negative" | "particle" | "inflects" | "kanji"> {
  /** An ending; or one only where no noun and no を stand before it. */
  readonly ending: boolean | "behind no object";
}

export function wordUnitOf(m: Morpheme): WordUnit {
  const humble = m.pos === "動詞" && HUMBLE.has(m.base);
  const reading = readingOf(m);
  const negative =
    (NEGATIVES.has(m.base) || m.base === "無い") &&
    (m.pos === "助動詞" || (m.pos === "形容詞" && m.detail1 === "非自立"));
  const dependent = m.pos === "動詞" && (m.detail1 === "非自立" || m.detail1 === "接尾");
  const ending =
    negative ||
    (m.pos === "助動詞" && ENDING_AUXILIARIES.has(m.base)) ||
    (dependent && ENDING_VERBS.has(m.base)) ||
    (m.pos === "助詞" && m.detail1 === "接続助詞" && (m.surface === "て" || m.surface === "で"));
  return {
    key: humble ? "スル" : reading,
    baseKey: humble ? "スル" : baseReadingOf(m, reading),
    ending: ending || (dependent && humble ? "behind no object" : false),
    negative,
    particle: m.pos === "助詞" && PARTICLES.has(m.surface),
    inflects: m.conjugationType !== "*",
    kanji: kanjiOf(m.surface),
  };
}

/** The unit of a morpheme, by what its word gives and the morpheme before it. */
export function unitOf(m: Morpheme, word: WordUnit, previous: Morpheme | undefined): Unit {
  const { key, baseKey, ending, negative, particle, inflects, kanji } = word;
  return {
    start: m.start,
    end: m.end,
    surface: m.surface,
    key,
    baseKey,
    ending: ending === true || (ending !== false && previous?.pos !== "名詞" && previous?.surface !== "を"),
    negative,
    particle,
    inflects,
    kanji,
    morpheme: m,
  };
}

/** The units of a morpheme sequence. */
export function unitsOf(morphemes: readonly Morpheme[]): readonly Unit[] {
  return morphemes.map((m, i) => unitOf(m, wordUnitOf(m), morphemes[i - 1]));
}
