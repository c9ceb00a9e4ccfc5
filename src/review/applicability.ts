import { type Apology, fellShort } from "./apologies";
import type { Detector } from "./detection";
import type { Lexicon } from "./lexicon";
import type { Mail, ReviewedSentence } from "./mail";
import { tellsReaderOfFailure } from "./own-failure";

/** How surely the words themselves make it an apology mail; `told`: a failure of ours told to the one it happened to. */
export type Detection = "sure" | "told" | "likely" | "no";

/**
 * Whether the mail is one to review: it apologises, or it tells the reader of a failure of our own without
 * apologising. Softeners, refusals, courtesy, planned work and quoted apologies do not count.
 */
export function detectApologyMail(
  mail: Mail,
  apologies: readonly Apology[],
  detector: Detector,
  lexicon: Lexicon,
): Detection {
  const elsewhere = ["refusal", "planned"] as const;
  const plain = !elsewhere.some((list) => detector.inMain(list, mail).some((s) => !fellShort(s)));
  const told = mail.main.some((s) => tellsFault(s, detector));
  // Trouble to come may be the rest of what has happened: アクセスできなくなっておりました … もう一度止まります.
  const happened = mail.main.some((s) => s.facts.tense === "past" && tellsFault(s, detector));
  const titled = mail.subjectSentences.some(
    (s) => detector.has("apology", s) || /お詫び|おわび|御詫び/.test(s.text),
  );
  // ご不便をおかけします alone is what announcements say; a bare 申し訳ございません they do not.
  const firm = (a: Apology) =>
    !a.plea &&
    (told || titled || a.object !== "generic" || isBehind(a) || fellShort(a.sentence)) &&
    (happened || !isAhead(a));
  if (plain && apologies.some(firm)) return "sure";
  if (plain && tellsReaderOfFailure(mail, detector)) return "told";
  return isLikely(mail, apologies, detector, lexicon) ? "likely" : "no";
}

/** What went wrong, as something that has happened or goes on. */
function tellsFault(s: ReviewedSentence, detector: Detector): boolean {
  if (s.facts.tense === "plan" || s.facts.request || s.facts.question) return false;
  return (["event", "own-fault", "open-fault", "third-party-fault"] as const).some((list) =>
    detector.has(list, s),
  );
}

/** ご不便をおかけいたしますこと …: trouble yet to come, announced. */
const AHEAD = /(?:お?[掛か]け|及ぼ)(?:いた|致)?(?:しますこと|すること|しますが)/;
const isAhead = ({ sentence, end }: Apology) => AHEAD.test(sentence.text.slice(0, end + 2));

/** ご不便をおかけしました, おかけしており …: trouble that was or is. */
const BEHIND = /(?:ました|した|ており|ている|てしま|なり|なった)/;
const isBehind = ({ sentence, start }: Apology) => BEHIND.test(sentence.text.slice(0, start));

function isLikely(mail: Mail, apologies: readonly Apology[], detector: Detector, lexicon: Lexicon): boolean {
  if (apologies.some((a) => !a.plea)) return true;
  if (detector.inMain("refusal", mail).length > 0 && detector.inMain("own-fault", mail).length === 0)
    return false;
  if (apologies.length > 0 && mail.main.some((s) => detector.has("own-fault", s) || detector.has("event", s)))
    return true;
  if (mail.main.some((s) => detector.has("regret", s) && !detector.has("planned", s))) return true;
  if (answersComplaint(mail, detector)) return true;
  return reportsOwnFault(mail, detector, lexicon);
}

/** The mail answered complains (and does not itself apologise), and this one speaks of what went wrong. */
function answersComplaint(mail: Mail, detector: Detector): boolean {
  if (!mail.quoted.some((s) => detector.has("complaint", s))) return false;
  if (mail.quoted.some((s) => detector.has("apology", s))) return false;
  const about = ["event", "own-fault", "no-fault", "third-party-fault"] as const;
  return mail.main.some((s) => about.some((list) => detector.has(list, s)));
}

/** お届けいただいた椅子の脚が …: what the reader did for the writer, who complains. */
const DONE_FOR_US =
  /(?:お届け|お送り|ご用意|ご手配|(?:送|作)って|直して|(?:納め|届け|納品し|発送し|修理し|施工し|手配し|用意し)て)(?:いただ|頂)い(?:た|て)/;

/** Our failure told as a fact about the reader's matter, by ourselves. */
function reportsOwnFault(mail: Mail, detector: Detector, lexicon: Lexicon): boolean {
  const faults = mail.main.filter(
    (s) =>
      detector.has("own-fault", s) &&
      !s.facts.request &&
      !s.facts.question &&
      s.facts.tense !== "plan" &&
      !DONE_FOR_US.test(s.text),
  );
  if (faults.length === 0) return false;
  const text = mail.main.map((s) => s.text).join("");
  const complains =
    /(いただけておりません|頂けておりません|お知らせください|ご説明ください|ご対応ください)/.test(text);
  return (
    !complains &&
    (faults.length > 1 ||
      lexicon.mentions("ours", text) ||
      lexicon.mentions("self", text) ||
      faults.some((s) => s.facts.tense === "past"))
  );
}
