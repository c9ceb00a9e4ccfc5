import type { Responsibility, Stage } from "../language/draft";
import type { Apology } from "./apologies";
import type { Detector } from "./detection";
import type { Lexicon } from "./lexicon";
import type { Mail } from "./mail";
import type { MatcherSet } from "./matching/matcher-set";
import type { MoveClassifier } from "./moves/classify";
import type { JudgedMoves } from "./moves/judge";
import type { CustomerPoint, Move } from "./report";
import type { MoveSpec } from "./rule";

/** Everything known of the mail when the rules are asked. */
export interface ReviewContext {
  readonly mail: Mail;
  readonly stage: Stage;
  readonly responsibility: Responsibility;
  readonly moves: JudgedMoves;
  readonly apologies: readonly Apology[];
  readonly detector: Detector;
  readonly lexicon: Lexicon;
  readonly specs: ReadonlyMap<Move, MoveSpec>;
  readonly wordsFor: MoveClassifier["wordsFor"];
  /** What the customer asked for, and whether the draft takes it up; judged once a mail. */
  readonly customerPoints: () => readonly CustomerPoint[];
}

/** What rules are compiled with. */
export interface CompileContext {
  readonly matchers: MatcherSet;
}

/** A place found by a rule: offsets in a sentence's text, a whole field, or the whole mail. */
export type Place =
  | {
      readonly field: "body" | "subject";
      readonly sentence: import("./mail").ReviewedSentence;
      readonly start: number;
      readonly end: number;
      readonly severity?: import("./report").Severity;
    }
  | {
      readonly field: "body" | "subject";
      /** In the user's own text. */
      readonly span: import("../language/span").Span;
      readonly severity?: import("./report").Severity;
    }
  | {
      readonly field: "body" | "subject";
      readonly whole: true;
      readonly severity?: import("./report").Severity;
    };

/** A rule's search, compiled. */
export type RuleSearch = (context: ReviewContext) => readonly Place[];
