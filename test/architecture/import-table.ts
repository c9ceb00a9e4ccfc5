/** What one area may import: other areas, and packages that are not open to all. */
export interface AreaRule {
  readonly areas: readonly string[];
  /** Package names or prefixes ending in `:` or `/`; those in no `guarded` list are open to every area. */
  readonly packages: readonly string[];
}

/**
 * Packages that only some areas may import. `wxt` stands for the browser; `node:` for a file system that no page
 * has; `kuromoji` for the dictionary's data.
 */
export const guarded: readonly string[] = [
  "wxt",
  "#imports",
  "webextension-polyfill",
  "node:",
  "kuromoji",
  "kuromojin",
  "preact",
];

const everything = [
  "language",
  "history",
  "review",
  "packs",
  "analyzer",
  "compose",
  "panel",
  "platform",
  "engine",
  "session",
];

/** The picture in `docs/development.md`, as data. Areas are the folders under `src`, and `entrypoints`. */
export const importTable: Readonly<Record<string, AreaRule>> = {
  language: { areas: [], packages: [] },
  history: { areas: ["language"], packages: [] },
  review: { areas: ["language"], packages: [] },
  packs: { areas: ["language", "review"], packages: ["node:"] },
  analyzer: { areas: ["language", "review"], packages: ["node:", "kuromoji", "kuromojin"] },
  compose: { areas: ["language", "review"], packages: [] },
  panel: { areas: ["language", "review", "history"], packages: ["preact"] },
  platform: { areas: ["language", "review", "history"], packages: ["wxt", "#imports"] },
  engine: { areas: ["language", "review", "packs", "analyzer"], packages: [] },
  session: { areas: ["language", "review", "history", "compose", "panel"], packages: [] },
  cli: { areas: everything, packages: ["node:"] },
  entrypoints: { areas: everything, packages: ["wxt", "#imports", "preact"] },
};

/** Composition that several entry points share: the one folder under `entrypoints` that is no entry point itself. */
export const sharedComposition = "entrypoints/page/";
