import { join } from "node:path";
import type { ExampleFault } from "../../engine/check-examples";
import type { CompiledPack } from "../../packs/compiled-pack";
import { formatFault, type PackFault } from "../../packs/fault";
import { faultTexts } from "../../packs/texts/fault-texts";
import { readPackFolder } from "../pack-files";
import { belowOf, openBench } from "./bench";
import { findNotes } from "./find-notes";
import { answer, type PackRequest } from "./pack-request";
import { formatFailed } from "./run-self-test";

/**
 * A pack's folder, checked: its faults are told, and where there are any there is no pack.
 * @param tryExamples told with the faults: what the examples of the rules without any give
 */
export async function readChecked(
  request: PackRequest,
  folder: string,
  below: readonly CompiledPack[],
  tryExamples?: (tryable: CompiledPack) => readonly ExampleFault[],
): Promise<CheckedPack | undefined> {
  const { language } = request;
  const { pack, tryable, faults, locate } = readPackFolder(folder, { language, below });
  const place = (fault: PackFault) => ({ ...fault, file: join(folder, fault.file) });
  if (pack) {
    const others = belowOf({ below }, pack.header.id);
    const notes = () => findNotes(pack, others, faultTexts(language), () => openBench(request));
    return { pack, notes: () => notes().map(locate).map(place) };
  }
  const placed = faults.map(place);
  const failed = tryable && tryExamples?.(tryable);
  await answer(request, { faults: placed, ...(failed ? { failed } : {}) }, [
    ...placed.map(formatFault),
    ...formatFailed(failed ?? [], folder, request.texts),
  ]);
  return undefined;
}

export interface CheckedPack {
  readonly pack: CompiledPack;
  /** What is no fault and yet not what its writer means, with its place. */
  readonly notes: () => readonly PackFault[];
}

/** `pack.yaml:3:1 note: …` */
export const formatNotes = (notes: readonly PackFault[], { texts }: PackRequest): readonly string[] =>
  notes.map((note) => formatFault({ ...note, message: texts.note(note.message) }));
