import type { CompiledPack } from "./compiled-pack";
import { checkLockedMove } from "./check-locks";
import { checkMatcher, checkUnless } from "./check-matchers";
import type { DetectionSource, MoveSource } from "./schema";
import type { ValueFault } from "./schema-faults";
import type { Sound } from "./sound-part";
import type { FaultTexts } from "./texts/fault-texts";

/**
 * What the schema cannot say of a file of `moves/`, or of what is well-formed of it.
 * @param below the packs that are loaded before this one; undefined: what they know of the move is not looked at
 */
export function checkMove(
  source: Sound<MoveSource>,
  below: readonly CompiledPack[] | undefined,
  texts: FaultTexts,
): ValueFault[] {
  const isNew = below?.every((pack) => pack.moves.every(({ move }) => move !== source.move)) ?? false;
  return [
    ...(isNew && !isComplete(source)
      ? [{ path: [], message: texts.newMove, restsOn: NEEDED.map((key) => [key]) }]
      : []),
    ...(source.cues ?? []).flatMap((cue = {}, i) => [
      ...checkMatcher(cue, ["cues", i], texts),
      ...checkUnless(cue.unless, ["cues", i, "unless"], texts),
    ]),
    ...(below ? checkLockedMove(source, below, texts) : []),
  ];
}

const NEEDED = ["move", "label", "stages", "weight"] as const;
const isComplete = (source: Sound<MoveSource>) => NEEDED.every((key) => source[key] !== undefined);

/** The same of `detection.yaml`. */
export function checkDetection({ lists }: Sound<DetectionSource>, texts: FaultTexts): ValueFault[] {
  return Object.entries(lists ?? {}).flatMap(([list, matcher = {}]) => [
    ...checkMatcher(matcher, ["lists", list], texts),
    ...checkUnless(matcher.unless, ["lists", list, "unless"], texts),
  ]);
}
