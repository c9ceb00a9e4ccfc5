import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type LabelledMail,
  type LabelledPair,
  readMails,
  readPairs,
  readReal,
  readSentenceLabels,
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
  "ordinary",
] as const;

export const openSet = (name: (typeof OPEN_SETS)[number]): readonly LabelledMail[] =>
  withSentences(readMails(corpus(`${name}.jsonl`)));
/** Only its figures are looked at, never its mails, and nothing is trained on it. */
export const sealedSet = (): readonly LabelledMail[] => readMails(corpus("sealed.jsonl"));
export const pairSet = (): readonly LabelledPair[] => readPairs(corpus("dev-pairs.jsonl"));
export const publishedSet = (): readonly LabelledMail[] => (existsSync(PUBLISHED) ? readReal(PUBLISHED) : []);

const sentenceLabels = () =>
  new Map(readSentenceLabels(corpus("sentence-labels.jsonl")).map((l) => [l.id, l]));

/** The minimal pairs as mails to train on, with the labels that a reader gave to each of their sentences. */
export function pairMails(): readonly LabelledMail[] {
  const labels = sentenceLabels();
  return pairSet().flatMap(({ id, draft }) => {
    const label = labels.get(id);
    return label
      ? [
          {
            id,
            draft,
            gold: { ...label.gold, quality: "mixed", findings: [], optional: [] },
            sentences: label.sentences,
          },
        ]
      : [];
  });
}

/** Sentence labels made later take the place of those in the set's own file. */
function withSentences(mails: readonly LabelledMail[]): readonly LabelledMail[] {
  const labels = sentenceLabels();
  return mails.map((mail) => ({ ...mail, sentences: labels.get(mail.id)?.sentences ?? mail.sentences }));
}
