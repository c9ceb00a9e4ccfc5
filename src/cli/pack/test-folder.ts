import { createReviewer } from "../../engine/create-reviewer";
import { coverWordings, type WordingCoverage } from "../../engine/wording-coverage";
import type { CompiledPack } from "../../packs/compiled-pack";
import { compileLinearPattern } from "../../packs/linear-pattern";
import { readMails } from "../mails/read-mails";
import { fileFaults } from "../texts/file-faults";
import { dayOfWriting } from "../today";
import { belowOf, openBench, type PackBench } from "./bench";
import { FiringCount, type FiringReport } from "./firing";
import { answer, type PackCommand, type PackRequest } from "./pack-request";
import { formatNotes, readChecked } from "./read-checked";
import { failedExamples, formatFailed } from "./run-self-test";

/**
 * `seii pack test DIR [--mails FILE]…`: checks a pack, runs its examples, tells which wordings none of them exercises
 * and, with mails, how often each rule fires on them. Where some rules have faults, the examples of the others
 * are run all the same. Exit 1 also where a mail could not be read.
 */
export const testFolder: PackCommand = async (request) => {
  const [folder = ""] = request.operands;
  const { texts } = request;
  const bench = openBench(request);
  const checked = await readChecked(request, folder, bench.below, (rest) => failedExamples(bench, rest));
  if (!checked) return 1;
  const { pack } = checked;
  const notes = checked.notes();
  const failed = failedExamples(bench, pack);
  const examples = pack.rules.reduce((n, r) => n + r.examples.bad.length + r.examples.good.length, 0);
  const below = belowOf(bench, pack.header.id);
  const coverage = coverWordings(bench.analyzer, below, pack);
  const { firing, unread } = await countFiring(request, bench, pack);
  const wordings = coverage.reduce((n, c) => n + c.wordings, 0);
  const untried = coverage.reduce((n, c) => n + c.untried.length, 0);
  await answer(
    request,
    { rules: pack.rules.length, examples, failed, notes, coverage, ...(firing ? { firing } : {}) },
    [
      ...formatNotes(notes, request),
      ...formatFailed(failed, folder, texts),
      texts.tested(pack.rules.length, examples, failed.length),
      ...(wordings > 0 ? [texts.covered(wordings - untried, wordings)] : []),
      ...coverage.filter((c) => c.untried.length > 0).map((c) => formatCoverage(c)),
      ...(firing ? formatFiring(firing, request) : []),
    ],
  );
  return failed.length > 0 || unread ? 1 : 0;
};

const formatCoverage = ({ rule, untried }: WordingCoverage) => `  ${rule}: ${untried.join("、")}`;

async function countFiring(
  request: PackRequest,
  bench: PackBench,
  pack: CompiledPack,
): Promise<{ readonly firing?: FiringReport; readonly unread: boolean }> {
  if (request.mails.length === 0) return { unread: false };
  const packs = [...belowOf(bench, pack.header.id), pack];
  const reviewer = createReviewer({ analyzer: bench.analyzer, packs, patterns: compileLinearPattern });
  const count = new FiringCount(reviewer, rulesOf(pack));
  const defaults = { subject: "", to: [], quoted: "", now: dayOfWriting(request.now), stage: undefined };
  const input = { files: request.mails, format: undefined, stdin: request.streams.stdin };
  let unread = false;
  for await (const mail of readMails({ ...input, defaults: { ...defaults, responsibility: undefined } })) {
    if (mail.fault === undefined) count.add(mail.draft);
    else {
      unread = true;
      const said = fileFaults[request.language].get(mail.fault) ?? mail.fault;
      request.streams.stderr(`${mail.place}: ${said}\n`);
    }
  }
  return { firing: count.report(), unread };
}

/** The pack's own rules, and those of other packs that it changes. */
function rulesOf({ header, rules }: CompiledPack): readonly string[] {
  const changed = Object.keys(header.overrides ?? {}).filter((key) => key.includes("/"));
  return [...new Set([...rules.map((r) => `${header.id}/${r.id}`), ...changed])];
}

function formatFiring({ mails, applicable, rules }: FiringReport, { texts }: PackRequest): readonly string[] {
  return [
    texts.mails(mails, applicable),
    ...rules.flatMap((r) => [
      `  ${r.rule}  ${texts.fires(r.mails, (r.rate * 100).toFixed(1), r.findings)}`,
      ...r.sentences.map((s) => `      ${s}`),
    ]),
  ];
}
