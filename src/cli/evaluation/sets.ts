import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Move, MoveStatus } from "../../review/report";
import {
  type BankSentence,
  type BreachLabels,
  type ContrastMail,
  type FaultLabels,
  type Gold,
  type LabelledMail,
  type LabelledPair,
  type PointLabels,
  type PointMail,
  readBank,
  readBreachLabels,
  readContrasts,
  readFaultLabels,
  readMails,
  readPairs,
  readPointLabels,
  readPoints,
  readReal,
  readSentenceLabels,
  type SentenceLabels,
} from "./labelled-mail";

const corpus = (file: string) => fileURLToPath(new URL(`../../../test/corpus/${file}`, import.meta.url));
/** Published texts of third parties: measured where a checkout has them beside it, never copied. */
const PUBLISHED = fileURLToPath(new URL("../../../../shared/corpus/real-dev.jsonl", import.meta.url));

/** The sets that may be read and trained on, by name. */
export const OPEN_SETS = [
  "dev-mails",
  "own-a",
  "own-b",
  "own-c",
  "own-d",
  "own-e",
  "own-f",
  "own-g",
  "own-h",
  "own-i",
  "own-j",
  "own-k",
  "own-l",
  "own-m",
  "own-n",
  "own-p",
  "own-q",
  "own-r",
  "own-s",
  "own-t",
  "own-u",
  "own-v",
  "own-w",
  "own-x",
  "own-y",
  "own-z",
  "own-aa",
  "own-ab",
  "own-ac",
  "own-ad",
  "own-ae",
  "own-af",
  "own-ag",
  "own-ah",
  "own-ai",
  "own-aj",
  "own-ak",
  "own-al",
  "own-am",
  "own-an",
  "own-ao",
  "own-ap",
  "own-aq",
  "own-as",
  "own-at",
  "own-av",
  "own-aw",
  "own-ax",
  "own-ay",
  "own-ba",
  "own-bb",
  "own-bc",
  "own-bd",
  "own-be",
  "own-bf",
  "own-bg",
  "own-bh",
  "own-bi",
  "own-bj",
  "own-bk",
  "own-bl",
  "own-bm",
  "own-bo",
  "own-bp",
  "own-bq",
  "own-br",
  "own-bs",
  "own-bt",
  "own-bu",
  "own-bv",
  "own-bw",
  "own-bx",
  "own-bz",
  "own-ca",
  "own-cc",
  "own-cd",
  "own-ce",
  "ordinary",
] as const;

export const openSet = (name: (typeof OPEN_SETS)[number]): readonly LabelledMail[] =>
  withSentences(readMails(corpus(`${name}.jsonl`)));
/** Stories told in variants that differ in whose fault it is, in how far the matter is, in whether it is a mail to review. */
export const CONTRAST_SETS = [
  "own-whose",
  "own-whose-b",
  "own-whose-c",
  "own-whose-d",
  "own-whose-e",
  "own-when",
  "own-when-b",
  "own-when-c",
  "own-when-d",
  "own-whether",
] as const;
export const contrastSet = (name: (typeof CONTRAST_SETS)[number]): readonly ContrastMail[] =>
  readContrasts(corpus(`${name}.jsonl`));
/** Single sentences, to train on: with their moves, with whose doing they tell of. */
export const SENTENCE_BANKS = ["own-sentences", "own-faults-a", "own-faults-b", "own-faults-c"] as const;
/** Sentences with the wording rules that they break, and near misses, to train on … */
export const WORDING_BANKS = [
  "own-wordings-a",
  "own-wordings-b",
  "own-wordings-d",
  "own-wordings-e",
  "own-wordings-f",
  "own-wordings-g",
  "own-wordings-h",
] as const;
/** … and others that nothing is trained on: what is found of wordings never met. */
export const UNSEEN_WORDINGS = "own-wordings-c";
/** The rules that a bank was written for; of others its labels do not tell. */
export function coveredRules(bank: readonly BankSentence[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { rules = [] } of bank) for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return new Set([...counts].filter(([, n]) => n >= FEW).map(([rule]) => rule));
}
/** A label so rare in a bank is a second one of sentences written for another rule. */
const FEW = 15;
export const sentenceBank = (
  name: (typeof SENTENCE_BANKS | typeof WORDING_BANKS)[number] | typeof UNSEEN_WORDINGS,
): readonly BankSentence[] => readBank(corpus(`${name}.jsonl`));

/** Mails with the customer's questions, answered or not; nothing is trained on them. */
export const pointSet = (): readonly PointMail[] => readPoints(corpus("own-points.jsonl"));

/** Only their figures are looked at, never their mails, and nothing is trained on them. */
export const SEALED_SETS = ["sealed", "sealed-b", "sealed-c", "sealed-d", "sealed-e", "sealed-f"] as const;
export const sealedSet = (name: (typeof SEALED_SETS)[number]): readonly LabelledMail[] =>
  readMails(corpus(`${name}.jsonl`));
export const pairSet = (): readonly LabelledPair[] => [
  ...readPairs(corpus("dev-pairs.jsonl")),
  ...readPairs(corpus("own-pairs.jsonl")),
  ...readPairs(corpus("own-pairs-b.jsonl")),
  ...readPairs(corpus("own-pairs-c.jsonl")),
  ...readPairs(corpus("own-pairs-d.jsonl")),
  ...readPairs(corpus("own-pairs-e.jsonl")),
  ...readPairs(corpus("own-pairs-f.jsonl")),
];
export const publishedSet = (): readonly LabelledMail[] => (existsSync(PUBLISHED) ? readReal(PUBLISHED) : []);

const sentenceLabels = () =>
  new Map(readSentenceLabels(corpus("sentence-labels.jsonl")).map((l) => [l.id, l]));

/** Which sentences of the open mails and of the contrast sets tell whose doing the failure is, by mail. */
export const faultLabels = (): ReadonlyMap<string, FaultLabels> =>
  new Map(readFaultLabels(corpus("fault-labels.jsonl")).map((l) => [l.id, l]));

/** Which sentences of the open mails break the wording rules that their mails break, by mail. */
export const breachLabels = (): ReadonlyMap<string, BreachLabels> =>
  new Map(readBreachLabels(corpus("breach-labels.jsonl")).map((l) => [l.id, l]));

/** Which of the customer's questions and demands the open mails take up, by mail. */
export const pointLabels = (): ReadonlyMap<string, PointLabels> =>
  new Map(readPointLabels(corpus("point-labels.jsonl")).map((l) => [l.id, l]));

/** The minimal pairs as mails to train on, with the labels that a reader gave to each of their sentences. */
export function pairMails(): readonly LabelledMail[] {
  const labels = sentenceLabels();
  return pairSet().flatMap((pair): LabelledMail[] => {
    const { id, draft } = pair;
    const label = labels.get(id) ?? labelsOfPair(pair);
    if (!label) return [];
    const gold: Gold = { ...label.gold, quality: "mixed", findings: [], optional: [] };
    return [{ id, draft, gold, sentences: label.sentences }];
  });
}

/** What the labels of a pair's own sentences make of the mail; the stage and responsibility it was written for. */
function labelsOfPair({ id, draft, expect, sentences }: LabelledPair): SentenceLabels | undefined {
  if (sentences.length === 0 || !draft.stage || !draft.responsibility) return undefined;
  const moves: Partial<Record<Move, MoveStatus>> = {};
  for (const s of sentences) {
    for (const [move, status] of Object.entries(s.moves ?? {}) as [Move, MoveStatus][]) {
      const said = moves[move];
      if (said === undefined || STRENGTH.indexOf(status) > STRENGTH.indexOf(said)) moves[move] = status;
    }
  }
  const { stage, responsibility } = draft;
  return { id, gold: { applicable: expect.applicable ?? true, stage, responsibility, moves }, sentences };
}

/** A move's statuses, the one that wins last. */
const STRENGTH: readonly MoveStatus[] = ["absent", "vague", "pending", "present"];

/** Sentence labels made later take the place of those in the set's own file. */
function withSentences(mails: readonly LabelledMail[]): readonly LabelledMail[] {
  const labels = sentenceLabels();
  return mails.map((mail) => ({ ...mail, sentences: labels.get(mail.id)?.sentences ?? mail.sentences }));
}
