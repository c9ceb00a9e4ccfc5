import type { CompiledPack } from "./compiled-pack";
import type { MoveSource, PackHeader, RuleSource } from "./schema";
import type { FaultTexts } from "./texts/fault-texts";
import type { ValueFault } from "./schema-faults";
import type { Sound } from "./sound-part";

/** Rules that the packs below have locked, by `pack/rule`. */
export function findLocked(below: readonly CompiledPack[]): ReadonlyMap<string, RuleSource> {
  const known = new Map<string, RuleSource>();
  const locked = new Map<string, RuleSource>();
  for (const { header, rules } of below) {
    const before = new Set(locked.keys());
    const lock = (name: string, rule: RuleSource, isLocked: boolean | undefined) => {
      if (isLocked === undefined || before.has(name)) return;
      if (isLocked) locked.set(name, rule);
      else locked.delete(name);
    };
    for (const rule of rules) {
      known.set(`${header.id}/${rule.id}`, rule);
      lock(`${header.id}/${rule.id}`, rule, rule.lock);
    }
    for (const [key, override] of Object.entries(header.overrides ?? {}))
      for (const [name, rule] of known) if (key === name || key === rule.id) lock(name, rule, override.lock);
  }
  return locked;
}

/** What `pack.yaml` asks for in vain, since a pack below has locked rules that it would reach. */
export function checkLockedWords(
  { vocabulary, score }: Sound<PackHeader>,
  below: readonly CompiledPack[],
  texts: FaultTexts,
): readonly ValueFault[] {
  const locked = findLocked(below);
  if (locked.size === 0) return [];
  const known = new Set(below.flatMap(({ header }) => Object.keys(header.vocabulary?.words ?? {})));
  const message = texts.lockedWords(list([...locked.keys()]));
  return [
    ...((vocabulary?.same ?? []).length > 0 ? [{ path: ["vocabulary", "same"], atKey: true, message }] : []),
    ...Object.keys(vocabulary?.words ?? {})
      .filter((name) => known.has(name))
      .map((name) => ({ path: ["vocabulary", "words", name], atKey: true, message })),
    ...Object.keys(score?.weights ?? {}).flatMap((move) => {
      const by = requiring(locked, move);
      const path = ["score", "weights", move];
      return by.length > 0 ? [{ path, atKey: true, message: texts.lockedMove(move, list(by)) }] : [];
    }),
  ];
}

/** What a file of `moves/` asks for in vain: a locked rule requires the move as it is. */
export function checkLockedMove(
  source: Sound<MoveSource>,
  below: readonly CompiledPack[],
  texts: FaultTexts,
): readonly ValueFault[] {
  const { move, cues } = source;
  const by = move === undefined ? [] : requiring(findLocked(below), move);
  if (move === undefined || by.length === 0) return [];
  return (["stages", "responsibility", "weight", "headings", "cues"] as const)
    .filter((key) => source[key] !== undefined && !(key === "cues" && cues?.length === 0))
    .map((key) => ({ path: [key], atKey: true, message: texts.lockedMove(move, list(by)) }));
}

const requiring = (locked: ReadonlyMap<string, RuleSource>, move: string): readonly string[] =>
  [...locked].flatMap(([name, rule]) => (rule.kind === "move" && rule.require === move ? [name] : []));

/** So many rules are named. */
const NAMED = 3;
const list = (names: readonly string[]) =>
  `${names.slice(0, NAMED).join(", ")}${names.length > NAMED ? " …" : ""}`;
