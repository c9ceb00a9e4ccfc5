import { PLACEHOLDERS } from "../review/fill-text";
import { checkMatcher, checkPhrases, checkUnless } from "./check-matchers";
import { findPatternFault } from "./linear-pattern";
import { nearestKey } from "./nearest-key";
import type { LocalTextSource, RuleSource, WhereSource } from "./schema";
import type { FaultTexts } from "./texts/fault-texts";
import type { ValueFault, YamlPath } from "./schema-faults";

/** What the schema cannot say of a rule: each of these makes a rule that finds nothing, everything, or says nonsense. */
export function checkRule(rule: RuleSource, texts: FaultTexts): ValueFault[] {
  return [
    ...checkKind(rule, texts),
    ...("unless" in rule ? checkUnless(rule.unless, ["unless"], texts) : []),
    ...checkWhere(rule.where, texts),
    ...checkPhrases(rule.mail?.any, ["mail", "any"], texts),
    ...checkPhrases(rule.mail?.none, ["mail", "none"], texts),
    ...(["message", "why", "fix"] as const).flatMap((key) => checkTexts(rule[key], [key], rule.kind, texts)),
    ...(rule.suggest ?? []).flatMap(({ replace }, i) =>
      placeholders(replace)
        .filter((name) => name !== "match")
        .map((name) => unknownPlaceholder(name, ["suggest", i, "replace"], ["match"], texts)),
    ),
    ...duplicatedExamples(rule, texts),
  ];
}

function checkKind(rule: RuleSource, texts: FaultTexts): ValueFault[] {
  switch (rule.kind) {
    case "phrase":
      return checkPhrases(rule.spelling === "exact" ? [] : rule.phrases, ["phrases"], texts);
    case "tokens":
      return checkMatcher(rule, [], texts);
    case "pattern": {
      const fault = findPatternFault(rule.pattern);
      if (!fault) return [];
      const message = fault.cause === "syntax" ? texts.pattern(fault.detail) : texts.emptyPattern;
      return [{ path: ["pattern"], message }];
    }
    case "count":
      return typeof rule.of === "object" ? checkPhrases(rule.of.phrases, ["of", "phrases"], texts) : [];
    case "ratio":
      return "phrases" in rule.part ? checkPhrases(rule.part.phrases, ["part", "phrases"], texts) : [];
    case "date":
      return rule.weekday || rule.notBefore || rule.holiday
        ? []
        : [{ path: [], message: texts.noDateQuestion }];
    case "move":
    case "check":
      return [];
  }
}

function checkWhere(where: WhereSource | undefined, texts: FaultTexts): ValueFault[] {
  return [
    ...checkPhrases(where?.any, ["where", "any"], texts),
    ...checkPhrases(where?.none, ["where", "none"], texts),
  ];
}

/** Texts for people name only what the review can fill in. */
export function checkTexts(
  text: LocalTextSource | undefined,
  path: YamlPath,
  kind: RuleSource["kind"],
  texts: FaultTexts,
): ValueFault[] {
  const hasNumbers = kind === "count" || kind === "ratio";
  return (["ja", "en"] as const).flatMap((language) =>
    placeholders(text?.[language] ?? "").flatMap((name): ValueFault[] => {
      const at = [...path, language];
      if (!(PLACEHOLDERS as readonly string[]).includes(name))
        return [unknownPlaceholder(name, at, PLACEHOLDERS, texts)];
      return hasNumbers || name === "match" ? [] : [{ path: at, message: texts.noNumbers(name) }];
    }),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{([^{}]*)\}/g)].map((m) => m[1] as string);

function unknownPlaceholder(
  name: string,
  path: YamlPath,
  known: readonly string[],
  texts: FaultTexts,
): ValueFault {
  const list = known.map((k) => `{${k}}`).join(" ");
  return { path, message: texts.placeholder(name, list), suggestion: nearestKey(name, known) };
}

/** An example that stands twice, or as a good and as a bad one; marks do not tell two apart. */
function duplicatedExamples(rule: RuleSource, texts: FaultTexts): ValueFault[] {
  const seen = new Set<string>();
  return (["bad", "good"] as const).flatMap((side) =>
    rule.examples[side].flatMap((example, i): ValueFault[] => {
      const key = JSON.stringify(typeof example === "string" ? { text: example } : example).replace(
        /[⟦⟧]/g,
        "",
      );
      if (seen.has(key)) return [{ path: ["examples", side, i], message: texts.duplicatedExample }];
      seen.add(key);
      return [];
    }),
  );
}
