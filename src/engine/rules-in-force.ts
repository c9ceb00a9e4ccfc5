import type { CompiledPack } from "../packs/compiled-pack";
import type { ExampleSource } from "../packs/schema";
import type { Rule } from "../review/rule";
import { mergePacks } from "./merge-packs";

/** A rule as the review asks it, with where it comes from. */
export interface RuleInForce {
  /** What the packs have made of it. */
  readonly rule: Rule;
  /** The id of the pack that brings it. */
  readonly pack: string;
  readonly examples: { readonly bad: readonly ExampleSource[]; readonly good: readonly ExampleSource[] };
  /** Ids of the packs that override more of it than its lock, in order; those that a lock refuses are not among them. */
  readonly changedBy: readonly string[];
  /** The id of the pack that locks it. */
  readonly lockedBy: string | undefined;
}

/** The rules of packs in the order in which they are loaded, joined as the review joins them. */
export function findRulesInForce(packs: readonly CompiledPack[]): readonly RuleInForce[] {
  return mergePacks(packs).rules.map(({ rule, pack }) => {
    const source = packs
      .findLast(({ header, rules }) => header.id === pack && rules.some(({ id }) => id === rule.id))
      ?.rules.find(({ id }) => id === rule.id);
    return {
      rule,
      pack,
      examples: source?.examples ?? { bad: [], good: [] },
      ...findHands(packs, pack, rule),
    };
  });
}

/** Who had a hand in a rule: after the pack that locks it, nobody. */
function findHands(
  packs: readonly CompiledPack[],
  pack: string,
  rule: Rule,
): Pick<RuleInForce, "changedBy" | "lockedBy"> {
  const changedBy: string[] = [];
  // What was loaded before the rule cannot name it.
  const first = packs.findIndex((p) => p.header.id === pack && p.rules.some(({ id }) => id === rule.id));
  for (const { header, rules } of packs.slice(first)) {
    const overrides = Object.entries(header.overrides ?? {}).filter(
      ([name]) => name === rule.id || name === `${pack}/${rule.id}`,
    );
    const isChanged = overrides.some(([, override]) => Object.keys(override).some((key) => key !== "lock"));
    if (isChanged) changedBy.push(header.id);
    const own = header.id === pack ? rules.find(({ id }) => id === rule.id) : undefined;
    const isLocked = overrides.reduce((lock, [, { lock: next }]) => next ?? lock, own?.lock ?? false);
    if (isLocked) return { changedBy, lockedBy: header.id };
  }
  return { changedBy, lockedBy: undefined };
}
