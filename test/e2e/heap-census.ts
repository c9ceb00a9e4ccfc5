import type { CDPSession } from "@playwright/test";

/** How many objects a page's heap holds, by what they are: `object Map`, `native Detached <div>`, `closure onInput`. */
export type HeapCensus = ReadonlyMap<string, number>;

/** The part of a heap snapshot that is read here; a node takes as many numbers as `node_fields` has names, an edge likewise. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
      readonly edge_fields: readonly string[];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

/** What a script or a document makes; code, shapes and strings come and go as the engine likes. */
const COUNTED = ["object", "closure", "native", "regexp"];
/** What the browser notes for `PerformanceObserver`, up to a limit of its own, and the engine's own records. */
const NOT_OURS = /^system \/|^LayoutShift|ContentfulPaint$|^DOMRectReadOnly$|^PerformanceEventTiming$/;

/** Takes a heap snapshot, after the garbage is gone. */
export async function takeHeapCensus(cdp: CDPSession): Promise<HeapCensus> {
  const chunks: string[] = [];
  const collect = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  cdp.on("HeapProfiler.addHeapSnapshotChunk", collect);
  await cdp.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  cdp.off("HeapProfiler.addHeapSnapshotChunk", collect);
  return count(JSON.parse(chunks.join("")) as HeapSnapshot);
}

function count({ snapshot: { meta }, nodes, edges, strings }: HeapSnapshot): HeapCensus {
  const census = new Map<string, number>();
  const types = meta.node_types[0];
  const place = (field: string) => meta.node_fields.indexOf(field);
  const [type, name, edgeCount, detached] = [
    place("type"),
    place("name"),
    place("edge_count"),
    place("detachedness"),
  ];
  const kindOf = (at: number) => types[nodes[at + type] ?? -1] ?? "";
  // The patterns of object literals hang on the code that makes them.
  const patterns = new Set<number>();
  const target = meta.edge_fields.indexOf("to_node");
  for (let at = 0, edge = 0; at < nodes.length; at += meta.node_fields.length) {
    const isCode = kindOf(at) === "code";
    for (let left = nodes[at + edgeCount] ?? 0; left > 0; left--, edge += meta.edge_fields.length)
      if (isCode) patterns.add(edges[edge + target] ?? -1);
  }
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    const kind = kindOf(at);
    const named = strings[nodes[at + name] ?? -1] ?? "";
    if (!COUNTED.includes(kind) || NOT_OURS.test(named)) continue;
    if (named === "Object" && patterns.has(at)) continue;
    const key = `${kind}${nodes[at + detached] === 2 ? " detached" : ""} ${named}`;
    census.set(key, (census.get(key) ?? 0) + 1);
  }
  return census;
}

/** What the heap holds at least `number` more of than before. */
export function findGrowth(before: HeapCensus, after: HeapCensus, number: number): Record<string, number> {
  const grown = [...after].map(([key, now]) => [key, now - (before.get(key) ?? 0)] as const);
  return Object.fromEntries(grown.filter(([, more]) => more >= number));
}
