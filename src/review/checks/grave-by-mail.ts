import type { ReviewedSentence } from "../mail";
import type { Check } from "./check";
import { compileHits } from "./sentence-hits";

/** 全治六週間と|伺っております: what one has been told, and no visit. */
const HEARD = /(?:と|旨を?|お話[をは]|ご意見[をは]|ご事情[をは])お?$/;
const ELSE = /参り|参上|お電話|お目にかか|お邪魔|訪問/;
const isHeard = (text: string, start: number) =>
  /^お?伺/.test(text.slice(start)) && HEARD.test(text.slice(0, start)) && !ELSE.test(text.slice(start));

/**
 * A grave matter (heavy damage, anger, an end of business: the pack's list `grave-harm`) settled by mail alone, with
 * neither call nor visit offered. Silent where the customer wants none (`declined`).
 */
export const graveByMail: Check = (rule, compile) => {
  const declinedOf = compileHits(rule, "declined", compile);
  const offersOf = compileHits(rule, "offers", compile);
  return ({ mail, detector }) => {
    const grave =
      detector.inMain("grave-harm", mail).length > 0 ||
      mail.quoted.some((q) => detector.has("grave-harm", q));
    if (!grave || mail.quoted.some((q) => declinedOf(q).length > 0)) return [];
    const visitsIn = (s: ReviewedSentence) => {
      const visit = detector.find("visit", s);
      return visit ? [visit] : [];
    };
    const offered = mail.sentences.some(
      (s) =>
        (s.sentence.zone === "main" || s.sentence.zone === "closing") &&
        [...offersOf(s), ...visitsIn(s)].some(({ start }) => !isHeard(s.text, start)),
    );
    return offered ? [] : [{ field: "body", whole: true }];
  };
};
