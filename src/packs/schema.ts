import * as z from "zod/mini";
import { isEngineRange } from "./engine-range";
import { matcher, unless, parameters } from "./schema-matcher";
import {
  text,
  id,
  day,
  words,
  points,
  localText,
  severity,
  stages,
  responsibilities,
  move,
} from "./schema-values";

export { type MoveSource, moveSource } from "./schema-move";
export type { TokenSource, UnlessSource, WhereSource } from "./schema-matcher";
export { anyRule, type ExampleSource, type RuleSource, ruleSource } from "./schema-rule";

export const override = z.strictObject({
  severity: z.optional(severity),
  stages: z.optional(stages),
  responsibility: z.optional(responsibilities),
  weight: z.optional(points),
  /** Of kinds `count` and `ratio`. */
  max: z.optional(z.number().check(z.minimum(0), z.maximum(10_000))),
  /** Of kind `check`: parameter by parameter. */
  with: z.optional(parameters),
  lock: z.optional(z.boolean()),
  phrases: z.optional(words()),
  "phrases+": z.optional(words()),
  "phrases-": z.optional(words()),
  message: z.optional(localText),
  why: z.optional(localText),
  fix: z.optional(localText),
  template: z.optional(localText),
});

const packId = z
  .string()
  .check(z.maxLength(100), z.regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/, "an id: reverse domain"));

export const packHeader = z.strictObject({
  format: z.literal(1),
  id: packId,
  version: z.int().check(z.minimum(1)),
  label: z.optional(text(40)),
  owner: z.optional(text(80)),
  name: localText,
  engine: z
    .string()
    .check(z.maxLength(40), z.refine(isEngineRange, "a range of engine versions such as >=1.0 <2")),
  expires: z.optional(day),
  extends: z.optional(z.array(packId)),
  overrides: z.optional(z.record(z.string().check(z.maxLength(170)), override)),
  vocabulary: z.optional(
    z.strictObject({
      allow: z.optional(z.array(text(80)).check(z.maxLength(1000))),
      same: z.optional(
        z.array(z.array(text(40)).check(z.minLength(2), z.maxLength(20))).check(z.maxLength(200)),
      ),
      words: z.optional(z.record(id, words(400))),
    }),
  ),
  templates: z.optional(z.partialRecord(move, localText)),
  score: z.optional(
    z.strictObject({ weights: z.optional(z.partialRecord(move, points)), ready: z.optional(points) }),
  ),
  gate: z.optional(z.strictObject({ threshold: z.optional(points) })),
});

/** Named matchers that the engine asks for by name (what an apology, a softener, a refusal looks like …). */
export const detection = z.strictObject({
  lists: z.record(id, z.strictObject({ ...matcher, unless: z.optional(unless) })),
});

export type DetectionSource = z.infer<typeof detection>;
export type LocalTextSource = z.infer<typeof localText>;
export type PackHeader = z.infer<typeof packHeader>;
export type OverrideSource = z.infer<typeof override>;
