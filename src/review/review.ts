import type { Draft, Responsibility, Stage } from "../language/draft";
import type { MorphemeAnalyzer } from "../language/morpheme";
import { findApologies, findRegrets } from "./apologies";
import { type Detection, detectApologyMail } from "./applicability";
import { type JudgedPoint, judgeCustomerPoints } from "./checks/customer-points";
import {
  classifyApplicable,
  classifyResponsibility,
  classifyStage,
  givenApplicable,
  shareStages,
  type MailScores,
  weighMail,
} from "./classify-mail";
import type { PatternCompiler, ReviewContext } from "./context";
import { createDetector, type DetectionSpec, type Detector } from "./detection";
import { type CompiledRule, findAll } from "./findings";
import { createLexicon, type Lexicon } from "./lexicon";
import { createNetwork } from "./network";
import { createDraftReader, type Mail, type ReviewedSentence } from "./mail";
import { createMailFeatures } from "./mail-features";
import { MatcherSet } from "./matching/matcher-set";
import { compilePhrase, type PhraseCompiler } from "./matching/phrase";
import type { RequirementStore } from "./matching/requirement-store";
import { layOutModel, type ModelSpec, type ModelTables } from "./model-tables";
import { createMoveClassifier, type MoveClassifier } from "./moves/classify";
import { type JudgedMoves, judgeMoves, tellsFacts } from "./moves/judge";
import { buildChecklist } from "./needs";
import { type ReadPoint, readPoints } from "./points/read-points";
import { outlineMail } from "./outline";
import { MOVES, type Move, type MoveReport, type Report } from "./report";
import type { MoveSpec, Rule } from "./rule";
import { scoreOutright } from "./outright";
import { compileRule } from "./rules/compile-rule";
import { type ScoreSettings, scoreMail } from "./score";
import { SentenceAnalyzer } from "./sentence-analyzer";
import { bySentence } from "./sentence-notes";

/** What the review takes from the packs, merged. */
export interface ReviewKnowledge {
  readonly rules: readonly { readonly rule: Rule; readonly pack: string }[];
  readonly moves: readonly MoveSpec[];
  readonly detection: readonly Readonly<Record<string, DetectionSpec>>[];
  /** As it was trained, or laid out already. */
  readonly model?: ModelSpec | ModelTables | undefined;
  /** The pack whose rules the model knows. */
  readonly modelPack?: string | undefined;
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly same: readonly (readonly string[])[];
  /** Wordings (product names) that are never flagged. */
  readonly allow: readonly string[];
  readonly score: ScoreSettings;
  /** Needed where there are rules of kind `pattern`; without it they find nothing. */
  readonly patterns?: PatternCompiler | undefined;
}

/** A mail read up to its moves: what the training and the explanations look at. */
export interface ReadMail {
  readonly mail: Mail;
  readonly apologies: ReturnType<typeof findApologies>;
  readonly moves: JudgedMoves;
  /** The names of what the mail offers the model, each once. */
  features(): readonly string[];
  /** What the hand-written detection says of applicability. */
  readonly detected: Detection;
  /** Log-odds of applicability before the mail's features are weighed. */
  readonly given: number;
  readonly applicable: boolean;
  /** What the model makes of the features, in log-odds by class. */
  readonly weighed: MailScores;
  /** What subject and text say outright of stage and responsibility, in log-odds by class. */
  readonly outright: MailScores;
}

/** The review, ready for drafts. Pure in its answers: the same draft gives the same report, whatever came before. */
export interface Review {
  review(draft: Draft, options?: ReviewOptions): Report;
  read(draft: Draft): ReadMail;
  /** The customer's questions and demands, with what they offer the model. */
  pointsOf(mail: ReadMail): readonly ReadPoint[];
  readonly classifier: MoveClassifier;
  readonly detector: Detector;
  readonly lexicon: Lexicon;
}

export interface ReviewOptions {
  /** Takes the mail for an apology mail whatever it looks like: for examples of one sentence. */
  readonly assumeApplicable?: boolean | undefined;
  /** Asks this one rule only. */
  readonly only?: { readonly pack: string; readonly rule: string } | undefined;
}

const NO_MOVES = Object.fromEntries(
  MOVES.map((m) => [m, { status: "absent", spans: [] }]),
) as unknown as Readonly<Record<Move, MoveReport>>;

/**
 * Compiles the packs' knowledge into a review.
 * @param requirements what was read off the rules' patterns beforehand
 */
export function createReview(
  analyzer: MorphemeAnalyzer,
  knowledge: ReviewKnowledge,
  compile: PhraseCompiler = (text, conjugate) => compilePhrase(text, analyzer, conjugate),
  requirements?: RequirementStore,
): Review {
  const lexicon = createLexicon(knowledge.words);
  const matchers = new MatcherSet(compile, lexicon.words, knowledge.same);
  const { model } = knowledge;
  const tables =
    model && ("features" in model.sentences ? layOutModel(model as ModelSpec) : (model as ModelTables));
  const sentenceModel = tables && createNetwork(tables.sentences);
  const mailModel = tables && createNetwork(tables.mails);
  const pointModel = tables?.points && createNetwork(tables.points);
  const detector = createDetector(knowledge.detection, matchers);
  const classifier = createMoveClassifier(knowledge.moves, matchers, sentenceModel, lexicon, detector);
  const rules: readonly CompiledRule[] = knowledge.rules.map(({ rule, pack }) => ({
    rule,
    pack,
    search: compileRule(rule, {
      matchers,
      patterns: knowledge.patterns,
      learned: pack === knowledge.modelPack ? classifier.wordingSearch : undefined,
    }),
  }));
  const specs = new Map(knowledge.moves.map((s) => [s.move, s]));
  const weights = new Map<string, number>();
  for (const { rule } of knowledge.rules) {
    if (rule.weight !== undefined) weights.set(rule.id, rule.weight);
    else if (rule.kind === "move" && !rule.before && rule.within === undefined) weights.set(rule.id, 0);
  }
  const readDraft = createDraftReader(new SentenceAnalyzer(analyzer, matchers, requirements));
  const mailFeatures = createMailFeatures(
    detector,
    lexicon,
    mailModel ? mailModel.prepare : (names) => ({ names, rows: new Int32Array() }),
  );

  const wordsOf = bySentence((s: ReviewedSentence) => classifier.featuresOf(s).words);

  const read = (draft: Draft): ReadMail => {
    const mail = readDraft(draft);
    const said = classifier.classify(mail);
    const worded = findApologies(mail, detector, lexicon, (s) => tellsFacts(said[s.mainIndex]));
    const apologies = worded.length > 0 ? worded : findRegrets(mail, detector, lexicon);
    const moves = judgeMoves(mail, said, apologies, (s) => detector.has("apology", s));
    const offered = mailFeatures(mail, moves, worded);
    const features = () => [...new Set(offered.flatMap(({ names }) => names))];
    const detected = detectApologyMail(mail, worded, detector, lexicon);
    const given = givenApplicable(
      detected,
      moves.bySentence.map((s) => s.apologetic),
    );
    const weighed = weighMail(mailModel, offered);
    const applicable = classifyApplicable(weighed, given, detected);
    const outright = scoreOutright(mail, moves, detector, lexicon);
    return { mail, apologies, moves, features, weighed, outright, detected, given, applicable };
  };

  const review = (draft: Draft, options: ReviewOptions = {}): Report => {
    const { mail, apologies, moves, weighed, outright, applicable } = read(draft);
    const stage: Stage = draft.stage ?? classifyStage(weighed, outright);
    const responsibility: Responsibility = draft.responsibility ?? classifyResponsibility(weighed, outright);
    const detected = {
      stage: { value: stage, detected: draft.stage === undefined },
      responsibility: { value: responsibility, detected: draft.responsibility === undefined },
    };
    if (!applicable && !options.assumeApplicable) {
      return {
        applicable: false,
        ...detected,
        score: undefined,
        scoreItems: [],
        moves: NO_MOVES,
        checklist: [],
        findings: [],
      };
    }
    let points: readonly JudgedPoint[] | undefined;
    const context: ReviewContext = {
      mail,
      stage,
      responsibility,
      stageShares: draft.stage === undefined ? shareStages(weighed, outright) : new Map([[stage, 1]]),
      moves,
      apologies,
      detector,
      lexicon,
      specs,
      wordsFor: classifier.wordsFor,
      customerPoints: () => {
        points ??= judgeCustomerPoints(context, wordsOf, pointModel);
        return points;
      },
    };
    const { only } = options;
    const asked = only ? rules.filter((r) => r.pack === only.pack && r.rule.id === only.rule) : rules;
    const findings = findAll(asked, context, knowledge.allow);
    const { score, items } = scoreMail(
      { specs: knowledge.moves, stage, responsibility, moves: moves.report, findings, weights },
      knowledge.score,
    );
    return {
      applicable: true,
      ...detected,
      score,
      scoreItems: items,
      moves: moves.report,
      checklist: buildChecklist(knowledge.moves, stage, responsibility, moves.report),
      findings,
      outline: outlineMail(mail),
      ...(context.customerPoints().length > 0 && {
        customerPoints: context.customerPoints().map(({ text, answered }) => ({ text, answered })),
      }),
    };
  };
  const pointsOf = (mail: ReadMail) => readPoints(mail, wordsOf);
  return { review, read, pointsOf, classifier, detector, lexicon };
}
