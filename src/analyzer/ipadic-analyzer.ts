import { allMatches } from "../language/all-matches";
import type { Morpheme, MorphemeAnalyzer } from "../language/morpheme";
import type { Dictionary } from "./dictionary";
import { Lattice } from "./lattice";
import { type UserEntry, UserLexicon } from "./user-lexicon";
import { Vocabulary } from "./vocabulary";

export interface IpadicAnalyzerOptions {
  /** Words that win over what the dictionary makes of the same characters. */
  readonly entries?: readonly UserEntry[];
}

const LINE = /[^\r\n]+/g;
const WHITE_SPACE = /^\s+$/;

/** True where a morpheme is white space; nearly all begin with a character that can be none, which is told cheaply. */
function isWhiteSpace(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  return (unit <= 0x3000 || unit === 0xfeff) && WHITE_SPACE.test(text.slice(start, end));
}

/**
 * Analyser over IPADIC that cuts as MeCab 0.996 does, in time linear in the text. Lines are analysed apart; white space
 * of any kind (the ideographic space with it) is no morpheme. Not reentrant, but nothing in it waits.
 *
 * @throws UserEntryError where an entry cannot join the dictionary
 */
export function createIpadicAnalyzer(
  dictionary: Dictionary,
  { entries = [] }: IpadicAnalyzerOptions = {},
): MorphemeAnalyzer {
  const lexicon = entries.length > 0 ? new UserLexicon(dictionary, entries) : undefined;
  const lattice = new Lattice(dictionary, lexicon);
  const vocabulary = new Vocabulary(dictionary, lexicon);

  function describe(text: string, word: number, start: number, end: number): Morpheme {
    const known = word >= 0;
    const facts = known ? vocabulary.factsOf(word, text, start, end) : undefined;
    const surface = facts?.surface ?? text.slice(start, end);
    const fields = facts?.partOfSpeech ?? dictionary.unknown[-1 - word]!.partOfSpeech;
    return {
      start,
      end,
      surface,
      base: facts?.base ?? surface,
      reading: facts?.reading,
      pos: fields[0]!,
      detail1: fields[1]!,
      detail2: fields[2]!,
      detail3: fields[3]!,
      conjugationType: fields[4]!,
      conjugationForm: fields[5]!,
      known,
      word: facts,
    };
  }

  return {
    analyze(text) {
      const morphemes: Morpheme[] = [];
      for (const { 0: line, index: origin } of allMatches(LINE, text)) {
        for (const node of lattice.solve(line)) {
          const start = origin + lattice.start(node);
          const end = origin + lattice.end(node);
          if (!isWhiteSpace(text, start, end)) morphemes.push(describe(text, lattice.word(node), start, end));
        }
      }
      return morphemes;
    },
  };
}
