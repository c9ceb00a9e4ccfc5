import type { MorphemeAnalyzer } from "../language/morpheme";
import type { CompiledPack } from "../packs/compiled-pack";
import type { RuleSource } from "../packs/schema";
import { createDraftReader } from "../review/mail";
import { MatcherSet } from "../review/matching/matcher-set";
import { compilePhrase } from "../review/matching/phrase";
import type { MatcherSpec } from "../review/rule";
import { SentenceAnalyzer } from "../review/sentence-analyzer";
import { prepareExample } from "./check-examples";
import { mergePacks } from "./merge-packs";

/** How many of a rule's wordings its bad examples exercise. */
export interface WordingCoverage {
  readonly rule: string;
  readonly wordings: number;
  /** Those that no example holds: phrases as written, sequences as `any.3`. */
  readonly untried: readonly string[];
}

/** Tells for each rule with several wordings which of them no bad example exercises. */
export function coverWordings(
  analyzer: MorphemeAnalyzer,
  below: readonly CompiledPack[],
  pack: CompiledPack,
): readonly WordingCoverage[] {
  const { words, same } = mergePacks([...below, pack]);
  const lists = new Map([...words].map(([name, list]) => [name, new Set(list)] as const));
  return pack.rules.flatMap((rule): WordingCoverage[] => {
    const wordings = wordingsOf(rule);
    if (wordings.length === 0) return [];
    const matchers = new MatcherSet(
      (text, conjugate) => compilePhrase(text, analyzer, conjugate),
      lists,
      same,
    );
    const numbers = wordings.map(([name, spec]) => [name, matchers.add(spec)] as const);
    const readDraft = createDraftReader(new SentenceAnalyzer(analyzer, matchers));
    const tried = new Set<number>();
    for (const example of rule.examples.bad) {
      const mail = readDraft(prepareExample(example).draft);
      for (const s of [...mail.sentences, ...mail.subjectSentences]) for (const m of s.matched) tried.add(m);
    }
    const untried = numbers.filter(([, number]) => !tried.has(number)).map(([name]) => name);
    return [{ rule: rule.id, wordings: wordings.length, untried }];
  });
}

function wordingsOf(rule: RuleSource): readonly (readonly [string, MatcherSpec])[] {
  if (rule.kind === "phrase") {
    const { spelling, conjugate } = rule;
    return rule.phrases.map((phrase) => [phrase, { phrases: [phrase], spelling, conjugate }] as const);
  }
  if (rule.kind === "count" && typeof rule.of === "object")
    return rule.of.phrases.map((phrase) => [phrase, { phrases: [phrase] }] as const);
  if (rule.kind !== "tokens") return [];
  return (rule.any ?? []).map((tokens, i) => [`any.${i}`, { tokens }] as const);
}
