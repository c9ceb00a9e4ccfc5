import { join } from "node:path";
import { openBench } from "./bench";
import { answer, type PackCommand } from "./pack-request";
import { readChecked } from "./read-checked";
import { failedExamples, formatExampleFault } from "./run-self-test";

/** `seii pack test DIR`: checks a pack and runs its examples. */
export const testFolder: PackCommand = async (request) => {
  const [folder = ""] = request.operands;
  const bench = openBench(request);
  const pack = await readChecked(request, folder, bench.below);
  if (!pack) return 1;
  const failed = failedExamples(bench, pack);
  const examples = pack.rules.reduce((n, r) => n + r.examples.bad.length + r.examples.good.length, 0);
  await answer(request, { rules: pack.rules.length, examples, failed }, [
    ...failed.map((f) => formatExampleFault(f, join(folder, `${f.rule}.yaml`), request.texts)),
    request.texts.tested(pack.rules.length, examples, failed.length),
  ]);
  return failed.length > 0 ? 1 : 0;
};
