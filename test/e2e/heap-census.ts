import type { CDPSession } from "@playwright/test";

/** How many objects a page's heap holds, by what they are: `object Map`, `native Detached <div>`, `closure onInput`. */
export type HeapCensus = ReadonlyMap<string, number>;

/** The part of a heap snapshot that is read here; one node takes as many numbers as `node_fields` has names. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** What a script or a document makes; code, shapes and strings come and go as the engine likes. */
const COUNTED = ["object", "closure", "native", "regexp"];

/** Takes a heap snapshot, after the garbage is gone. */
export async function takeHeapCensus(cdp: CDPSession): Promise<HeapCensus> {
  const chunks: string[] = [];
  const collect = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  cdp.on("HeapProfiler.addHeapSnapshotChunk", collect);
  await cdp.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  cdp.off("HeapProfiler.addHeapSnapshotChunk", collect);
  return count(JSON.parse(chunks.join("")) as HeapSnapshot);
}

function count({ snapshot: { meta }, nodes, strings }: HeapSnapshot): HeapCensus {
  const census = new Map<string, number>();
  const types = meta.node_types[0];
  const [type, name, detached] = ["type", "name", "detachedness"].map((field) =>
    meta.node_fields.indexOf(field),
  ) as [number, number, number];
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    const kind = types[nodes[at + type] ?? -1] ?? "";
    if (!COUNTED.includes(kind)) continue;
    const state = nodes[at + detached] === 2 ? " detached" : "";
    const key = `${kind}${state} ${strings[nodes[at + name] ?? -1]}`;
    census.set(key, (census.get(key) ?? 0) + 1);
  }
  return census;
}

/** What the heap holds at least `number` more of than before. */
export function findGrowth(before: HeapCensus, after: HeapCensus, number: number): Record<string, number> {
  const grown = [...after].map(([key, now]) => [key, now - (before.get(key) ?? 0)] as const);
  return Object.fromEntries(grown.filter(([, more]) => more >= number));
}
