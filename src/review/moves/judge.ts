import { spanInBody } from "../../language/mail-text";
import type { Span } from "../../language/span";
import type { Apology } from "../apologies";
import type { Mail, ReviewedSentence } from "../mail";
import { MOVES, type Move, type MoveReport, type MoveStatus } from "../report";
import { MOVE_CLASSES, type SentenceMoves } from "./classify";

/** The moves of the mail, and which sentences say them. */
export interface JudgedMoves {
  readonly report: Readonly<Record<Move, MoveReport>>;
  /** By index in `Mail.main`. */
  readonly bySentence: readonly SentenceMoves[];
  movesOf(s: ReviewedSentence): ReadonlySet<Move>;
  sentencesOf(move: Move): readonly ReviewedSentence[];
}

/** How much surer (log-odds) a weaker status must be to stand against a stronger one. */
const MARGIN = 0.3;
/** Regret without a word of apology is told plainly (log-odds); what is less sure is none. */
const SURE_OF_REGRET = 0.5;
const STRENGTH: Readonly<Record<MoveStatus, number>> = { absent: 0, vague: 1, pending: 2, present: 3 };
/** What a status has ahead of weaker ones, in log-odds. */
export const leadOf = (status: MoveStatus): number => MARGIN * STRENGTH[status];
/** Beyond this (log-odds) two sentences are as sure, and the stronger status stands. */
export const SURE_ENOUGH = 3;

const FACTS_PRESENT = MOVE_CLASSES.indexOf("facts:present");

/** How surely a sentence tells what happened, in log-odds. */
export const tellsFacts = (sentence: SentenceMoves | undefined): number =>
  sentence?.scores[FACTS_PRESENT] ?? Number.NEGATIVE_INFINITY;

/**
 * A move's status is that of its strongest sentence: present over pending over vague. The apology is judged by its
 * object, see `findApologies`.
 * @param isWeighed true for sentences with words of apology: where they are none (申し訳ございませんが、お送りください) the
 * classifier is not asked
 */
export function judgeMoves(
  mail: Mail,
  bySentence: readonly SentenceMoves[],
  apologies: readonly Apology[],
  isWeighed: (s: ReviewedSentence) => boolean,
): JudgedMoves {
  const report = {} as Record<Move, MoveReport>;
  const byMove = new Map<Move, ReviewedSentence[]>(MOVES.map((move) => [move, []]));
  for (const s of mail.main) {
    const said = bySentence[s.mainIndex];
    if (said && said.moves.size > 0) for (const move of said.moves) byMove.get(move)?.push(s);
  }
  const sentencesOf = (move: Move): readonly ReviewedSentence[] => byMove.get(move) ?? [];
  for (const move of MOVES) {
    if (move === "apology") {
      // Regret in other words (心苦しく存じます) is left to the classifier.
      if (apologies.length > 0) {
        report[move] = judgeApology(mail, apologies);
        continue;
      }
    }
    const isRegret = (s: ReviewedSentence) =>
      !isWeighed(s) && (bySentence[s.mainIndex]?.said.get(move)?.score ?? 0) > SURE_OF_REGRET;
    const saying = move === "apology" ? sentencesOf(move).filter(isRegret) : sentencesOf(move);
    const status = judgeStatus(saying, bySentence, move);
    const spans: Span[] = [];
    for (const s of saying)
      if (bySentence[s.mainIndex]?.said.get(move)?.status === status)
        spans.push(spanInBody(mail.body, s.sentence, 0, s.text.length));
    report[move] = { status, spans };
  }
  const none: ReadonlySet<Move> = new Set();
  return {
    report,
    bySentence,
    movesOf: (s) => bySentence[s.mainIndex]?.moves ?? none,
    sentencesOf,
  };
}

/** The surest status; of two about as sure the stronger. */
function judgeStatus(
  saying: readonly ReviewedSentence[],
  bySentence: readonly SentenceMoves[],
  move: Move,
): MoveStatus {
  let status: MoveStatus = "absent";
  let surest = 0;
  for (const { mainIndex } of saying) {
    const own = bySentence[mainIndex]?.said.get(move);
    if (!own) continue;
    const gain = Math.min(own.score, SURE_ENOUGH) + leadOf(own.status);
    if (status === "absent" || gain > surest) {
      status = own.status;
      surest = gain;
    }
  }
  return status;
}

function judgeApology(mail: Mail, apologies: readonly Apology[]): MoveReport {
  const sound = apologies.filter(
    (a) => a.object === "specific" && !a.conditional && (!a.plea || a.tellsWhatFor),
  );
  const proof = sound.length > 0 ? sound : apologies;
  return {
    status: sound.length > 0 ? "present" : "vague",
    spans: proof.map((a) => spanInBody(mail.body, a.sentence.sentence, 0, a.sentence.text.length)),
  };
}
