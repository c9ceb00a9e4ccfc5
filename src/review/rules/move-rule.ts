import type { Place, ReviewContext, RuleSearch } from "../context";
import { isSatisfied, needOf } from "../needs";
import { MOVES, type Move, type Severity } from "../report";
import type { MoveRule } from "../rule";

/** Kind `move`: a move that the stage asks for is missing, empty, or stands too late. */
export function compileMoveRule(rule: MoveRule): RuleSearch {
  if (rule.before || rule.within !== undefined) return (context) => searchOrder(rule, context);
  return (context) => {
    const { stage, responsibility, moves, specs } = context;
    const spec = specs.get(rule.require);
    if (!spec) return [];
    const { status } = moves.report[rule.require];
    const { need, satisfied } = needOf(spec, stage, responsibility);
    if (need === "optional" || isSatisfied({ need, satisfied }, status) || !rule.status.includes(status))
      return [];
    const severity = rule.severity === "off" ? "hint" : rule.severity;
    if (status === "vague") {
      // A rule for the missing move speaks of an empty one a step more mildly; a rule of its own keeps its level.
      const milder = need === "required" ? "warning" : "hint";
      return vaguePlaces(rule, context, rule.status.includes("absent") ? milder : severity);
    }
    if (need === "advised") return [{ field: "body", whole: true, severity: "hint" }];
    return [
      { field: "body", whole: true, severity: severity === "error" ? missing(rule, context) : severity },
    ];
  };
}

/** From which likelihood of its being asked for, and below which log-odds of the sentence closest to saying it. */
interface Sure {
  readonly asked: number;
  readonly said: number;
}
interface Gravity {
  readonly error: Sure;
  readonly warning: Sure;
}
/**
 * How sure it must be that a required move is missing. Measured on mails left out of the training: of the errors at least
 * two of three are missing, of the warnings more than half; what is less sure is a hint.
 */
const GRAVITY: Gravity = { error: { asked: 0.93, said: -2 }, warning: { asked: 0.85, said: -1.2 } };
const GRAVITY_OF: Readonly<Partial<Record<Move, Gravity>>> = {
  apology: { error: { asked: 0, said: -1.2 }, warning: { asked: 0, said: -1.2 } },
  cause: { error: { asked: 0.93, said: -1.2 }, warning: { asked: 0.93, said: -0.4 } },
  facts: { error: { asked: 0.93, said: -1.2 }, warning: { asked: 0.85, said: -0.8 } },
  impact: { error: { asked: 0.85, said: -2 }, warning: { asked: 0.75, said: -1.6 } },
  // People say these in the most various ways: there the model overlooks the most.
  prevention: { error: { asked: 0.93, said: -2.7 }, warning: { asked: 0.9, said: -2.2 } },
  "next-contact": { error: { asked: 0.85, said: -2 }, warning: { asked: 0.6, said: -1.6 } },
};

/** How grave it is that a required move is missing: the less sure it is asked for and missing, the milder. */
function missing(rule: MoveRule, context: ReviewContext): Severity {
  const asked = shareAsking(rule, context);
  const said = closestTo(rule.require, context);
  const { error, warning } = GRAVITY_OF[rule.require] ?? GRAVITY;
  const isSure = (sure: Sure) => asked >= sure.asked && said <= sure.said;
  return isSure(error) ? "error" : isSure(warning) ? "warning" : "hint";
}

/** How likely the mail is at a stage that requires the move, 0–1. */
function shareAsking(
  { require, status }: MoveRule,
  { stageShares, responsibility, moves, specs }: ReviewContext,
): number {
  const spec = specs.get(require);
  if (!spec) return 0;
  const said = moves.report[require].status;
  let share = 0;
  for (const [stage, own] of stageShares) {
    const asked = needOf(spec, stage, responsibility);
    if (asked.need === "required" && !isSatisfied(asked, said) && status.includes(said)) share += own;
  }
  return share;
}

/** Log-odds of the sentence that comes closest to saying the move. */
function closestTo(move: Move, { moves }: ReviewContext): number {
  const first = MOVES.indexOf(move) * 3;
  let closest = Number.NEGATIVE_INFINITY;
  for (const { scores } of moves.bySentence) {
    for (let c = first; c < first + 3; c++) closest = Math.max(closest, scores[c] as number);
  }
  return closest;
}

/** The first sentence where the move is said emptily. */
function vaguePlaces(
  rule: MoveRule,
  { moves, wordsFor }: ReviewContext,
  severity: Severity,
): readonly Place[] {
  const first = moves
    .sentencesOf(rule.require)
    .find((s) => moves.bySentence[s.mainIndex]?.said.get(rule.require)?.status === "vague");
  if (!first) return [{ field: "body", whole: true, severity }];
  const words = wordsFor(first, rule.require, "vague");
  return [
    {
      field: "body",
      sentence: first,
      start: words?.start ?? 0,
      end: words?.end ?? first.text.length,
      severity,
    },
  ];
}

/** Log-odds from which on a sentence without the words of a reason is taken to tell one. */
const SURE = 1.5;

/** Says outright that it gives a reason: 〜ため、, 〜が原因で. */
const REASON =
  /ため(?:、|です|でし|でござい)|(?:ました|ます|た|り)?ので、|もので|ものですから|により、|[がは]原因|理由[はに]|せいで|[情合係]で、|ことから、/;

/** The first sentence of the move comes too late: after `within` others, or after one that says a move of `before`. */
function searchOrder(
  rule: MoveRule,
  { mail, moves, apologies, detector, wordsFor }: ReviewContext,
): readonly Place[] {
  const first =
    rule.require === "apology"
      ? apologies.find((a) => a.sentence.mainIndex >= 0)?.sentence
      : moves.sentencesOf(rule.require)[0];
  if (!first || first.mainIndex < 0) return [];
  const ahead = mail.main
    .slice(0, first.mainIndex)
    .filter((s) => !moves.movesOf(s).has("thanks") && !detector.has("courtesy", s));
  // Names, dates and titles in lines of their own put nothing off.
  const told = ahead.filter((s) => s.sentence.kind !== "heading" && s.facts.tense !== "nominal");
  const tooLate = rule.within !== undefined && told.length >= rule.within;
  // A bare fact that hints at its reason is fine before the apology; one that says 原因 is not, nor one sentence more.
  const before = rule.before ?? [];
  const reasonFirst = ahead.some((s) => {
    const said = moves.bySentence[s.mainIndex]?.said;
    if (s === told[0] && (said?.has("facts") || said?.has("responsibility")) && !REASON.test(s.text))
      return false;
    return before.some((m) => {
      const own = said?.get(m);
      return own !== undefined && (own.score > SURE || wordsFor(s, m, "present") !== undefined);
    });
  });
  if (!tooLate && !reasonFirst) return [];
  return [{ field: "body", sentence: first, start: 0, end: first.text.length }];
}
