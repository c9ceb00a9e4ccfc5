import type { MailScores } from "./classify-mail";
import type { DetectionList, Detector } from "./detection";
import { isMain } from "./in-mail";
import type { Lexicon } from "./lexicon";
import type { Mail, ReviewedSentence } from "./mail";
import type { JudgedMoves } from "./moves/judge";
import { tellsFailure } from "./own-failure";

/** 弊社の工程か、輸送の途中かは …: the question which of two it was. */
const ALTERNATIVES = /か、[^。、]{2,40}か(?:、|は|が|も|につ|$)|いずれ|どちら|どの段階/;

/** お約束の日を守れなかったのは弊社の責任です */
const TAKEN_ON =
  /(?:[弊当小]社|[当弊][店院館園所校行庫]|私ども|手前ども|当方|(?<![のた一-龠\d])うち|当(?:工場|施設|組合|協会|法人|事務所|クリニック))(?:側)?の(?:全面的な|確認|管理)?(?:責任(?!者)|落ち度|手落ち|過失|不手際|不注意|手抜かり|ミス|怠慢|不足|誤り)(?!(?:と|に(?:は)?よる|で|は|が)[^。]{0,14}(?:ない|なく|ありません|ござい?ません|おりません|考えにく))/;

/**
 * What a mail says outright of its stage and of whose fault it is: 第一報 in the subject, a carrier named as the one
 * who did it, an open question between two sides. Log-odds by class; the trained model adds the rest.
 */
export function scoreOutright(
  mail: Mail,
  moves: JudgedMoves,
  detector: Detector,
  lexicon: Lexicon,
): MailScores {
  const scores = new Map<string, number>();
  const add = (name: string, value: number) => scores.set(name, (scores.get(name) ?? 0) + value);
  const inSubject = (list: DetectionList) => mail.subjectSentences.some((s) => detector.has(list, s));
  const inMain = (list: DetectionList) => detector.inMain(list, mail).length > 0;

  if (inSubject("first-report")) add("stage:first", 4);
  if (inSubject("interim-report")) add("stage:interim", 4);
  if (inSubject("final-report")) add("stage:final", 2);
  if (inMain("interim-report")) add("stage:interim", 0.5);
  if (inMain("minor-slip")) add("stage:brief", 0.5);

  const { cause, responsibility } = moves.report;
  const reasons = [...moves.sentencesOf("cause"), ...moves.sentencesOf("responsibility")];
  const names = (list: string) => reasons.some((s) => lexicon.isNamedIn(s, list));
  const told = (list: DetectionList) => reasons.some((s) => detector.has(list, s));
  const admits = inMain("self-fault") || names("self");
  const theirs = (s: ReviewedSentence) =>
    detector.has("third-party-fault", s) || lexicon.isNamedIn(s, "third-party");
  if (reasons.some(theirs)) add("responsibility:third-party", 2);
  const others = [
    ...detector.inMain("third-party-fault", mail),
    ...lexicon.inBody("third-party", mail).filter(isMain),
  ];
  if (others.some((s) => s.facts.tense !== "plan" && !s.facts.request)) add("responsibility:third-party", 1);
  if (cause.status === "pending") {
    add("responsibility:undetermined", 0.3);
    if (told("whose-open") || reasons.some((s) => ALTERNATIVES.test(s.text)))
      add("responsibility:undetermined", 1.5);
    if (names("ours") && responsibility.status === "present") add("responsibility:organisation", 1);
  } else if (cause.status === "present") add("responsibility:undetermined", -1);
  // A slip of ours that is told belongs to somebody here, apologised for or not.
  if (!inMain("no-fault") && mail.main.some((s) => tellsFailure(s, detector)))
    add("responsibility:none", -1.5);
  if (mail.main.some((s) => TAKEN_ON.test(s.text))) {
    add("responsibility:none", -2);
    add("responsibility:organisation", 0.7);
  }
  if (inMain("no-fault") && cause.status !== "pending")
    add("responsibility:none", told("own-fault") ? 0.5 : 1.5);
  if (admits && cause.status === "present" && !names("ours") && !told("third-party-fault"))
    add("responsibility:own", 1.5);
  if (names("ours")) add("responsibility:organisation", 0.5);
  return scores;
}
