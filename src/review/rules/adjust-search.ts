import { spanInBody } from "../../language/mail-text";
import { overlaps } from "../../language/span";
import type { CompileContext, Place, ReviewContext, RuleSearch } from "../context";
import type { Rule } from "../rule";
import { compileWordingRule } from "./sentence-rules";

/** What a later pack changes of any rule's wordings: more to be found (`also`), some to be left alone (`except`). */
export function adjustSearch(rule: Rule, search: RuleSearch, context: CompileContext): RuleSearch {
  const { also, except } = rule;
  if (!also?.length && !except?.length) return search;
  const more = also?.length
    ? compileWordingRule({ ...rule, kind: "phrase", phrases: also, unless: unlessOf(rule) }, context)
    : () => [];
  const less = except?.length ? context.matchers.add({ phrases: except }) : undefined;
  return (review) => {
    const places = [...search(review), ...more(review)];
    return less === undefined ? places : places.filter((place) => !isExcepted(place, less, review));
  };
}

const unlessOf = (rule: Rule) => ("unless" in rule ? rule.unless : undefined);

/** True where a match of `matcher` overlaps the place. */
function isExcepted(place: Place, matcher: number, { mail }: ReviewContext): boolean {
  if ("whole" in place) return false;
  if ("sentence" in place)
    return place.sentence.matches.some(
      (m) => m.matcher === matcher && m.start < place.end && place.start < m.end,
    );
  const sentences = place.field === "body" ? mail.sentences : mail.subjectSentences;
  return sentences.some((s) =>
    s.matches.some(
      (m) =>
        m.matcher === matcher &&
        overlaps(spanInBody(mail[place.field], s.sentence, m.start, m.end), place.span),
    ),
  );
}
