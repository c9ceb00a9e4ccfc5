import { createReviewer } from "../../engine/create-reviewer";
import { mergePacks } from "../../engine/merge-packs";
import { findLocked } from "../../packs/check-locks";
import type { CompiledPack } from "../../packs/compiled-pack";
import { compileLinearPattern } from "../../packs/linear-pattern";
import type { FaultTexts } from "../../packs/texts/fault-texts";
import type { ValueFault } from "../../packs/schema-faults";
import type { Rule } from "../../review/rule";
import type { PackBench } from "./bench";

/** A day as good as any other: no word is allowed on some days only. */
const ANY_DAY = "2026-11-20";

/**
 * What stands in `pack.yaml` without a fault and does not do what it says: words allowed that a locked rule flags all the
 * same, overrides that change nothing.
 * @param openBench called where words are to be tried
 */
export function findNotes(
  pack: CompiledPack,
  below: readonly CompiledPack[],
  texts: FaultTexts,
  openBench: () => PackBench,
): readonly ValueFault[] {
  return [...findFlagged(pack, below, texts, openBench), ...findIdle(pack, below, texts)];
}

function findFlagged(
  pack: CompiledPack,
  below: readonly CompiledPack[],
  texts: FaultTexts,
  openBench: () => PackBench,
): readonly ValueFault[] {
  const allow = pack.header.vocabulary?.allow ?? [];
  const locked = findLocked(below);
  if (allow.length === 0 || locked.size === 0) return [];
  const { analyzer } = openBench();
  const reviewer = createReviewer({ analyzer, packs: [...below, pack], patterns: compileLinearPattern });
  return allow.flatMap((word, i): readonly ValueFault[] => {
    const draft = { subject: "", body: `${word}です。`, to: [], quoted: "", now: ANY_DAY };
    const { findings } = reviewer.review(draft, { assumeApplicable: true });
    const flagged = findings.filter(({ span }) => span !== undefined && span.start < word.length);
    const rules = new Set(flagged.map(({ pack: by, rule }) => `${by}/${rule}`));
    const names = [...rules].filter((name) => locked.has(name));
    if (names.length === 0) return [];
    return [{ path: ["vocabulary", "allow", i], message: texts.allowedWord(word, names.join(", ")) }];
  });
}

function findIdle(
  { header }: CompiledPack,
  below: readonly CompiledPack[],
  texts: FaultTexts,
): readonly ValueFault[] {
  const { rules } = mergePacks(below);
  return Object.entries(header.overrides ?? {}).flatMap(([name, override]) => {
    const targets = rules.filter(({ rule, pack }) => name === rule.id || name === `${pack}/${rule.id}`);
    return Object.entries(override)
      .filter(([key, value]) => targets.length > 0 && targets.every(({ rule }) => isSo(rule, key, value)))
      .map(([key]) => ({
        path: ["overrides", name, key],
        atKey: true,
        message: texts.sameAsBefore(key),
      }));
  });
}

/** The rule is as the override wants it already. */
function isSo(rule: Rule, key: string, value: unknown): boolean {
  if (key === "phrases-") return false;
  if (key === "phrases+") {
    const own = rule.kind === "phrase" ? rule.phrases : [];
    const known = [...own, ...(rule.also ?? [])];
    return (value as readonly string[]).every((phrase) => known.includes(phrase));
  }
  if (key === "with") {
    const own = rule.kind === "check" ? rule.with : undefined;
    return Object.entries(value as object).every(([name, given]) => isSame(own?.[name], given));
  }
  if (key === "lock") return (rule.lock ?? false) === value;
  return isSame((rule as unknown as Readonly<Record<string, unknown>>)[key], value);
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
