import { createRequire } from "node:module";
import type { Morpheme, MorphemeAnalyzer } from "../language/morpheme";
import { findKuromojiDictionary } from "./kuromoji-source";

/** A token as kuromoji gives it. */
interface KuromojiToken {
  readonly surface_form: string;
  readonly word_type: "KNOWN" | "UNKNOWN";
  /** From 1, counted in code points: not a UTF-16 offset. */
  readonly word_position: number;
  readonly pos: string;
  readonly pos_detail_1: string;
  readonly pos_detail_2: string;
  readonly pos_detail_3: string;
  readonly conjugated_type: string;
  readonly conjugated_form: string;
  readonly basic_form: string;
  readonly reading?: string;
}

interface Kuromoji {
  builder(options: { dicPath: string }): {
    build(done: (error: Error | null, tokenizer: { tokenize(text: string): KuromojiToken[] }) => void): void;
  };
}

function toMorpheme(token: KuromojiToken): Morpheme {
  const known = token.word_type === "KNOWN";
  const start = token.word_position - 1;
  return {
    start,
    end: start + token.surface_form.length,
    surface: token.surface_form,
    base: token.basic_form === "*" ? token.surface_form : token.basic_form,
    reading: known ? token.reading : undefined,
    pos: token.pos,
    detail1: token.pos_detail_1,
    detail2: token.pos_detail_2,
    detail3: token.pos_detail_3,
    conjugationType: token.conjugated_type,
    conjugationForm: token.conjugated_form,
    known,
  };
}

/**
 * kuromoji 0.1.2 itself behind our port, faults and all: a reference for tests and benchmarks, never for the product.
 * White space is left out as the port asks; the spans are kuromoji's own and often wrong.
 */
export async function loadStockKuromoji(): Promise<MorphemeAnalyzer> {
  const kuromoji = createRequire(import.meta.url)("kuromoji") as Kuromoji;
  const tokenizer = await new Promise<{ tokenize(text: string): KuromojiToken[] }>((resolve, reject) => {
    kuromoji.builder({ dicPath: findKuromojiDictionary() }).build((error, built) => {
      if (error) reject(error);
      else resolve(built);
    });
  });
  return {
    analyze: (text) =>
      tokenizer
        .tokenize(text)
        .filter((token) => token.surface_form.trim() !== "")
        .map(toMorpheme),
  };
}
