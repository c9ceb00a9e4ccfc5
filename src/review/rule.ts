import type { Responsibility, Stage } from "../language/draft";
import type { LocalText, Move, MoveStatus, Need, Severity } from "./report";

/** One step of a morpheme sequence; every key given must hold. Strings or lists of them. */
export interface ElementSpec {
  readonly surface?: string | readonly string[] | undefined;
  readonly base?: string | readonly string[] | undefined;
  readonly reading?: string | readonly string[] | undefined;
  readonly pos?: string | readonly string[] | undefined;
  readonly form?: string | readonly string[] | undefined;
  readonly word?: string | undefined;
}

export interface TokenSpec extends ElementSpec {
  readonly not?: ElementSpec | undefined;
  readonly optional?: boolean | undefined;
  readonly repeat?: boolean | undefined;
  readonly gap?: readonly [number, number] | undefined;
  readonly mark?: boolean | undefined;
}

export interface MatcherSpec {
  readonly phrases?: readonly string[] | undefined;
  readonly tokens?: readonly TokenSpec[] | undefined;
  readonly any?: readonly (readonly TokenSpec[])[] | undefined;
  readonly spelling?: "exact" | "loose" | undefined;
  readonly conjugate?: boolean | undefined;
}

export type UnlessSpec = readonly string[] | MatcherSpec;

export type Tense = "past" | "present" | "plan" | "nominal";

/** What must hold of the sentence that a match stands in. */
export interface WhereSpec {
  readonly tense?: readonly Tense[] | undefined;
  readonly negated?: boolean | undefined;
  readonly request?: boolean | undefined;
  readonly question?: boolean | undefined;
  readonly date?: boolean | undefined;
  readonly number?: boolean | undefined;
  readonly quoted?: boolean | undefined;
  readonly heading?: boolean | undefined;
  readonly moves?: readonly Move[] | undefined;
  readonly notMoves?: readonly Move[] | undefined;
  readonly near?: number | undefined;
  readonly any?: readonly string[] | undefined;
  readonly none?: readonly string[] | undefined;
}

export interface MailConditionSpec {
  readonly moves?: Readonly<Partial<Record<Move, readonly MoveStatus[]>>> | undefined;
  readonly any?: readonly string[] | undefined;
  readonly none?: readonly string[] | undefined;
}

interface CommonRule {
  readonly id: string;
  readonly severity: Severity | "off";
  readonly weight?: number | undefined;
  readonly stages?: readonly Stage[] | undefined;
  readonly responsibility?: readonly Responsibility[] | undefined;
  readonly zones?: readonly ("salutation" | "greeting" | "main" | "closing" | "signature")[] | undefined;
  readonly field?: "body" | "subject" | "any" | undefined;
  readonly where?: WhereSpec | undefined;
  readonly mail?: MailConditionSpec | undefined;
  readonly message: LocalText;
  readonly why: LocalText;
  readonly fix: LocalText;
  readonly suggest?:
    | readonly { readonly label?: LocalText | undefined; readonly replace: string }[]
    | undefined;
  readonly template?: LocalText | undefined;
  readonly source: string;
  readonly lock?: boolean | undefined;
  /** Wordings that a later pack has this rule find as well … */
  readonly also?: readonly string[] | undefined;
  /** … or leave alone. */
  readonly except?: readonly string[] | undefined;
  /** Wordings never flagged by this rule, where it was locked before other packs named theirs. */
  readonly allow?: readonly string[] | undefined;
}

export interface PhraseRule extends CommonRule {
  readonly kind: "phrase";
  readonly phrases: readonly string[];
  readonly spelling?: "exact" | "loose" | undefined;
  readonly conjugate?: boolean | undefined;
  readonly once?: boolean | undefined;
  readonly unless?: UnlessSpec | undefined;
}

export interface TokensRule extends CommonRule {
  readonly kind: "tokens";
  readonly tokens?: readonly TokenSpec[] | undefined;
  readonly any?: readonly (readonly TokenSpec[])[] | undefined;
  readonly once?: boolean | undefined;
  readonly unless?: UnlessSpec | undefined;
}

export interface PatternRule extends CommonRule {
  readonly kind: "pattern";
  readonly pattern: string;
  readonly once?: boolean | undefined;
  readonly unless?: UnlessSpec | undefined;
}

export interface CountRule extends CommonRule {
  readonly kind: "count";
  readonly of: "characters" | "apologies" | "same-apologies" | { readonly phrases: readonly string[] };
  readonly per: "sentence" | "mail";
  readonly max: number;
  readonly perCharacters?: number | undefined;
  readonly unless?: UnlessSpec | undefined;
}

export interface RatioRule extends CommonRule {
  readonly kind: "ratio";
  readonly part: { readonly move: Move } | { readonly phrases: readonly string[] };
  readonly of: "sentences" | "characters";
  readonly max: number;
  readonly maxSentences?: number | undefined;
  readonly exceptHeaded?: boolean | undefined;
}

export interface MoveRule extends CommonRule {
  readonly kind: "move";
  readonly require: Move;
  readonly status: readonly MoveStatus[];
  readonly before?: readonly Move[] | undefined;
  readonly within?: number | undefined;
}

export interface DateRule extends CommonRule {
  readonly kind: "date";
  readonly role: "any" | "promise" | "visit";
  readonly weekday?: "mismatch" | undefined;
  readonly notBefore?: "today" | undefined;
  readonly holiday?: boolean | undefined;
  readonly unless?: UnlessSpec | undefined;
}

export interface CheckRule extends CommonRule {
  readonly kind: "check";
  readonly check: string;
  readonly with?: Readonly<Record<string, string | number | boolean | readonly string[]>> | undefined;
  readonly unless?: UnlessSpec | undefined;
}

/** A rule as a pack says it. */
export type Rule =
  | PhraseRule
  | TokensRule
  | PatternRule
  | CountRule
  | RatioRule
  | MoveRule
  | DateRule
  | CheckRule;

export interface CueSpec extends MatcherSpec {
  readonly status: "present" | "vague" | "pending";
  readonly weight?: number | undefined;
  readonly where?: WhereSpec | undefined;
  readonly unless?: UnlessSpec | undefined;
}

export interface StageNeed {
  readonly need: Need;
  readonly satisfied?: readonly ("vague" | "pending")[] | undefined;
}

/** What a pack says of a move: when it is asked for and by which words it is known. */
export interface MoveSpec {
  readonly move: Move;
  readonly label: LocalText;
  readonly headings?: readonly string[] | undefined;
  readonly stages: Readonly<Partial<Record<Stage, StageNeed>>>;
  readonly responsibility?:
    | Readonly<Partial<Record<Responsibility, Readonly<Partial<Record<Stage, StageNeed>>>>>>
    | undefined;
  readonly weight: number;
  readonly template?: LocalText | undefined;
  readonly cues: readonly CueSpec[];
}
