import { join } from "node:path";
import type { ExampleFault } from "../../engine/check-examples";
import { selfTest } from "../../engine/self-test";
import type { CompiledPack } from "../../packs/compiled-pack";
import { compileLinearPattern } from "../../packs/linear-pattern";
import { belowOf, type PackBench } from "./bench";
import type { PackTexts } from "./pack-texts";

/** All examples of a pack that fail, in the order of its rules. */
export function failedExamples(bench: PackBench, pack: CompiledPack): readonly ExampleFault[] {
  return selfTest(bench.analyzer, belowOf(bench, pack.header.id), pack, {
    patterns: compileLinearPattern,
  }).quarantined.flatMap((q) => q.faults);
}

/** The same, in words, with the files of the pack's folder. */
export const formatFailed = (failed: readonly ExampleFault[], folder: string, texts: PackTexts) =>
  failed.map((fault) => formatExampleFault(fault, join(folder, `${fault.rule}.yaml`), texts));

/** `own-word.yaml bad 1: nothing is found (…)` */
export function formatExampleFault(fault: ExampleFault, file: string, texts: PackTexts): string {
  const found = fault.found.length > 0 ? ` (${fault.found.join(" / ")})` : "";
  return `${file} ${fault.example}: ${texts.failed[fault.kind]}${found}`;
}
