import type { Move, MoveStatus } from "../report";

/** A kind of question or demand and what answers it: what the mail tells as a whole, or one sentence that fits. */
export interface PointKind {
  /** Stable: the trained model knows it by this. */
  readonly name: string;
  /** A point of this kind says this … */
  readonly asks: RegExp;
  /** … and none of this: with these words it is of another kind after all. */
  readonly asksNot?: RegExp;

  /** One of these moves, told with one of these statuses, answers. */
  readonly told?: { readonly moves: readonly Move[]; readonly as: readonly MoveStatus[] };
  /** Asks of this form (電話がなかった) are about a second case, beside the main event: what is told of that does not do. */
  readonly secondCase?: RegExp;

  /** A sentence that says this answers … */
  readonly answer?: RegExp;
  /** … the same by the counter that was asked for (何件, 何名) … */
  readonly counted?: (counter: string) => RegExp;
  /** … but not one that says this. */
  readonly answersNot?: RegExp;
  /** The sentence must name a day still to come, or (`done`) one on which it was done. */
  readonly wantsDay?: "ahead" | "done";
  /** A sum is asked for: a sentence about another payment is no answer. */
  readonly isMoney?: true;
  /** Asks to leave something undone: the answer names it, be it ever so common a word (ご連絡は差し上げません). */
  readonly asksToLeave?: true;
  /** Any sentence that fits answers, whatever it is about. */
  readonly aboutAnything?: true;
  /** A yes or no: what takes the point's own words up answers as well. */
  readonly isWhether?: true;
}
