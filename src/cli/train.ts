import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { mergePacks } from "../engine/merge-packs";
import type { NetworkSpec } from "../review/network-table";
import { createReview } from "../review/review";
import type { LabelledMail } from "./evaluation/labelled-mail";
import { formatMisses } from "./evaluation/format-scores";
import { scoreMails, scorePairs } from "./evaluation/score-set";
import {
  breachLabels,
  CONTRAST_SETS,
  contrastSet,
  coveredRules,
  faultLabels,
  OPEN_SETS,
  openSet,
  pairMails,
  pairSet,
  pointLabels,
  SENTENCE_BANKS,
  WORDING_BANKS,
  sentenceBank,
} from "./evaluation/sets";
import { formatFault, PackFormatError } from "../packs/fault";
import { writeModelFile } from "../packs/model-file";
import { readPackSource } from "../packs/read-source";
import { BUILT_IN, readFolder } from "./pack-files";
import { readTaskOptions } from "./task-options";
import { chooseShifts, chooseSureness, type HeldOut, shiftBiases } from "./training/calibrate";
import {
  bankExample,
  contrastExamples,
  mailExample,
  pairExamples,
  pointExamples,
  sentenceExamples,
  wordingExample,
} from "./training/examples";
import { LEARNED_WORDINGS } from "./training/wordings";
import { trainMails, trainPoints, trainSentences } from "./training/train-model";

/**
 * Trains the classifiers on the open sets and writes rules/apology/model.json. Five models, each of four fifths of the
 * mails, judge the fifth that they have not seen: from this come the biases, and with `--cross-validate` the figures.
 * All mails of a writer are judged by a model that knows none of them; with `--in-turn` they are dealt out one by one.
 * `--misses` lists what the five got wrong; `--dry` writes nothing.
 */
const values = readTaskOptions("train", {
  "cross-validate": { type: "boolean" },
  "in-turn": { type: "boolean" },
  misses: { type: "boolean" },
  dry: { type: "boolean" },
});
const analyzer = createIpadicAnalyzer(loadNodeDictionary());
// The pack without the model that is to be made anew.
const sources = new Map([...readFolder(BUILT_IN)].filter(([file]) => file !== "model.json"));
const { pack, faults } = readPackSource(sources);
if (!pack) throw new PackFormatError(faults.map(formatFault));
const untrained = createReview(analyzer, mergePacks([pack]));
const pairs = new Map(pairSet().map((pair) => [pair.id, pair]));
const mails = [...OPEN_SETS.flatMap(openSet), ...pairMails()];
const contrasts = CONTRAST_SETS.flatMap(contrastSet);

const PARTS = 5;
const stories = [...new Set(contrasts.map((c) => c.story))];
const partOf = new Map(stories.map((story, i) => [story, i % PARTS]));
const reviewWith = (sentences: NetworkSpec, ofMails: NetworkSpec = UNTRAINED, points?: NetworkSpec) =>
  createReview(analyzer, mergePacks([{ ...pack, model: { sentences, mails: ofMails, points } }]));
/** Knows nothing. */
const UNTRAINED: NetworkSpec = {
  features: [],
  classes: [],
  biases: [],
  steps: [],
  weights: new Int8Array(),
  outputs: [],
};
/** A set's mails, which one writer wrote, are all judged by a model that knows none of them. */
const bySet = !(values["in-turn"] ?? false);
const writers = new Map(
  OPEN_SETS.filter((set) => set !== "ordinary").flatMap((set, i) =>
    openSet(set).map(({ id }) => [id, i] as const),
  ),
);
const partOfMail = (i: number) => ((bySet ? writers.get(mails[i]?.id ?? "") : undefined) ?? i) % PARTS;
const inPart = (part: number) => mails.filter((_m, i) => partOfMail(i) === part);
const contrastsIn = (part: number) => contrasts.filter(({ story }) => partOf.get(story) === part);
const faultOf = faultLabels();
const breachesOf = breachLabels();
const examples = mails.map((mail) => {
  const pair = pairs.get(mail.id);
  return pair
    ? pairExamples(untrained, mail, pair, faultOf.get(mail.id))
    : sentenceExamples(untrained, mail, faultOf.get(mail.id), breachesOf.get(mail.id));
});
const contrastSentences = new Map(
  contrasts.map((c) => [c, contrastExamples(untrained, c, faultOf.get(c.id))]),
);
// Sentences of the bank stand in no mail that is judged: all five models learn from them.
const bank = [
  ...SENTENCE_BANKS.flatMap(sentenceBank).map((sentence) => bankExample(untrained, sentence)),
  ...WORDING_BANKS.flatMap((name) => {
    const sentences = sentenceBank(name);
    const covered = coveredRules(sentences);
    return sentences.map((sentence) => wordingExample(untrained, sentence, covered));
  }),
];
const allBut = (part: number | undefined) => [
  ...examples.filter((_e, i) => partOfMail(i) !== part).flat(),
  ...contrasts
    .filter(({ story }) => partOf.get(story) !== part)
    .flatMap((c) => contrastSentences.get(c) ?? []),
  ...bank,
];

/** Whether a mail breaks a rule; undefined where nobody said, or careful readers differ. */
function isBroken({ id, gold }: LabelledMail, rule: string): boolean | undefined {
  const expect = pairs.get(id)?.expect;
  if (expect) return expect.must?.includes(rule) ? true : expect.mustNot?.includes(rule) ? false : undefined;
  if (gold.optional.includes(rule)) return undefined;
  return gold.findings.includes(rule);
}

// Five models of the sentences, each trained on four fifths of the mails, judge the fifth that they have not seen.
const sentenceModels = Array.from({ length: PARTS }, (_, part) => trainSentences(allBut(part)));
const held = sentenceModels.flatMap((model, part): HeldOut[] => {
  const { classifier, read } = reviewWith(model);
  return mails.flatMap((mail, i) => {
    if (partOfMail(i) !== part) return [];
    const { gold, id, draft } = mail;
    const { mail: own, moves } = read(draft);
    const sureness = LEARNED_WORDINGS.map((rule) =>
      Math.max(...own.main.map((s) => classifier.wordingScore(s, rule) ?? Number.NEGATIVE_INFINITY)),
    );
    return [
      {
        // Minimal pairs are too short to tell what whole mails need.
        gold: gold.applicable && !pairs.has(id) ? gold.moves : undefined,
        sentences: moves.bySentence,
        sureness: sureness.map((sure, r) => {
          const breaks = isBroken(mail, LEARNED_WORDINGS[r] as string);
          return breaks === undefined ? undefined : { sure, breaks };
        }),
      },
    ];
  });
});
const shifts = new Map([...chooseShifts(held), ...chooseSureness(held)]);
const pointsOf = pointLabels();
// Stage, responsibility and answers learn from moves as they are found in mails not seen, not as they are in known ones.
const unseen = sentenceModels.map((model, part) => {
  const review = reviewWith(shiftBiases(model, shifts));
  return {
    mails: [...inPart(part), ...contrastsIn(part)].map((mail) => mailExample(review, mail)),
    points: inPart(part).flatMap((mail) => {
      const labels = pointsOf.get(mail.id);
      return labels ? pointExamples(review, mail, labels) : [];
    }),
  };
});
const mailsBut = (part?: number) => trainMails(unseen.flatMap((own, i) => (i === part ? [] : own.mails)));
const pointsBut = (part?: number) => trainPoints(unseen.flatMap((own, i) => (i === part ? [] : own.points)));

const SHIFTED = ["present", "vague", "pending"];

if (values["cross-validate"]) {
  const whole = sentenceModels.map((model, part) =>
    reviewWith(shiftBiases(model, shifts), mailsBut(part), pointsBut(part)),
  );
  const judged = whole.flatMap((review, part) =>
    inPart(part).map((mail) => ({ mail, report: review.review(mail.draft) })),
  );
  const told = whole.flatMap((review, part) =>
    contrastsIn(part).map((mail) => ({ mail, read: review.review(mail.draft) })),
  );
  const score = scoreMails(judged.filter(({ mail }) => !pairs.has(mail.id)));
  const passed = scorePairs(
    judged.flatMap(({ mail, report }) => {
      const pair = pairs.get(mail.id);
      return pair ? [{ pair, report }] : [];
    }),
  );
  const show = (x: number) => x.toFixed(3);
  process.stdout.write(
    `cross-validated: applicable ${show(score.applicable)} stage ${show(score.stage)} responsibility ${show(score.responsibility)} move F1 ${show(score.moveF1)} exact ${show(score.moveExact)} findings P ${show(score.findingPrecision)} R ${show(score.findingRecall)} false errors ${show(score.falseErrorsPerGood)} false findings ${show(score.falseFindingsPerGood)} medians ${JSON.stringify(score.scoreMedian)}\n`,
  );
  for (const [move, m] of Object.entries(score.moves)) {
    process.stdout.write(
      `  ${move.padEnd(16)} n ${String(m.n).padStart(3)}  P ${show(m.p)} R ${show(m.r)} F1 ${show(m.f1)} exact ${show(m.exact)} shifts ${SHIFTED.map((s) => shifts.get(`${move}:${s}`)).join(" ")}\n`,
    );
  }
  process.stdout.write(`  minimal pairs passed ${show(passed.passed)}\n`);
  for (const name of ["applicable", "stage", "responsibility"] as const) {
    const asked = told.filter(({ mail }) => name === "applicable" || mail.gold.applicable);
    const right = asked.filter(({ mail, read }) =>
      name === "applicable" ? read.applicable === mail.gold.applicable : read[name].value === mail.gold[name],
    );
    process.stdout.write(
      `  contrast sets, ${name} ${show(right.length / Math.max(1, asked.length))} of ${asked.length}\n`,
    );
  }
  for (const set of OPEN_SETS) {
    const own = new Set(openSet(set).map(({ id }) => id));
    const part = scoreMails(judged.filter(({ mail }) => own.has(mail.id)));
    process.stdout.write(
      `  ${set.padEnd(10)} applicable ${show(part.applicable)} stage ${show(part.stage)} responsibility ${show(part.responsibility)} move F1 ${show(part.moveF1)} findings P ${show(part.findingPrecision)} R ${show(part.findingRecall)}\n`,
    );
  }
  if (values.misses) {
    process.stdout.write(formatMisses("cv", score.misses) + formatMisses("pairs", passed.misses));
  }
}
if (!values.dry) {
  const model = {
    sentences: shiftBiases(trainSentences(allBut(undefined)), shifts),
    mails: mailsBut(),
    points: pointsBut(),
  };
  writeFileSync(join(BUILT_IN, "model.json"), writeModelFile(model));
  process.stdout.write(
    `model: ${model.sentences.features.length} features of sentences, ${model.mails.features.length} of mails, ${mails.length} mails\n`,
  );
}
