import { type Check, stringsOf } from "./check";
import { inMail } from "../in-mail";
import { compileLiterals, isOwnText, isQuoted, placeOf } from "./sentence-hits";

/**
 * The matter is closed for the reader: said outright (`endings`), or understanding asked for (`pleas`) before any
 * remedy is told. `partings` count only where the mail tells no remedy and no prevention at all.
 */
export const forcedClosure: Check = (rule) => {
  const endingsOf = compileLiterals(rule, "endings");
  const pleasOf = compileLiterals(rule, "pleas");
  const partingsOf = compileLiterals(rule, "partings");
  const except = stringsOf(rule, "except");
  const closures = inMail((s) => endingsOf(s).length + pleasOf(s).length + partingsOf(s).length > 0);
  return ({ mail, moves }) => {
    const remedies = moves
      .sentencesOf("remedy")
      .filter((r) => moves.bySentence[r.mainIndex]?.said.get("remedy")?.status === "present")
      .filter((r) => !r.facts.negated && (r.facts.date || r.facts.number));
    const empty =
      remedies.length === 0 &&
      moves.report.prevention.status !== "present" &&
      moves.report["next-contact"].status !== "present";
    return closures(mail).flatMap((s) => {
      if (!isOwnText(s)) return [];
      if (s.facts.question || except.some((e) => s.text.includes(e))) return [];
      const remedied = remedies.some((r) => r.index < s.index);
      const hit = [...endingsOf(s), ...(remedied ? [] : pleasOf(s)), ...(empty ? partingsOf(s) : [])].find(
        (h) => !isQuoted(s.text, h.start),
      );
      return hit ? [placeOf(s, hit)] : [];
    });
  };
};
