import { CHECKS } from "../checks/registry";
import type { CompileContext, RuleSearch } from "../context";
import { withLearned } from "../learned-wordings";
import type { Rule } from "../rule";
import { compileCountRule } from "./count-rule";
import { compileDateRule } from "./date-rule";
import { compileMailCondition } from "./mail-condition";
import { compileMoveRule } from "./move-rule";
import { compileRatioRule } from "./ratio-rule";
import { adjustSearch } from "./adjust-search";
import { compilePatternRule } from "./pattern-rule";
import { compileWordingRule } from "./sentence-rules";

/** Thrown where a rule names a check that this engine does not have. */
export class UnknownCheckError extends Error {
  override readonly name = "UnknownCheckError";
  readonly check: string;
  constructor(check: string) {
    super(`unknown check: ${check}`);
    this.check = check;
  }
}

/** Turns a rule into its search, held to its stages, responsibilities and mail conditions. */
export function compileRule(rule: Rule, context: CompileContext): RuleSearch {
  const own = searchOf(rule, context);
  const learned = context.learned?.(rule.id);
  const search = adjustSearch(rule, learned ? withLearned(own, learned, rule.severity) : own, context);
  const fits = compileMailCondition(rule.mail, context);
  const { stages, responsibility } = rule;
  if (rule.severity === "off") return () => [];
  if (!stages && !responsibility && !fits) return search;
  return (review) => {
    if (stages && !stages.includes(review.stage)) return [];
    if (responsibility && !responsibility.includes(review.responsibility)) return [];
    if (fits && !fits(review)) return [];
    return search(review);
  };
}

function searchOf(rule: Rule, context: CompileContext): RuleSearch {
  switch (rule.kind) {
    case "phrase":
    case "tokens":
      return compileWordingRule(rule, context);
    case "pattern":
      return compilePatternRule(rule, context);
    case "count":
      return compileCountRule(rule, context);
    case "ratio":
      return compileRatioRule(rule, context);
    case "move":
      return compileMoveRule(rule);
    case "date":
      return compileDateRule(rule, context);
    case "check": {
      const check = Object.hasOwn(CHECKS, rule.check) ? CHECKS[rule.check] : undefined;
      if (!check) throw new UnknownCheckError(rule.check);
      return check(rule, context);
    }
  }
}
