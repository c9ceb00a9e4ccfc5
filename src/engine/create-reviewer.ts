import type { MorphemeAnalyzer } from "../language/morpheme";
import type { CompiledPack } from "../packs/compiled-pack";
import type { PatternCompiler } from "../review/context";
import { RequirementStore } from "../review/matching/requirement-store";
import { createReview, type Review } from "../review/review";
import { mergePacks } from "./merge-packs";
import { type PreparedPack, recallPhrases } from "./prepared-pack";
import type { Reviewer } from "./reviewer";

export interface ReviewerOptions {
  readonly analyzer: MorphemeAnalyzer;
  /** In order: the built-in pack first, what overrides it later. */
  readonly packs: readonly CompiledPack[];
  /** Phrases cut already by the same dictionary, what patterns require, and the model where no pack carries one. */
  readonly prepared?: Pick<PreparedPack, "phrases" | "model" | "requirements"> | undefined;
  /** Needed where a pack has rules of kind `pattern`, see `needsPatterns`. */
  readonly patterns?: PatternCompiler | undefined;
}

/** The whole review behind one call. Sentences are remembered, so that a keystroke costs what it touches. */
export function createReviewer({
  analyzer,
  packs,
  prepared,
  patterns,
}: ReviewerOptions): Reviewer & Pick<Review, "read" | "pointsOf"> {
  const knowledge = mergePacks(packs);
  return createReview(
    analyzer,
    { ...knowledge, model: knowledge.model ?? prepared?.model, patterns },
    prepared && recallPhrases(prepared.phrases, analyzer),
    prepared && new RequirementStore(prepared.requirements),
  );
}
