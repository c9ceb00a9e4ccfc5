import type { Island, PlacedBlock, ReadBlock, ReadBody, TextRun } from "./text-run";

/**
 * Puts the new reading of one block in the place of the old one and moves what stands behind it: a keystroke makes
 * nothing anew for the rest of the mail. The former reading is used up.
 * @returns undefined, with nothing done, where the block's bounds are others now or something is left out inside it
 */
export function mendBody(body: ReadBody, touched: PlacedBlock, block: ReadBlock): ReadBody | undefined {
  const { text, runs, islands, placed } = body;
  const { block: old, start, firstRun, nextIsland } = touched;
  const isAlike = block.gapAfter === old.gapAfter && block.gapBefore === old.gapBefore;
  // Without text there is no line of its own, and islands before the text stand before the block.
  if (!isAlike || old.gapAfter === undefined || block.islands.length + old.islands.length > 0)
    return undefined;
  const shift = block.text.length - old.text.length;
  const added = block.runs.map((run): TextRun => ({ ...run, start: start + run.start }));
  for (let at = firstRun + old.runs.length; at < runs.length; at++) (runs[at] as TextRun).start += shift;
  runs.splice(firstRun, old.runs.length, ...added);
  for (let at = nextIsland; at < islands.length; at++) (islands[at] as Island).at += shift;
  for (let at = placed.indexOf(touched) + 1; at < placed.length; at++) {
    const behind = placed[at] as PlacedBlock;
    behind.start += shift;
    behind.firstRun += added.length - old.runs.length;
  }
  touched.block = block;
  return {
    text: text.slice(0, start) + block.text + text.slice(start + old.text.length),
    ...{ runs, islands, placed },
  };
}
