import type { Apology } from "./apologies";
import { DETECTION_LISTS, type Detector } from "./detection";
import type { Lexicon } from "./lexicon";
import type { Mail } from "./mail";
import type { JudgedMoves } from "./moves/judge";
import { MOVES, type Move } from "./report";

/** Moves whose sentences tell whose fault it is by whom they name. */
const AGENT_MOVES: readonly Move[] = ["apology", "facts", "cause", "responsibility", "remedy"];

/**
 * What a whole mail offers the classifiers of stage and responsibility: the moves said, the detection lists that
 * fired, words of the subject, parties named, length. Names are the trained model's vocabulary.
 */
export function mailFeatures(
  mail: Mail,
  { report: moves, movesOf }: JudgedMoves,
  apologies: readonly Apology[],
  detector: Detector,
  lexicon: Lexicon,
): readonly string[] {
  const out = new Set<string>();
  for (const move of MOVES) out.add(`m:${move}=${moves[move].status}`);
  const pair = (a: Move, b: Move) => out.add(`mm:${a}=${moves[a].status}&${b}=${moves[b].status}`);
  pair("cause", "remedy");
  pair("cause", "prevention");
  pair("cause", "next-contact");
  pair("remedy", "next-contact");
  pair("impact", "prevention");
  for (const list of DETECTION_LISTS) {
    const hits = detector.inMain(list, mail);
    if (hits.length > 0) out.add(`d:${list}`);
    if (mail.subjectSentences.some((s) => detector.has(list, s))) out.add(`sd:${list}`);
    if (mail.quoted.some((s) => detector.has(list, s))) out.add(`qd:${list}`);
  }
  for (const s of mail.subjectSentences) {
    for (const m of s.morphemes) if (m.pos === "名詞" && m.detail1 !== "固有名詞" && m.detail1 !== "数") out.add(`s:${m.base}`);
  }
  if (mail.subjectSentences.some((s) => /^(Re|RE|re)[:：]/.test(s.text))) out.add("s:re");
  for (const s of mail.main) {
    for (const list of ["self", "ours", "third-party"]) {
      if (!lexicon.mentions(list, s.text)) continue;
      out.add(`l:${list}`);
      if (detector.has("own-fault", s)) out.add(`lf:${list}`);
      const first = lexicon.of(list).find((w) => s.text.includes(w));
      if (first !== undefined && new RegExp(`${first}(が|は|の)`).test(s.text) && s.facts.tense === "past") out.add(`ls:${list}`);
    }
  }
  for (const s of mail.main) {
    const parties = ["self", "ours", "third-party", "reader"].filter((list) => lexicon.mentions(list, s.text));
    for (const move of movesOf(s)) {
      if (!AGENT_MOVES.includes(move)) continue;
      for (const list of parties) out.add(`@${move}:${list}`);
      if (parties.length === 0) out.add(`@${move}:nobody`);
    }
  }
  out.add(`open:${moves.cause.status === "pending" && moves.responsibility.status === "absent"}`);
  if (mail.main.some((s) => s.sentence.heading !== undefined)) out.add("headed");
  if (mail.quoted.length > 0) out.add("quoted");
  const n = mail.main.length;
  out.add(`n:${n < 3 ? "0" : n < 5 ? "3" : n < 8 ? "5" : n < 12 ? "8" : "12"}`);
  out.add(`apologies:${Math.min(3, apologies.length)}`);
  for (const s of mail.main) for (const m of s.morphemes) if (m.pos === "名詞" && m.known && m.detail1 !== "固有名詞" && m.detail1 !== "数") out.add(`w:${m.base}`);
  return [...out];
}
