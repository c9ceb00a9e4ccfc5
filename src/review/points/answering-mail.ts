import type { ReviewContext } from "../context";
import type { ReviewedSentence } from "../mail";
import { touches } from "./kin";
import type { PointWord } from "./point-words";

/** What a draft says, as far as answers go. */
export type AnsweringContext = Pick<ReviewContext, "mail" | "moves">;

/** What of a draft may answer, read once for all asks. */
export interface AnsweringMail {
  readonly context: AnsweringContext;
  readonly saying: readonly ReviewedSentence[];
  /** What the mail is about: its subject, what it apologises for, what happened. */
  readonly event: string;
}

/** Picks out of a mail read what its answers are looked for in. */
export function readAnswers(context: AnsweringContext): AnsweringMail {
  const { mail, moves } = context;
  const told = mail.main.filter((s) => moves.movesOf(s).has("apology") || moves.movesOf(s).has("facts"));
  return {
    context,
    saying: mail.sentences.filter(({ sentence: { zone } }) => zone === "main" || zone === "closing"),
    event: [...mail.subjectSentences, ...told].map(({ text }) => text).join("\n"),
  };
}

/** The sentence with what stands before it in its paragraph, and its heading. */
export function around(s: ReviewedSentence, { context }: AnsweringMail): string {
  const before = context.mail.sentences[s.index - 1];
  const near =
    before && before.sentence.paragraph === s.sentence.paragraph && before.sentence.zone === s.sentence.zone;
  return `${s.sentence.heading ?? ""}\n${near && !onlyFeels(before, context) ? before.text : ""}\n${s.text}`;
}

const FEELING: ReadonlySet<string> = new Set(["apology", "empathy", "thanks"]);
/** Regrets, feels for, thanks, and tells nothing more. */
export function onlyFeels(s: ReviewedSentence, { moves }: AnsweringContext): boolean {
  const said = moves.movesOf(s);
  if (said.size === 0) return APOLOGISES.test(s.text);
  for (const move of said) if (!FEELING.has(move)) return false;
  return true;
}

/** Whether a text speaks of any of the words. */
export const isAbout = (words: readonly PointWord[], text: string) => words.some((w) => touches(w, text));
const APOLOGISES = /(?:詫び|申し訳|失礼いたし|存じます。?$|拝察|お察し)/;
