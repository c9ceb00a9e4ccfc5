import * as z from "zod/mini";
import { RESPONSIBILITIES, STAGES } from "../language/draft";
import { where, matcher, unless } from "./schema-matcher";
import { words, points, localText, move } from "./schema-values";

export const cue = z.strictObject({
  status: z.enum(["present", "vague", "pending"]),
  /** 0–10; how surely the cue alone says the move. A sentence says a move from 1 on. */
  weight: z.optional(z.number().check(z.minimum(-10), z.maximum(10))),
  ...matcher,
  where: z.optional(where),
  unless: z.optional(unless),
});

/** How much a stage asks for a move; a status listed in `satisfied` is enough. */
export const need = z.strictObject({
  need: z.enum(["required", "advised", "optional"]),
  satisfied: z.optional(z.array(z.enum(["vague", "pending"]))),
});

/** A pack over another that knows the move gives only what it adds or changes: its cues, as a rule. */
export const moveSource = z.strictObject({
  move,
  label: z.optional(localText),
  /** Words of headings that give the move to what stands below them. */
  headings: z.optional(words()),
  stages: z.optional(z.partialRecord(z.enum(STAGES), need)),
  /** Where the responsibility changes what a stage asks. */
  responsibility: z.optional(
    z.partialRecord(z.enum(RESPONSIBILITIES), z.partialRecord(z.enum(STAGES), need)),
  ),
  weight: z.optional(points),
  template: z.optional(localText),
  cues: z.array(cue).check(z.maxLength(200)),
});

export type CueSource = z.infer<typeof cue>;
export type MoveSource = z.infer<typeof moveSource>;
