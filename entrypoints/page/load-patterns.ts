import type { PatternCompiler } from "../../src/review/context";

/** What the script `linear-patterns` leaves in the scope of the engine's thread, which reads it with `importScripts`. */
export interface PatternScope {
  seiiCompilePattern?: PatternCompiler;
}

/** RE2 is as large as the rest of the engine: it is a script of its own, read into a worker where a pack has patterns. */
export function loadPatterns(): PatternCompiler {
  const scope: PatternScope & { importScripts?(path: string): void } = globalThis as never;
  scope.importScripts?.("/linear-patterns.js");
  return (pattern) => scope.seiiCompilePattern?.(pattern);
}
