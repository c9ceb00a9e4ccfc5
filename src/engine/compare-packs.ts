import type { CompiledPack } from "../packs/compiled-pack";
import type { Rule } from "../review/rule";
import { mergePacks } from "./merge-packs";

/** One thing that is different for users. */
export interface PackChange {
  readonly kind: "added" | "removed" | "changed";
  /** `rule emoji`, `move cause`, `pack` … with the pack's name before a rule's: `rule apology/emoji`. */
  readonly what: string;
  /** The key that changed, e.g. `severity`, `examples.bad`; undefined for what is added or removed as a whole. */
  readonly key?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Keys that users never meet. */
const UNSEEN = new Set(["examples", "allow"]);

/**
 * What changes for users when one version of a pack takes another's place: rules as they stand after all overrides, the
 * moves, the words, the score and the gate. Examples are left out.
 */
export function comparePacks(
  below: readonly CompiledPack[],
  before: CompiledPack,
  after: CompiledPack,
): readonly PackChange[] {
  const [old, now] = [effects(below, before), effects(below, after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((what): PackChange[] => {
    const [a, b] = [old.get(what), now.get(what)];
    if (a === undefined) return [{ kind: "added", what, after: b }];
    if (b === undefined) return [{ kind: "removed", what, before: a }];
    return compareValues(what, "", a, b);
  });
}

/** All that a pack brings about, by name. */
function effects(below: readonly CompiledPack[], pack: CompiledPack): ReadonlyMap<string, object> {
  const merged = mergePacks([...below, pack]);
  const { header } = pack;
  return new Map<string, object>([
    ["pack", { name: header.name, label: header.label, engine: header.engine, expires: header.expires }],
    ...merged.rules
      .filter(({ rule }) => rule.severity !== "off")
      .map(({ rule, pack: of }) => [`rule ${of}/${rule.id}`, seen(rule)] as const),
    ...merged.moves.map((move) => [`move ${move.move}`, move] as const),
    ["words", { allow: merged.allow, same: merged.same, words: Object.fromEntries(merged.words) }],
    ["score", merged.score],
    ["gate", { threshold: merged.gateThreshold }],
  ]);
}

const seen = (rule: Rule) => Object.fromEntries(Object.entries(rule).filter(([key]) => !UNSEEN.has(key)));

function compareValues(what: string, key: string, a: unknown, b: unknown): PackChange[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  if (isRecord(a) && isRecord(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((k) =>
      compareValues(what, key === "" ? k : `${key}.${k}`, ownValue(a, k), ownValue(b, k)),
    );
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    // Lists are told by what they lost and won; the order of words changes nothing.
    const [had, has] = [asSet(a), asSet(b)];
    const before = [...had].filter(([text]) => !has.has(text)).map(([, value]) => value);
    const after = [...has].filter(([text]) => !had.has(text)).map(([, value]) => value);
    return before.length + after.length === 0 ? [] : [{ kind: "changed", what, key, before, after }];
  }
  return [{ kind: "changed", what, key, before: a ?? null, after: b ?? null }];
}

/** A list may be called `constructor`. */
const ownValue = (record: Record<string, unknown>, key: string) =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const asSet = (list: unknown): ReadonlyMap<string, unknown> =>
  new Map((Array.isArray(list) ? list : []).map((item: unknown) => [JSON.stringify(item), item]));
