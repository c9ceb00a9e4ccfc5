import * as z from "zod/mini";
import { RESPONSIBILITIES, STAGES } from "../language/draft";
import { addDays } from "../language/dates";
import { CHECKS } from "../review/checks/registry";
import { MOVES, SEVERITIES } from "../review/report";
import { isEngineRange } from "./engine-range";

/** Controls but tab and line end, bidi and zero-width characters, half a surrogate pair. */
const FORBIDDEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u;
/** Schemes other than https, with `//` or without. */
const OTHER_LINK = /\b(?!https:)[a-z][a-z0-9+.-]*:\/\/|\b(?:javascript|vbscript|data):\S/i;

const clean = z.refine<string>((s) => !FORBIDDEN.test(s), "control, bidi or zero-width character");

/** Text that reaches the page: never empty; control, bidi and zero-width characters are refused, links are https. */
const text = (max: number) =>
  z.string().check(
    z.maxLength(max),
    clean,
    z.refine((s) => s.trim() !== "", "empty"),
    z.refine((s) => !OTHER_LINK.test(s), "a link must begin with https://"),
  );
const id = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,63}$/, "an id: a-z, 0-9 and -"));
const day = z.string().check(z.refine(isDay, "a day of the calendar, YYYY-MM-DD"));
const words = (max = 200) => z.array(text(80)).check(z.minLength(1), z.maxLength(max));
const oneOrMore = z.union([text(80), words()]);
const points = z.number().check(z.minimum(0), z.maximum(100));
const count = z.int().check(z.minimum(0), z.maximum(10_000));

function isDay(s: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(s) && addDays(s, 0) === s;
}

export const localText = z.strictObject({ ja: text(400), en: z.optional(text(600)) });
export const severity = z.enum([...SEVERITIES, "off"]);
const stages = z.array(z.enum(STAGES)).check(z.minLength(1));
const responsibilities = z.array(z.enum(RESPONSIBILITIES)).check(z.minLength(1));
const zone = z.enum(["salutation", "greeting", "main", "closing", "signature"]);
const status = z.enum(["present", "vague", "pending", "absent"]);
const move = z.enum(MOVES);

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
const tokens = z.array(token).check(z.minLength(1), z.maxLength(20));

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

const matcher = {
  phrases: z.optional(words()),
  tokens: z.optional(tokens),
  any: z.optional(z.array(tokens).check(z.minLength(1), z.maxLength(100))),
  spelling: z.optional(z.enum(["exact", "loose"])),
  conjugate: z.optional(z.boolean()),
};
export const unless = z.union([words(), z.strictObject(matcher)]);

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
const parameters = z.record(
  z.string().check(z.maxLength(40)),
  z.union([text(80), z.number(), z.boolean(), z.array(text(80)).check(z.maxLength(400))]),
);
const checkRule = z.strictObject({
  ...common,
  kind: z.literal("check"),
  check: z.enum(Object.keys(CHECKS)),
  with: z.optional(parameters),
  unless: z.optional(unless),
});

export const ruleSource = z.discriminatedUnion("kind", [
  phraseRule,
  tokensRule,
  patternRule,
  countRule,
  ratioRule,
  moveRule,
  dateRule,
  checkRule,
]);

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
export type TokenSource = z.infer<typeof token>;
export type WhereSource = z.infer<typeof where>;
export type UnlessSource = z.infer<typeof unless>;
export type RuleSource = z.infer<typeof ruleSource>;
export type CueSource = z.infer<typeof cue>;
export type MoveSource = z.infer<typeof moveSource>;
export type PackHeader = z.infer<typeof packHeader>;
export type ExampleSource = z.infer<typeof example>;
export type OverrideSource = z.infer<typeof override>;
