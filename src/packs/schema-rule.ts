import * as z from "zod/mini";
import { RESPONSIBILITIES, STAGES } from "../language/draft";
import { CHECKS } from "../review/checks/registry";
import { tokens, where, mailCondition, unless, parameters } from "./schema-matcher";
import {
  text,
  id,
  day,
  words,
  points,
  count,
  clean,
  localText,
  severity,
  stages,
  responsibilities,
  zone,
  status,
  move,
} from "./schema-values";

/** A mail may hold what a pack's texts may not: emoji are joined by zero-width characters. */
const mailText = z.string().check(
  z.maxLength(4000),
  z.refine((s) => !/\p{Surrogate}/u.test(s), "half a surrogate pair"),
);
const exampleText = mailText.check(z.minLength(1));
const exampleObject = z.strictObject({
  subject: z.optional(mailText),
  text: mailText,
  stage: z.optional(z.enum(STAGES)),
  responsibility: z.optional(z.enum(RESPONSIBILITIES)),
  today: z.optional(day),
  to: z.optional(z.array(mailText).check(z.maxLength(20))),
  quoted: z.optional(mailText),
});
export const example = z.union([exampleText, exampleObject]);
const examples = z.strictObject({
  bad: z.array(example).check(z.minLength(1), z.maxLength(50)),
  good: z.array(example).check(z.minLength(1), z.maxLength(50)),
});
const suggestion = z.strictObject({
  label: z.optional(localText),
  /** Empty: deletes. */
  replace: z.string().check(z.maxLength(200), clean),
});

const common = {
  id,
  severity,
  weight: z.optional(points),
  stages: z.optional(stages),
  responsibility: z.optional(responsibilities),
  zones: z.optional(z.array(zone)),
  field: z.optional(z.enum(["body", "subject", "any"])),
  where: z.optional(where),
  mail: z.optional(mailCondition),
  message: localText,
  why: localText,
  fix: localText,
  suggest: z.optional(z.array(suggestion).check(z.maxLength(10))),
  template: z.optional(z.strictObject({ ja: text(400), en: z.optional(text(600)) })),
  source: text(80),
  lock: z.optional(z.boolean()),
  examples,
};

const phraseRule = z.strictObject({
  ...common,
  kind: z.literal("phrase"),
  phrases: words(),
  spelling: z.optional(z.enum(["exact", "loose"])),
  conjugate: z.optional(z.boolean()),
  /** One finding for the whole mail: the first place. */
  once: z.optional(z.boolean()),
  unless: z.optional(unless),
});
const tokensRule = z.strictObject({
  ...common,
  kind: z.literal("tokens"),
  tokens: z.optional(tokens),
  any: z.optional(z.array(tokens).check(z.minLength(1), z.maxLength(100))),
  once: z.optional(z.boolean()),
  unless: z.optional(unless),
});
const patternRule = z.strictObject({
  ...common,
  kind: z.literal("pattern"),
  /** In the syntax of RE2, matched against the user's own text in linear time. */
  pattern: z.string().check(z.minLength(1), z.maxLength(300), clean),
  once: z.optional(z.boolean()),
  unless: z.optional(unless),
});
const countRule = z.strictObject({
  ...common,
  kind: z.literal("count"),
  of: z.union([
    z.literal("characters"),
    z.literal("apologies"),
    z.literal("same-apologies"),
    z.strictObject({ phrases: words() }),
  ]),
  per: z.enum(["sentence", "mail"]),
  max: count,
  /** One more is allowed for each so many characters of the main part. */
  perCharacters: z.optional(count),
  unless: z.optional(unless),
});
const ratioRule = z.strictObject({
  ...common,
  kind: z.literal("ratio"),
  part: z.union([z.strictObject({ move }), z.strictObject({ phrases: words() })]),
  of: z.enum(["sentences", "characters"]),
  max: z.number().check(z.minimum(0), z.maximum(1)),
  /** Longer runs than this many sentences count as too much, whatever their share. */
  maxSentences: z.optional(count),
  /** Mails with sections of their own for it are left alone. */
  exceptHeaded: z.optional(z.boolean()),
});
const moveRule = z.strictObject({
  ...common,
  kind: z.literal("move"),
  require: move,
  status: z.array(status).check(z.minLength(1)),
  /** The first one must stand before any of these moves … */
  before: z.optional(z.array(move)),
  /** … and within so many sentences of the main part. */
  within: z.optional(count),
});
const dateRule = z.strictObject({
  ...common,
  kind: z.literal("date"),
  /** What is done on that day: any date, a promise of ours, a visit or call. */
  role: z.enum(["any", "promise", "visit"]),
  weekday: z.optional(z.literal("mismatch")),
  notBefore: z.optional(z.literal("today")),
  holiday: z.optional(z.boolean()),
  unless: z.optional(unless),
});
const checkRule = z.strictObject({
  ...common,
  kind: z.literal("check"),
  check: z.enum(Object.keys(CHECKS)),
  with: z.optional(parameters),
  unless: z.optional(unless),
});

const kinds = [
  phraseRule,
  tokensRule,
  patternRule,
  countRule,
  ratioRule,
  moveRule,
  dateRule,
  checkRule,
] as const;
export const ruleSource = z.discriminatedUnion("kind", kinds);

/** What holds of a rule whatever its kind, where that is not known: its common keys, and no key that no kind has. */
export const anyRule = {
  schema: z.strictObject({
    ...Object.fromEntries(
      kinds.flatMap(({ shape }) => Object.keys(shape).map((key) => [key, z.optional(z.unknown())])),
    ),
    ...common,
  }),
  keys: Object.keys(common),
};

export type RuleSource = z.infer<typeof ruleSource>;
export type ExampleSource = z.infer<typeof example>;
