import type { Responsibility, Stage } from "../language/draft";
import type { Span } from "../language/span";
import type { Apology } from "./apologies";
import type { JudgedPoint } from "./checks/customer-points";
import type { Detector } from "./detection";
import type { LearnedSearch } from "./learned-wordings";
import type { Lexicon } from "./lexicon";
import type { Mail, ReviewedSentence } from "./mail";
import type { MatcherSet } from "./matching/matcher-set";
import type { MoveClassifier } from "./moves/classify";
import type { JudgedMoves } from "./moves/judge";
import type { Move, Severity } from "./report";
import type { MoveSpec } from "./rule";

/** Everything known of the mail when the rules are asked. */
export interface ReviewContext {
  readonly mail: Mail;
  readonly stage: Stage;
  readonly responsibility: Responsibility;
  /** How likely each stage is, 0–1, adding up to 1; the one that the user set is certain. */
  readonly stageShares: ReadonlyMap<Stage, number>;
  readonly moves: JudgedMoves;
  readonly apologies: readonly Apology[];
  readonly detector: Detector;
  readonly lexicon: Lexicon;
  readonly specs: ReadonlyMap<Move, MoveSpec>;
  readonly wordsFor: MoveClassifier["wordsFor"];
  /** What the customer asked for, and whether the draft takes it up; judged once a mail. */
  readonly customerPoints: () => readonly JudgedPoint[];
}

/** What rules are compiled with. */
export interface CompileContext {
  readonly matchers: MatcherSet;
  readonly patterns?: PatternCompiler | undefined;
  /** Sentences that a trained model takes for breaches of the rule; undefined where it did not learn the rule. */
  readonly learned?: ((rule: string) => LearnedSearch | undefined) | undefined;
}

/** Finds a character pattern's matches in a text, half-open, in order, in time linear to the text. */
export type PatternSearch = (text: string) => readonly Span[];

/** Makes a pattern of a pack ready; undefined where it is none or could match the empty text. */
export type PatternCompiler = (pattern: string) => PatternSearch | undefined;

/** Numbers that a rule's texts may name: `{count}`, `{max}`, `{percent}`. */
export type PlaceValues = Readonly<Partial<Record<"count" | "max" | "percent", number>>>;

/** A place found by a rule: offsets in a sentence's text, a whole field, or the whole mail. */
export type Place =
  | {
      readonly field: "body" | "subject";
      readonly sentence: ReviewedSentence;
      readonly start: number;
      readonly end: number;
      /** The model's word alone: it yields to what any rule says of the same words. */
      readonly learned?: true;
      readonly severity?: Severity;
      readonly values?: PlaceValues;
    }
  | {
      readonly field: "body" | "subject";
      /** In the user's own text. */
      readonly span: Span;
      readonly severity?: Severity;
      readonly values?: PlaceValues;
    }
  | {
      readonly field: "body" | "subject";
      readonly whole: true;
      readonly severity?: Severity;
      readonly values?: PlaceValues;
    };

/** A rule's search, compiled. */
export type RuleSearch = (context: ReviewContext) => readonly Place[];
