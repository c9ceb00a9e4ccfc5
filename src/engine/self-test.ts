import type { MorphemeAnalyzer } from "../language/morpheme";
import type { CompiledPack } from "../packs/compiled-pack";
import type { PatternCompiler } from "../review/context";
import { createReview, type ReviewKnowledge } from "../review/review";
import { checkExamples, type ExampleFault } from "./check-examples";
import { mergePacks } from "./merge-packs";

export interface QuarantinedRule {
  readonly rule: string;
  readonly locked: boolean;
  readonly faults: readonly ExampleFault[];
}

export interface SelfTest {
  /** The pack without the rules that failed. */
  readonly pack: CompiledPack;
  readonly quarantined: readonly QuarantinedRule[];
  /** A locked rule failed: what must not be switched off must not go missing either, so the pack is not used. */
  readonly rejected: boolean;
}

export interface SelfTestMeans {
  /** Needed where the pack or one below it has rules of kind `pattern`. */
  readonly patterns?: PatternCompiler | undefined;
  /** The classifier's weights, where the packs below come without. */
  readonly model?: ReviewKnowledge["model"];
}

/**
 * Runs a pack's own examples as it would be loaded: over the packs below it, the built-in one first. Each rule is asked
 * alone, so that no other rule's mark hides its own.
 */
export function selfTest(
  analyzer: MorphemeAnalyzer,
  below: readonly CompiledPack[],
  pack: CompiledPack,
  { patterns, model }: SelfTestMeans = {},
): SelfTest {
  const knowledge = mergePacks([...below, awake(pack)]);
  const review = createReview(analyzer, { ...knowledge, model: knowledge.model ?? model, patterns });
  const quarantined = pack.rules.flatMap((rule): QuarantinedRule[] => {
    const faults = checkExamples(review, rule, pack.header.id);
    return faults.length > 0 ? [{ rule: rule.id, locked: rule.lock ?? false, faults }] : [];
  });
  const failed = new Set(quarantined.map((q) => q.rule));
  return {
    pack: failed.size === 0 ? pack : { ...pack, rules: pack.rules.filter((r) => !failed.has(r.id)) },
    quarantined,
    rejected: quarantined.some((q) => q.locked),
  };
}

/** A rule that is shipped switched off must do what its examples say all the same. */
function awake(pack: CompiledPack): CompiledPack {
  return { ...pack, rules: pack.rules.map((r) => (r.severity === "off" ? { ...r, severity: "hint" } : r)) };
}
