import type { RuleSearch } from "./context";
import { inMail } from "./in-mail";
import type { ReviewedSentence } from "./mail";
import type { Rule } from "./rule";

const FAMILY = "wording";

/** The trained model's class of the sentences that break a rule. */
export const wordingClass = (rule: string): string => `${FAMILY}:${rule}`;

export const isWordingClass = (name: string): boolean => name.startsWith(`${FAMILY}:`);

/** True where the model takes a sentence for one that breaks a rule. */
export type LearnedSearch = (s: ReviewedSentence) => boolean;

/** 立て込む月とお気遣いくださいましたが、…: what the reader said in the writer's favour. */
const CONSIDERATE = /と(?:の)?お?(?:気遣|心遣|いたわ|ねぎら|労わ)[^。、]{0,6}(?:くださ|下さ|いただ|頂)/;

/**
 * Where a rule's own search finds nothing, the sentences of the main part that the model takes for breaches of the rule:
 * the wordings that no list holds. Each is marked whole, but for the stop at its end, where no rule marks a part of it.
 * What was learned is a suspicion: of a rule whose breach is an error it makes a warning.
 */
export function withLearned(
  search: RuleSearch,
  breaks: LearnedSearch,
  severity: Rule["severity"],
): RuleSearch {
  const holding = inMail(breaks);
  return (context) => {
    const places = search(context);
    if (places.length > 0) return places;
    return holding(context.mail)
      .filter(({ sentence: { zone }, text }) => zone === "main" && !CONSIDERATE.test(text))
      .map((sentence) => ({
        field: "body",
        sentence,
        start: 0,
        end: endOf(sentence.text),
        learned: true,
        ...(severity === "error" && { severity: "warning" }),
      }));
  };
}

const endOf = (text: string) => text.replace(/[。．.！!？?\s]+$/, "").length;
