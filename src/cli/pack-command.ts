import { join } from "node:path";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { checkExamples } from "../engine/check-examples";
import { mergePacks } from "../engine/merge-packs";
import { formatFault } from "../packs/fault";
import { createReview } from "../review/review";
import { BUILT_IN, loadPack, readPackFolder } from "./pack-files";
import { type Streams, UsageError } from "./review-command";

/**
 * `seii pack check DIR` lists every fault of a pack's files; `seii pack test DIR` runs its examples as well.
 * Exit 0 fine, 1 faults found, 2 wrong use.
 * @throws UsageError
 */
export async function runPack(args: readonly string[], { stdout }: Streams): Promise<number> {
  const [command, folder] = args;
  if ((command !== "check" && command !== "test") || folder === undefined)
    throw new UsageError("pack check|test DIR");
  const { pack, faults } = readPackFolder(folder);
  for (const f of faults) await stdout(`${formatFault({ ...f, file: join(folder, f.file) })}\n`);
  if (!pack) return 1;
  if (command === "check") return 0;
  const packs = pack.header.extends?.includes("apology") ? [loadPack(BUILT_IN), pack] : [pack];
  const review = createReview(createIpadicAnalyzer(loadNodeDictionary()), mergePacks(packs));
  const failed = pack.rules.flatMap((rule) => checkExamples(review, rule));
  for (const f of failed)
    await stdout(`${join(folder, `${f.rule}.yaml`)} ${f.example}: ${f.kind} (${f.found.join(" / ")})\n`);
  const examples = pack.rules.reduce((n, r) => n + r.examples.bad.length + r.examples.good.length, 0);
  await stdout(`${pack.rules.length} rules, ${examples} examples, ${failed.length} failed\n`);
  return failed.length > 0 ? 1 : 0;
}
