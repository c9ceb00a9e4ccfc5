import type { CompileContext, RuleSearch } from "../context";
import type { CheckRule } from "../rule";

/** A named check: what no other kind of rule can say. Compiled once, with the rule's parameters. */
export type Check = (rule: CheckRule, compile: CompileContext) => RuleSearch;

/** A list of strings among a rule's parameters. */
export function stringsOf(rule: CheckRule, name: string): readonly string[] {
  const value = rule.with?.[name];
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** A number among a rule's parameters. */
export function numberOf(rule: CheckRule, name: string, otherwise: number): number {
  const value = rule.with?.[name];
  return typeof value === "number" ? value : otherwise;
}
