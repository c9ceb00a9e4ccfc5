import type { CompiledPack } from "../packs/compiled-pack";
import type { MoveSource, OverrideSource } from "../packs/schema";
import type { Move } from "../review/report";
import type { RefusedChange } from "../review/pack-overview";
import type { ReviewKnowledge } from "../review/review";
import type { MoveSpec, Rule } from "../review/rule";
import { READY } from "../review/total-score";

export interface MergedPacks extends ReviewKnowledge {
  readonly refused: readonly RefusedChange[];
  /** Below it the gate asks; undefined where no pack says. */
  readonly gateThreshold: number | undefined;
}

interface Entry {
  readonly rule: Rule;
  readonly pack: string;
}

/**
 * Joins the packs in order: later ones add rules, override earlier ones' and teach the moves more words. What one pack
 * locks, no later one changes: neither by an override, nor by a rule of the same name, nor by allowing its words, nor
 * by asking less for the move that it requires or by teaching that move other words, nor by adding to the lists of words
 * that stand by then. The classifier is the first pack's.
 */
export function mergePacks(packs: readonly CompiledPack[]): MergedPacks {
  const rules: Entry[] = [];
  const moves = new Map<string, MoveSpec>();
  const words = new Map<string, readonly string[]>();
  const same: (readonly string[])[] = [];
  const allow: string[] = [];
  const weights: Record<string, number> = {};
  const refused: RefusedChange[] = [];
  let ready = READY;
  let gateThreshold: number | undefined;
  for (const pack of packs) {
    const { header } = pack;
    const locked = new Set(rules.filter((r) => r.rule.lock).map(nameOf));
    for (const rule of pack.rules) {
      const entry = { rule, pack: header.id };
      const at = rules.findIndex((r) => nameOf(r) === nameOf(entry));
      if (at >= 0 && locked.has(nameOf(entry))) {
        refused.push({ pack: header.id, rule: nameOf(entry), what: "rule" });
        continue;
      }
      if (at >= 0) rules.splice(at, 1);
      rules.push(entry);
    }
    const required = movesRequired(rules.filter((r) => locked.has(nameOf(r))));
    for (const spec of pack.moves) {
      for (const rule of required.get(spec.move) ?? []) {
        if (asksOtherwise(spec)) refused.push({ pack: header.id, rule, what: "need" });
        if (teaches(spec)) refused.push({ pack: header.id, rule, what: "cues" });
      }
      const known = moves.get(spec.move) ?? {
        move: spec.move,
        label: { ja: spec.move },
        stages: {},
        weight: 0,
        cues: [],
      };
      moves.set(spec.move, joinMoves(known, spec, required.has(spec.move)));
    }
    for (const [move, template] of Object.entries(header.templates ?? {})) {
      const known = moves.get(move);
      if (known && template) moves.set(move, { ...known, template });
    }
    for (const [key, override] of Object.entries(header.overrides ?? {}))
      refused.push(...applyOverride(rules, key, override, header.id, locked));
    const known = new Set(locked.size > 0 ? words.keys() : []);
    for (const [name, list] of Object.entries(header.vocabulary?.words ?? {}))
      if (!known.has(name)) words.set(name, [...(words.get(name) ?? []), ...list]);
    if (locked.size === 0) same.push(...(header.vocabulary?.same ?? []));
    if (addsWords(pack, known) && locked.size > 0)
      for (const rule of locked) refused.push({ pack: header.id, rule, what: "words" });
    allow.push(...(header.vocabulary?.allow ?? []));
    for (const [move, weight] of Object.entries(header.score?.weights ?? {})) {
      const by = required.get(move as Move) ?? [];
      if (by.length === 0) weights[move] = weight;
      for (const rule of by) refused.push({ pack: header.id, rule, what: "need" });
    }
    ready = header.score?.ready ?? ready;
    gateThreshold = header.gate?.threshold ?? gateThreshold;
    if (header.vocabulary?.allow?.length)
      for (const rule of locked) refused.push({ pack: header.id, rule, what: "allow" });
    keepAllowed(rules, allow);
  }
  return {
    rules,
    moves: [...moves.values()],
    detection: packs.flatMap((p) => (p.detection ? [p.detection.lists] : [])),
    model: packs[0]?.model,
    modelPack: packs[0]?.header.id,
    words,
    same,
    allow,
    score: { weights, ready },
    refused,
    gateThreshold,
  };
}

const nameOf = ({ pack, rule }: Entry) => `${pack}/${rule.id}`;

/** By the move that they require, the names of locked rules. */
function movesRequired(locked: readonly Entry[]): ReadonlyMap<Move, readonly string[]> {
  const required = new Map<Move, readonly string[]>();
  for (const entry of locked) {
    if (entry.rule.kind !== "move") continue;
    const { require: move } = entry.rule;
    required.set(move, [...(required.get(move) ?? []), nameOf(entry)]);
  }
  return required;
}

const asksOtherwise = ({ stages, responsibility, weight }: MoveSource) =>
  stages !== undefined || responsibility !== undefined || weight !== undefined;

const teaches = ({ cues, headings }: MoveSource) => cues.length > 0 || headings !== undefined;

/** Adds to words that stand already, or has words count as others. */
const addsWords = ({ header: { vocabulary } }: CompiledPack, known: ReadonlySet<string>) =>
  (vocabulary?.same ?? []).length > 0 || Object.keys(vocabulary?.words ?? {}).some((name) => known.has(name));

/** A later pack's words are added to the move's; one that a locked rule requires keeps all but what people read of it. */
function joinMoves(known: MoveSpec, source: MoveSource, isRequired: boolean): MoveSpec {
  const { label, weight, headings, template } = source;
  if (isRequired) return { ...known, label: label ?? known.label, template: template ?? known.template };
  return {
    ...known,
    ...defined(source),
    label: label ?? known.label,
    weight: weight ?? known.weight,
    headings: headings ? [...(known.headings ?? []), ...headings] : known.headings,
    stages: { ...known.stages, ...source.stages },
    cues: [...known.cues, ...source.cues],
  };
}

/** A rule locked by now keeps to the wordings allowed by now. */
function keepAllowed(rules: Entry[], allow: readonly string[]): void {
  rules.forEach(({ rule, pack }, i) => {
    if (rule.lock && rule.allow === undefined) rules[i] = { rule: { ...rule, allow: [...allow] }, pack };
  });
}

/** `pack/rule` or `rule`: each key given replaces the rule's own; `phrases+` and `phrases-` change what it finds. */
function applyOverride(
  rules: Entry[],
  key: string,
  override: OverrideSource,
  by: string,
  locked: ReadonlySet<string>,
): readonly RefusedChange[] {
  const refused: RefusedChange[] = [];
  rules.forEach((entry, i) => {
    if (key !== nameOf(entry) && key !== entry.rule.id) return;
    if (locked.has(nameOf(entry))) refused.push({ pack: by, rule: nameOf(entry), what: "override" });
    else rules[i] = { rule: overrideRule(entry.rule, override), pack: entry.pack };
  });
  return refused;
}

function overrideRule(rule: Rule, override: OverrideSource): Rule {
  const { "phrases+": more = [], "phrases-": less = [], phrases, max, with: parameters, ...plain } = override;
  let changed = { ...rule, ...defined(plain) } as Rule;
  if (max !== undefined && (changed.kind === "count" || changed.kind === "ratio"))
    changed = { ...changed, max };
  if (parameters && changed.kind === "check")
    changed = { ...changed, with: { ...changed.with, ...parameters } };
  const own = changed.kind === "phrase" ? (phrases ?? changed.phrases) : (changed.also ?? []);
  const list = [...own, ...more];
  const kept = list.filter((p) => !less.includes(p));
  // What stands in no list is left alone where it is found: one law of exceptions.
  const except = [...(changed.except ?? []), ...less.filter((p) => !list.includes(p))];
  if (changed.kind === "phrase") changed = { ...changed, phrases: kept };
  else if (kept.length > 0) changed = { ...changed, also: kept };
  return except.length > 0 ? { ...changed, except } : changed;
}

function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Partial<T>;
}
