import type { Lexicon } from "../lexicon";
import type { Mail, ReviewedSentence } from "../mail";
import type { Network, UnitSums } from "../network";
import type { MatcherSet } from "../matching/matcher-set";
import type { Detector, Hit } from "../detection";
import { MOVES, type Move, type MoveStatus } from "../report";
import type { CueSpec, MoveSpec } from "../rule";
import { type CompiledWhere, compileWhere, holdsWhere, isOfTextAlone } from "../where";
import { isWordingClass, type LearnedSearch, wordingClass } from "../learned-wordings";
import { bySentence } from "../sentence-notes";
import { createDeedFeatures } from "./deed-features";
import { FAULT_CLASSES } from "./fault-classes";
import {
  detectionFeatures,
  isPublic,
  isSamePlace,
  offerTextFeatures,
  placeFeatures,
  placeOf,
  type SentencePlace,
  textFeatures,
} from "./features";

/** What one sentence says: by move the status and how surely (log-odds, > 0). */
export interface SentenceMoves {
  /** Log-odds by class of `MOVE_CLASSES`. */
  readonly scores: Float64Array;
  /** Log-odds that an apology mail says such a thing, other mails do not; 0 without a model. */
  readonly apologetic: number;
  /** Log-odds by class of `FAULT_CLASSES`; empty without a model that knows them. */
  readonly faults: Float64Array;
  readonly said: ReadonlyMap<
    Move,
    { readonly status: "present" | "vague" | "pending"; readonly score: number }
  >;
  readonly moves: ReadonlySet<Move>;
}

/** What was said last of a sentence, with all that it was said from besides the text. */
interface Judged {
  readonly place: SentencePlace;
  readonly given: Float64Array;
  readonly moves: SentenceMoves;
}

interface CompiledCue {
  readonly matcher: number | undefined;
  readonly unless: number | undefined;
  readonly where: CompiledWhere | undefined;
  readonly classIndex: number;
  readonly weight: number;
}

const STATUSES = ["present", "vague", "pending"] as const;
/** `cause:vague` …: a sentence may say several moves, each with its status. */
export const MOVE_CLASSES: readonly string[] = MOVES.flatMap((m) => STATUSES.map((s) => `${m}:${s}`));
/** A class of its own: what apology mails say, whichever move, against what other mails say. */
export const APOLOGETIC_CLASS = "apologetic";
const NO_SCORES = new Float64Array();
const NO_SUMS: UnitSums = new Int32Array();
const CLASS_INDEX = new Map(MOVE_CLASSES.map((name, i) => [name, i]));
/** Without a trained model a sentence says nothing until a cue of weight 1 speaks. */
const BIAS_WITHOUT_MODEL = -0.5;
/** Of what no sentence that the model learned from says, a sentence without a cue is far. In log-odds. */
const UNHEARD_OF = -9;

/** Says which moves each sentence of a mail makes, from cues and the trained weights. */
export interface MoveClassifier {
  classify(mail: Mail): readonly SentenceMoves[];
  /** What a sentence's own text offers the model, by the names of its features: its words, and who does what. */
  featuresOf(s: ReviewedSentence): { readonly words: readonly string[]; readonly deeds: readonly string[] };
  /** The cues' share of a sentence's scores: what training takes as given. */
  cueScores(mail: Mail, s: ReviewedSentence): Float64Array;
  /** The words of a sentence that a cue of this move and status speaks of, where one does. */
  wordsFor(s: ReviewedSentence, move: Move, status: MoveStatus): Hit | undefined;
  /** How sure the model is that a sentence breaks a rule, in log-odds; undefined where it did not learn the rule. */
  wordingScore(s: ReviewedSentence, rule: string): number | undefined;
  /** The sentences that the model takes for breaches of a rule; undefined where it did not learn the rule. */
  wordingSearch(rule: string): LearnedSearch | undefined;
}

/** Compiles the packs' cues and the model into one classifier. */
export function createMoveClassifier(
  specs: readonly MoveSpec[],
  matchers: MatcherSet,
  model: Network | undefined,
  lexicon: Lexicon,
  detector: Detector,
): MoveClassifier {
  const cues = specs.flatMap((spec) => spec.cues.map((cue) => compileCue(spec.move, cue, matchers)));
  const headings = specs.map((spec) => ({ move: spec.move, words: spec.headings ?? [] }));
  const columnsOf = (names: readonly string[]) => (model ? names.map((name) => model.columnOf(name)) : []);
  const moveColumns = columnsOf(MOVE_CLASSES);
  const faultColumns = columnsOf(FAULT_CLASSES).filter((column) => column >= 0);
  const apologeticColumn = columnsOf([APOLOGETIC_CLASS]).filter((column) => column >= 0);
  const judgedColumns = [
    ...moveColumns.filter((column) => column >= 0),
    ...apologeticColumn,
    ...faultColumns,
  ];
  /** By class of `MOVE_CLASSES` its place among the scores of `judgedColumns`; -1 where the model does not know it. */
  const placeOfMove = moveColumns.map((column) => (column < 0 ? -1 : judgedColumns.indexOf(column)));
  const faultsFrom = judgedColumns.length - faultColumns.length;

  const stateOf = bySentence((s: ReviewedSentence): SentenceState => {
    const speaking = cues.filter(
      ({ matcher, unless }) =>
        (matcher === undefined || s.matched.has(matcher)) && (unless === undefined || !s.matched.has(unless)),
    );
    const settled = speaking.every(({ where }) => where === undefined || isOfTextAlone(where));
    return { cues: speaking, scores: settled ? addCues(speaking, s, []) : undefined, last: undefined };
  });

  /** What cues and headings give; the same array for all sentences of a text that neither speaks differently of. */
  const givenTo = (s: ReviewedSentence, main: readonly ReviewedSentence[]): Float64Array => {
    const { cues: speaking, scores: settled } = stateOf(s);
    const heading = s.sentence.heading;
    if (settled && heading === undefined) return settled;
    const scores = settled ? settled.slice() : addCues(speaking, s, main);
    if (heading !== undefined) {
      for (const { move, words } of headings) {
        if (!words.some((w) => heading.includes(w))) continue;
        const present = CLASS_INDEX.get(`${move}:present`) as number;
        scores[present] = (scores[present] as number) + 1;
      }
    }
    return scores;
  };

  const deedsOf = createDeedFeatures(lexicon);
  const featuresOf = (s: ReviewedSentence) => ({
    words: [...textFeatures(s.text, s, lexicon), ...detectionFeatures(s, detector, lexicon)],
    deeds: deedsOf(s),
  });
  const sumsOfText = bySentence((s: ReviewedSentence): UnitSums => {
    if (!model) return NO_SUMS;
    const sums = model.start();
    model.addOnce(sums, (features) => offerTextFeatures(s.text, s, lexicon, features));
    model.add(sums, detectionFeatures(s, detector, lexicon));
    model.add(sums, deedsOf(s));
    return sums;
  });

  const judge = (s: ReviewedSentence, place: SentencePlace, given: Float64Array): SentenceMoves => {
    const scores = given.slice();
    let apologetic = 0;
    let faults = NO_SCORES;
    if (model) {
      const sums = sumsOfText(s).slice();
      model.add(sums, placeFeatures(place, s.facts));
      const learned = model.score(sums, judgedColumns);
      if (apologeticColumn.length > 0) apologetic = learned[faultsFrom - 1] as number;
      faults = learned.slice(faultsFrom);
      for (let c = 0; c < scores.length; c++) {
        const at = placeOfMove[c] as number;
        const byCues = scores[c] as number;
        const unlearned = byCues > 0 ? BIAS_WITHOUT_MODEL : UNHEARD_OF;
        scores[c] = byCues + (at >= 0 ? (learned[at] as number) : unlearned);
      }
    } else for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) + BIAS_WITHOUT_MODEL;
    const said = pick(scores);
    return { scores, apologetic, faults, said, moves: new Set(said.keys()) };
  };

  /** How far sentences have a say in one another: neighbours' tense, and the cues that look beside them. */
  const reach = Math.max(1, ...cues.map(({ where }) => where?.spec.near ?? 0));
  let last: Classified = { main: [], given: [], firstApology: -1, toAll: false, moves: [] };

  const classify = (mail: Mail): readonly SentenceMoves[] => {
    const { main } = mail;
    const [from, to] = changedPart(last.main, main, reach);
    const given = main.map((s, i) =>
      i < from || i >= to ? (last.given[i] as Float64Array) : givenTo(s, main),
    );
    const firstApology = given.findIndex(isApologyLike);
    const toAll = isPublic(mail);
    const isSame = firstApology === last.firstApology && toAll === last.toAll;
    const isKept = (i: number) => isSame && (i < from || i >= to);
    const moves = main.map((s, i) => {
      if (isKept(i)) return last.moves[i] as SentenceMoves;
      const own = given[i] as Float64Array;
      const place = placeOf(mail, s, firstApology, toAll);
      const state = stateOf(s);
      const { last: judged } = state;
      if (judged && isSamePlace(judged.place, place) && isEqual(judged.given, own)) return judged.moves;
      const said = judge(s, place, own);
      state.last = { place, given: own, moves: said };
      return said;
    });
    last = { main, given, firstApology, toAll, moves };
    return moves;
  };
  const speakingFor = new Map(
    MOVE_CLASSES.map((name, i) => [
      name,
      new Set(cues.filter((c) => c.classIndex === i).map((c) => c.matcher)),
    ]),
  );
  const wordsFor = (s: ReviewedSentence, move: Move, status: MoveStatus): Hit | undefined => {
    const speaking = speakingFor.get(`${move}:${status}`);
    return speaking && s.matches.find((m) => speaking.has(m.matcher));
  };
  const wordingColumns = model?.classes.flatMap((name, i) => (isWordingClass(name) ? [i] : [])) ?? [];
  // Whether a sentence breaks a rule is asked of its text alone, wherever it stands.
  const wordingScores = bySentence((s: ReviewedSentence) => model?.score(sumsOfText(s), wordingColumns));
  const wordingScore = (s: ReviewedSentence, rule: string) =>
    wordingScores(s)?.[wordingColumns.indexOf(model?.columnOf(wordingClass(rule)) ?? -1)];
  const wordingSearch = (rule: string): LearnedSearch | undefined => {
    const at = wordingColumns.indexOf(model?.columnOf(wordingClass(rule)) ?? -1);
    return at < 0 ? undefined : (s) => (wordingScores(s)?.[at] as number) > 0;
  };
  return {
    classify,
    featuresOf,
    cueScores: (mail, s) => givenTo(s, mail.main),
    wordsFor,
    wordingScore,
    wordingSearch,
  };
}

/** The mail that was classified last, by index in `Mail.main`. */
interface Classified {
  readonly main: readonly ReviewedSentence[];
  readonly given: readonly Float64Array[];
  readonly firstApology: number;
  readonly toAll: boolean;
  readonly moves: readonly SentenceMoves[];
}

/** The sentences that are others than before or stand within `reach` of such: from the first to behind the last. */
function changedPart(
  before: readonly ReviewedSentence[],
  now: readonly ReviewedSentence[],
  reach: number,
): readonly [number, number] {
  if (before.length !== now.length) return [0, now.length];
  let from = 0;
  while (from < now.length && before[from] === now[from]) from++;
  if (from === now.length) return [from, from];
  let to = now.length;
  while (before[to - 1] === now[to - 1]) to--;
  return [Math.max(0, from - reach), Math.min(now.length, to + reach)];
}

/** The cues whose words a sentence holds, what they add up to where that follows from the text alone, and what was judged last. */
interface SentenceState {
  readonly cues: readonly CompiledCue[];
  readonly scores: Float64Array | undefined;
  last: Judged | undefined;
}

function addCues(
  cues: readonly CompiledCue[],
  s: ReviewedSentence,
  main: readonly ReviewedSentence[],
): Float64Array {
  const scores = new Float64Array(MOVE_CLASSES.length);
  for (const { where, classIndex, weight } of cues) {
    if (where && !holdsWhere(where, s, main)) continue;
    scores[classIndex] = (scores[classIndex] as number) + weight;
  }
  return scores;
}

function isEqual(a: Float64Array, b: Float64Array): boolean {
  return a === b || a.every((value, i) => value === b[i]);
}

/** True where the cues alone call the sentence an apology. */
export function isApologyLike(scores: Float64Array): boolean {
  return (scores[0] as number) >= 1 || (scores[1] as number) >= 1;
}

function compileCue(move: Move, cue: CueSpec, matchers: MatcherSet): CompiledCue {
  const { status, weight, where, unless, ...matcher } = cue;
  const empty = !matcher.phrases && !matcher.tokens && !matcher.any;
  return {
    matcher: empty ? undefined : matchers.add(matcher),
    unless: matchers.addUnless(unless),
    where: where ? compileWhere(where, matchers) : undefined,
    classIndex: CLASS_INDEX.get(`${move}:${status}`) as number,
    weight: weight ?? 1,
  };
}

/** By move the likeliest status, where any of them is more likely than not. */
function pick(scores: Float64Array): SentenceMoves["said"] {
  const said = new Map<Move, { status: "present" | "vague" | "pending"; score: number }>();
  MOVES.forEach((move, m) => {
    let best = 0;
    let status: "present" | "vague" | "pending" | undefined;
    STATUSES.forEach((name, k) => {
      const score = scores[m * STATUSES.length + k] as number;
      if (score > best) {
        best = score;
        status = name;
      }
    });
    if (status) said.set(move, { status, score: best });
  });
  return said;
}
