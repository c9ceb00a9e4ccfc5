import * as z from "zod/mini";
import { text, id, words, oneOrMore, count, status, move } from "./schema-values";

/** One step of a morpheme sequence; every key given must hold. */
const element = {
  surface: z.optional(oneOrMore),
  base: z.optional(oneOrMore),
  reading: z.optional(oneOrMore),
  /** Beginning of `品詞,細分類1,細分類2`. */
  pos: z.optional(oneOrMore),
  /** Beginning of the 活用形. */
  form: z.optional(oneOrMore),
  /** A list of the pack's vocabulary: surface or base stands in it. */
  word: z.optional(id),
};
export const token = z.strictObject({
  ...element,
  not: z.optional(z.strictObject(element)),
  optional: z.optional(z.boolean()),
  repeat: z.optional(z.boolean()),
  /** So many morphemes may stand before this one. */
  gap: z.optional(z.tuple([count, count])),
  /** Only what is marked is underlined. */
  mark: z.optional(z.boolean()),
});
export const tokens = z.array(token).check(z.minLength(1), z.maxLength(20));

/** What must hold of the sentence that a match stands in. */
export const where = z.strictObject({
  tense: z.optional(z.array(z.enum(["past", "present", "plan", "nominal"]))),
  negated: z.optional(z.boolean()),
  request: z.optional(z.boolean()),
  question: z.optional(z.boolean()),
  date: z.optional(z.boolean()),
  number: z.optional(z.boolean()),
  quoted: z.optional(z.boolean()),
  heading: z.optional(z.boolean()),
  /** The sentence, or with `near` the sentences within that distance, say (one of) these moves … */
  moves: z.optional(z.array(move)),
  /** … and none of these. */
  notMoves: z.optional(z.array(move)),
  near: z.optional(count),
  any: z.optional(words()),
  none: z.optional(words()),
});

/** What must hold of the whole mail. */
export const mailCondition = z.strictObject({
  moves: z.optional(z.partialRecord(move, z.array(status))),
  any: z.optional(words()),
  none: z.optional(words()),
});

export const matcher = {
  phrases: z.optional(words()),
  tokens: z.optional(tokens),
  any: z.optional(z.array(tokens).check(z.minLength(1), z.maxLength(100))),
  spelling: z.optional(z.enum(["exact", "loose"])),
  conjugate: z.optional(z.boolean()),
};
export const unless = z.union([words(), z.strictObject(matcher)]);

/** What a named check is given. */
export const parameters = z.record(
  z.string().check(z.maxLength(40)),
  z.union([text(80), z.number(), z.boolean(), z.array(text(80)).check(z.maxLength(400))]),
);

export type TokenSource = z.infer<typeof token>;
export type WhereSource = z.infer<typeof where>;
export type UnlessSource = z.infer<typeof unless>;
