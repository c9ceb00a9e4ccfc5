import type { ReviewedSentence } from "../mail";
import type { Check } from "./check";
import { compileHits, isQuoted, placeOf } from "./sentence-hits";

/** A stock phrase of understanding (`phrases`) with nothing of the reader's own trouble told in it or beside it. */
export const hollowEmpathy: Check = (rule, compile) => {
  const phrasesOf = compileHits(rule, "phrases", compile);
  return ({ mail, moves }) =>
    phrasesOf.in(mail).flatMap((s) => {
      const i = s.mainIndex;
      if (i < 0) return [];
      const hit = phrasesOf(s).find((h) => !isQuoted(s.text, h.start));
      if (!hit || tellsSomething(s, hit.start)) return [];
      const beside = [i - 1, i + 1].some(
        (k) => moves.bySentence[k]?.said.get("empathy")?.status === "present" && isConcrete(mail.main[k]),
      );
      return beside ? [] : [placeOf(s, hit)];
    });
};

/** What the reader did or went through stands before the phrase: a verb, not ご不便なお気持ち alone. */
function tellsSomething(s: ReviewedSentence, before: number): boolean {
  return s.morphemes.some(
    (m) =>
      m.end <= before &&
      m.pos === "動詞" &&
      m.detail1 === "自立" &&
      !/^(かける|おかけ|掛ける|する|いたす|なる|ある|ござる|思う)$/.test(m.base),
  );
}

/** Told from the reader's side. */
function isConcrete(s: ReviewedSentence | undefined): boolean {
  return (
    s !== undefined &&
    /(され|られ|なさ|ご|お|様|いただ|くださ|とのこと|伺|承)/.test(s.text) &&
    !/^.{0,8}(ご迷惑|ご不便|ご心配)を/.test(s.text)
  );
}
