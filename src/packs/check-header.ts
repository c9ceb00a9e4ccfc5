import type { CompiledPack } from "./compiled-pack";
import { checkLockedWords, findLocked } from "./check-locks";
import { checkPhrases } from "./check-matchers";
import { checkTexts } from "./check-rule";
import { ENGINE_VERSION, isInEngineRange } from "./engine-range";
import { nearestKey } from "./nearest-key";
import type { OverrideSource, PackHeader, RuleSource } from "./schema";
import type { FaultTexts } from "./texts/fault-texts";
import type { ValueFault } from "./schema-faults";
import type { Sound } from "./sound-part";

/** What an override must know of a rule; no kind where the rule's own file does not tell it rightly. */
export interface KnownRule {
  readonly id: string;
  readonly kind?: RuleSource["kind"] | undefined;
}
/** Known rules by `pack/rule`. */
type KnownRules = ReadonlyMap<string, KnownRule>;

/**
 * What the schema cannot say of `pack.yaml`, or of what is well-formed of it: that what it extends and overrides is there
 * and can be changed so.
 * @param rules the pack's own
 * @param below the packs that are loaded before this one
 */
export function checkHeader(
  header: Sound<PackHeader>,
  rules: readonly KnownRule[],
  below: readonly CompiledPack[],
  texts: FaultTexts,
): ValueFault[] {
  const packs = below.map((p) => p.header.id);
  const known: KnownRules = new Map([
    ...below.flatMap((p) => p.rules.map((r): [string, KnownRule] => [`${p.header.id}/${r.id}`, r])),
    ...rules.map((r) => [`${header.id}/${r.id}`, r] as const),
  ]);
  const locked = findLocked(below);
  return [
    ...(header.engine === undefined || isInEngineRange(header.engine)
      ? []
      : [{ path: ["engine"], message: texts.otherEngine(header.engine, ENGINE_VERSION) }]),
    ...(header.extends ?? []).flatMap((id, i): ValueFault[] => {
      const path = ["extends", i];
      if (id === header.id) return [{ path, message: texts.ownPack }];
      if (id === undefined || packs.includes(id)) return [];
      return [{ path, message: texts.unknownPack(id), suggestion: nearestKey(id, packs) }];
    }),
    ...Object.entries(header.overrides ?? {}).flatMap(([key, override]) =>
      checkOverride(key, override ?? {}, known, locked, texts),
    ),
    ...checkLockedWords(header, below, texts),
  ];
}

function checkOverride(
  key: string,
  override: Sound<OverrideSource>,
  known: KnownRules,
  locked: ReadonlyMap<string, RuleSource>,
  texts: FaultTexts,
): ValueFault[] {
  const at = ["overrides", key];
  const names = key.includes("/") ? [key] : [...known.keys()].filter((name) => name.endsWith(`/${key}`));
  const targets = names.flatMap((name) => known.get(name) ?? []);
  if (targets.length === 0) {
    const all = key.includes("/") ? [...known.keys()] : [...known.values()].map((r) => r.id);
    const suggestion = nearestKey(key, all);
    // The pack's own rules are known by its id.
    return [{ path: at, atKey: true, message: texts.unknownRule(key), suggestion, restsOn: [["id"]] }];
  }
  if (names.some((name) => locked.has(name)))
    return [{ path: at, atKey: true, message: texts.lockedRule(key), restsOn: [] }];
  return targets.flatMap(({ kind }) => [
    ...checkKeys(override, kind, texts).map((f) => ({ ...f, path: [...at, ...f.path] })),
    ...(["phrases", "phrases+", "phrases-"] as const).flatMap((k) =>
      checkPhrases(override[k], [...at, k], texts),
    ),
    ...(["message", "why", "fix"] as const).flatMap((k) => checkTexts(override[k], [...at, k], kind, texts)),
  ]);
}

/** Keys that would change nothing in a rule of this kind. */
function checkKeys(
  override: Sound<OverrideSource>,
  kind: RuleSource["kind"] | undefined,
  texts: FaultTexts,
): ValueFault[] {
  if (kind === undefined) return [];
  const faults: ValueFault[] = [];
  const refuse = (key: keyof OverrideSource, message: string) => {
    if (override[key] !== undefined) faults.push({ path: [key], atKey: true, message });
  };
  if (kind === "move" || kind === "ratio")
    for (const key of ["phrases", "phrases+", "phrases-"] as const) refuse(key, texts.noPhrases(kind));
  else if (kind !== "phrase") refuse("phrases", texts.notListed(kind));
  if (kind !== "count" && kind !== "ratio") refuse("max", texts.noSuchKey("max", kind));
  if (kind !== "check") refuse("with", texts.noSuchKey("with", kind));
  return faults;
}
