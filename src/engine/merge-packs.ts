import type { CompiledPack } from "../packs/compiled-pack";
import type { OverrideSource } from "../packs/schema";
import type { ReviewKnowledge } from "../review/review";
import type { MoveSpec, Rule } from "../review/rule";

/** Joins the packs in order: later ones add rules, override earlier ones' and teach the moves more words. */
export function mergePacks(packs: readonly CompiledPack[]): ReviewKnowledge {
  const rules: { rule: Rule; pack: string }[] = [];
  const moves = new Map<string, MoveSpec>();
  const words: Record<string, readonly string[]> = {};
  const same: (readonly string[])[] = [];
  const allow: string[] = [];
  const weights: Record<string, number> = {};
  let ready = 80;
  for (const pack of packs) {
    const { header } = pack;
    for (const rule of pack.rules) {
      const at = rules.findIndex((r) => r.rule.id === rule.id && r.pack === header.id);
      if (at >= 0) rules.splice(at, 1);
      rules.push({ rule, pack: header.id });
    }
    for (const spec of pack.moves) {
      const known = moves.get(spec.move);
      moves.set(spec.move, known ? { ...known, ...spec, cues: [...known.cues, ...spec.cues] } : spec);
    }
    for (const [move, template] of Object.entries(header.templates ?? {})) {
      const known = moves.get(move);
      if (known && template) moves.set(move, { ...known, template });
    }
    for (const [key, override] of Object.entries(header.overrides ?? {})) applyOverride(rules, key, override);
    for (const [name, list] of Object.entries(header.vocabulary?.words ?? {}))
      words[name] = [...(words[name] ?? []), ...list];
    same.push(...(header.vocabulary?.same ?? []));
    allow.push(...(header.vocabulary?.allow ?? []));
    Object.assign(weights, header.score?.weights);
    ready = header.score?.ready ?? ready;
  }
  return {
    rules,
    moves: [...moves.values()],
    detection: packs.flatMap((p) => (p.detection ? [p.detection.lists] : [])),
    model: packs.findLast((p) => p.model !== undefined)?.model,
    words,
    same,
    allow,
    score: { weights, ready },
  };
}

/** `pack/rule` or `rule`: each key given replaces the rule's own; `phrases+` and `phrases-` change its list. */
function applyOverride(rules: { rule: Rule; pack: string }[], key: string, override: OverrideSource): void {
  const [pack, id] = key.includes("/") ? key.split("/") : [undefined, key];
  rules.forEach((entry, i) => {
    if (entry.rule.id !== id || (pack !== undefined && entry.pack !== pack)) return;
    const { "phrases+": more, "phrases-": less, phrases, ...plain } = override;
    let rule = { ...entry.rule, ...defined(plain) } as Rule;
    if (rule.kind === "phrase") {
      const list = [...(phrases ?? rule.phrases), ...(more ?? [])].filter((p) => !less?.includes(p));
      rule = { ...rule, phrases: list };
    }
    rules[i] = { rule, pack: entry.pack };
  });
}

function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Partial<T>;
}
