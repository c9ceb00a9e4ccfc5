import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { mergePacks } from "../engine/merge-packs";
import { createReview } from "../review/review";
import type { LabelledMail } from "./evaluation/labelled-mail";
import { scoreMails } from "./evaluation/score-set";
import { OPEN_SETS, openSet } from "./evaluation/sets";
import { BUILT_IN, loadPack } from "./pack-files";
import { collectExamples, trainModel } from "./training/train-model";

/**
 * Trains the classifiers on the open sets and writes rules/apology/model.json; `--cross-validate` first tells how well
 * they do on mails left out (five parts, each judged by a model of the other four).
 */
const analyzer = createIpadicAnalyzer(loadNodeDictionary());
const { model: _old, ...pack } = loadPack(BUILT_IN);
const untrained = createReview(analyzer, mergePacks([pack]));
const sets = OPEN_SETS.map((name) => [name, openSet(name)] as const);
const mails = sets.flatMap(([, all]) => all);

if (process.argv.includes("--cross-validate")) {
  const parts = 5;
  const judged: { mail: LabelledMail; report: ReturnType<typeof untrained.review> }[] = [];
  for (let part = 0; part < parts; part++) {
    const model = trainModel(collectExamples(untrained, mails.filter((_, i) => i % parts !== part)));
    const review = createReview(analyzer, mergePacks([{ ...pack, model }]));
    for (const mail of mails.filter((_, i) => i % parts === part)) judged.push({ mail, report: review.review(mail.draft) });
  }
  const score = scoreMails(judged);
  const show = (x: number) => x.toFixed(3);
  process.stdout.write(
    `cross-validated: applicable ${show(score.applicable)} stage ${show(score.stage)} responsibility ${show(score.responsibility)} move F1 ${show(score.moveF1)} exact ${show(score.moveExact)} findings P ${show(score.findingPrecision)} R ${show(score.findingRecall)}\n`,
  );
  for (const [move, m] of Object.entries(score.moves)) {
    process.stdout.write(`  ${move.padEnd(16)} n ${String(m.n).padStart(3)}  P ${show(m.p)} R ${show(m.r)} F1 ${show(m.f1)} exact ${show(m.exact)}\n`);
  }
  if (process.argv.includes("--misses")) {
    for (const m of score.misses) process.stdout.write(`${m.id} | ${m.what} | ${m.wanted} | ${m.got} | ${m.text.replaceAll("\n", " ").slice(0, 90)}\n`);
  }
}
if (!process.argv.includes("--dry")) {
  const model = trainModel(collectExamples(untrained, mails));
  writeFileSync(join(BUILT_IN, "model.json"), `${JSON.stringify(model)}\n`);
  process.stdout.write(`model: ${model.features.length} features, ${Object.keys(model.classes).length} classes, ${mails.length} mails\n`);
}
