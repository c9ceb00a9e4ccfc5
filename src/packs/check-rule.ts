import { PLACEHOLDERS } from "../review/fill-text";
import { checkMatcher, checkPhrases, checkUnless } from "./check-matchers";
import { findPatternFault } from "./linear-pattern";
import { nearestKey } from "./nearest-key";
import type { LocalTextSource, RuleSource, WhereSource } from "./schema";
import type { FaultTexts } from "./texts/fault-texts";
import type { ValueFault, YamlPath } from "./schema-faults";
import type { Sound } from "./sound-part";

/** What the schema cannot say of a rule, or of what is well-formed of it: each of these makes a rule that finds nothing, everything, or says nonsense. */
export function checkRule(rule: Sound<RuleSource>, texts: FaultTexts): ValueFault[] {
  return [
    ...checkKind(rule, texts),
    ...("unless" in rule ? checkUnless(rule.unless, ["unless"], texts) : []),
    ...checkWhere(rule.where, texts),
    ...checkPhrases(rule.mail?.any, ["mail", "any"], texts),
    ...checkPhrases(rule.mail?.none, ["mail", "none"], texts),
    ...(["message", "why", "fix"] as const).flatMap((key) => checkTexts(rule[key], [key], rule.kind, texts)),
    ...(rule.suggest ?? []).flatMap((suggestion, i) =>
      placeholders(suggestion?.replace)
        .filter((name) => name !== "match")
        .map((name) => unknownPlaceholder(name, ["suggest", i, "replace"], ["match"], texts)),
    ),
    ...duplicatedExamples(rule, texts),
  ];
}

function checkKind(rule: Sound<RuleSource>, texts: FaultTexts): ValueFault[] {
  switch (rule.kind) {
    case "phrase":
      return checkPhrases(rule.spelling === "exact" ? [] : rule.phrases, ["phrases"], texts).map((fault) => ({
        ...fault,
        restsOn: [fault.path, ["spelling"]],
      }));
    case "tokens":
      return checkMatcher(rule, [], texts);
    case "pattern": {
      const fault = rule.pattern === undefined ? undefined : findPatternFault(rule.pattern);
      if (!fault) return [];
      const message = fault.cause === "syntax" ? texts.pattern(fault.detail) : texts.emptyPattern;
      return [{ path: ["pattern"], message }];
    }
    case "count":
      return typeof rule.of === "object" ? checkPhrases(rule.of.phrases, ["of", "phrases"], texts) : [];
    case "ratio":
      return rule.part !== undefined && "phrases" in rule.part
        ? checkPhrases(rule.part.phrases, ["part", "phrases"], texts)
        : [];
    case "date":
      return rule.weekday || rule.notBefore || rule.holiday
        ? []
        : [{ path: [], message: texts.noDateQuestion, restsOn: [["weekday"], ["notBefore"], ["holiday"]] }];
    case "move":
    case "check":
    case undefined:
      return [];
  }
}

function checkWhere(where: Sound<WhereSource> | undefined, texts: FaultTexts): ValueFault[] {
  return [
    ...checkPhrases(where?.any, ["where", "any"], texts),
    ...checkPhrases(where?.none, ["where", "none"], texts),
  ];
}

/** Texts for people name only what the review can fill in. */
export function checkTexts(
  text: Sound<LocalTextSource> | undefined,
  path: YamlPath,
  kind: RuleSource["kind"] | undefined,
  texts: FaultTexts,
): ValueFault[] {
  const hasNumbers = kind === undefined || kind === "count" || kind === "ratio";
  return (["ja", "en"] as const).flatMap((language) =>
    placeholders(text?.[language]).flatMap((name): ValueFault[] => {
      const at = [...path, language];
      if (!(PLACEHOLDERS as readonly string[]).includes(name))
        return [unknownPlaceholder(name, at, PLACEHOLDERS, texts)];
      return hasNumbers || name === "match" ? [] : [{ path: at, message: texts.noNumbers(name) }];
    }),
  );
}

const placeholders = (text = "") => [...text.matchAll(/\{([^{}]*)\}/g)].map((m) => m[1] as string);

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
function duplicatedExamples({ examples }: Sound<RuleSource>, texts: FaultTexts): ValueFault[] {
  const seen = new Map<string, YamlPath>();
  return (["bad", "good"] as const).flatMap((side) =>
    (examples?.[side] ?? []).flatMap((example, i): ValueFault[] => {
      if (example === undefined) return [];
      const path = ["examples", side, i];
      const key = JSON.stringify(typeof example === "string" ? { text: example } : example).replace(
        /[⟦⟧]/g,
        "",
      );
      const before = seen.get(key);
      if (before) return [{ path, message: texts.duplicatedExample, restsOn: [before, path] }];
      seen.set(key, path);
      return [];
    }),
  );
}
