import * as z from "zod/mini";
import { PackFormatError } from "./fault";
import { detection, moveSource, packHeader, ruleSource } from "./schema";

/**
 * Weights of the linear classifiers (moves of a sentence, stage and responsibility of a mail) over named features;
 * trained by `npm run train`, see docs/decisions/0003-moves.md.
 */
export const linearModel = z.strictObject({
  version: z.int(),
  features: z.array(z.string()),
  /** By class: bias, then the weights as [feature index, weight] pairs. */
  classes: z.record(
    z.string(),
    z.strictObject({ bias: z.number(), weights: z.array(z.tuple([z.int(), z.number()])) }),
  ),
});
export type LinearModelSource = z.infer<typeof linearModel>;

const compiledPack = z.strictObject({
  header: packHeader,
  rules: z.array(ruleSource),
  moves: z.array(moveSource),
  detection: z.optional(detection),
  model: z.optional(linearModel),
});

/** A pack ready to be loaded: what its folder says, in one JSON value. */
export type CompiledPack = z.infer<typeof compiledPack>;

/**
 * Reads a compiled pack.
 * @throws PackFormatError where it is not one.
 */
export function parseCompiledPack(json: unknown): CompiledPack {
  const result = compiledPack.safeParse(json);
  if (result.success) return result.data;
  throw new PackFormatError(result.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`));
}
