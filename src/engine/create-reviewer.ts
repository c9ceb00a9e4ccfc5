import type { MorphemeAnalyzer } from "../language/morpheme";
import type { CompiledPack } from "../packs/compiled-pack";
import type { PatternCompiler } from "../review/context";
import { createReview, type Review } from "../review/review";
import { mergePacks } from "./merge-packs";
import type { Reviewer } from "./reviewer";

export interface ReviewerOptions {
  readonly analyzer: MorphemeAnalyzer;
  /** In order: the built-in pack first, what overrides it later. */
  readonly packs: readonly CompiledPack[];
  /** Needed where a pack has rules of kind `pattern`, see `needsPatterns`. */
  readonly patterns?: PatternCompiler | undefined;
}

/** The whole review behind one call. Sentences are remembered, so that a keystroke costs what it touches. */
export function createReviewer(options: ReviewerOptions): Reviewer & Pick<Review, "read"> {
  return createReview(options.analyzer, {
    ...mergePacks(options.packs),
    patterns: options.patterns,
  });
}
