import * as z from "zod/mini";
import { moveSource, packHeader, ruleSource } from "./schema";

/** Every key that a pack's files may hold, read off the schemas. */
export function knownKeys(): ReadonlySet<string> {
  const keys = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (node && typeof node === "object") {
      const { properties } = node as { properties?: Record<string, unknown> };
      if (properties) for (const key of Object.keys(properties)) keys.add(key);
      Object.values(node).forEach(walk);
    }
  };
  for (const schema of [ruleSource, moveSource, packHeader]) {
    walk(z.toJSONSchema(schema, { unrepresentable: "any" }));
  }
  return keys;
}

/** The known key nearest to `key` by edit distance, where it is near enough to be a slip. */
export function nearestKey(key: string, keys: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(key.length / 3)) + 1;
  for (const k of keys) {
    // What was cut short is a slip, too: warn for warning.
    const isCutShort = key.length >= 3 && k.startsWith(key);
    const d = isCutShort ? Math.min(2, k.length - key.length) : editDistance(key, k);
    if (d < least) {
      least = d;
      best = k;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, swap));
    }
    row = next;
  }
  return row[b.length] as number;
}
