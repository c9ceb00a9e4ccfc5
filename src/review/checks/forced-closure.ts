import type { Check } from "./check";
import { compileHits, isQuoted, placeOf } from "./sentence-hits";

/**
 * The matter is closed for the reader: said outright (`endings`), or understanding asked for (`pleas`) before any
 * remedy is told. `partings` count only where the mail tells no remedy and no prevention at all.
 */
export const forcedClosure: Check = (rule, compile) => {
  const endingsOf = compileHits(rule, "endings", compile);
  const pleasOf = compileHits(rule, "pleas", compile);
  const partingsOf = compileHits(rule, "partings", compile);
  return ({ mail, moves }) => {
    const remedies = moves.sentencesOf("remedy").filter((r) => moves.bySentence[r.mainIndex]?.said.get("remedy")?.status === "present");
    const empty = remedies.length === 0 && moves.report.prevention.status !== "present" && moves.report["next-contact"].status !== "present";
    return mail.sentences.flatMap((s) => {
      if (s.sentence.zone !== "main" && s.sentence.zone !== "closing") return [];
      if (s.facts.question) return [];
      const remedied = remedies.some((r) => r.index < s.index);
      const hit = [...endingsOf(s), ...(remedied ? [] : pleasOf(s)), ...(empty ? partingsOf(s) : [])].find((h) => !isQuoted(s.text, h.start));
      return hit ? [placeOf(s, hit)] : [];
    });
  };
};
