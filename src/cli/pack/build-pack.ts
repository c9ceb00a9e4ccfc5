import { canonicalJson } from "../../packs/canonical-json";
import type { CompiledPack } from "../../packs/compiled-pack";
import { ENGINE_VERSION } from "../../packs/engine-range";
import { sha256Hex } from "../../packs/keys";
import { openBench, type PackBench } from "./bench";
import { writeText } from "./files";
import { answer, type PackCommand } from "./pack-request";
import { readChecked } from "./read-checked";
import { failedExamples, formatFailed } from "./run-self-test";

/** SHA-256 of what a built pack was built from: by it a change by hand is known. */
export const contentHash = (pack: Omit<CompiledPack, "built">): Promise<string> =>
  sha256Hex(canonicalJson(pack));

/**
 * The text of a built pack: canonical JSON, with the engine and the dictionary that its examples were run on. What the
 * built-in pack has learned is no part of it: the extension brings that along.
 */
async function compilePack(pack: CompiledPack, { dictionary }: PackBench): Promise<string> {
  const { built: _, model: __, ...rest } = pack;
  return canonicalJson({
    ...rest,
    built: { engine: ENGINE_VERSION, dictionary, content: await contentHash(rest) },
  });
}

/** `seii pack build DIR -o FILE`: checks, runs the examples, writes the compiled pack; nothing is written on a fault. */
export const buildPack: PackCommand = async (request) => {
  const [folder = ""] = request.operands;
  const bench = openBench(request);
  const checked = await readChecked(request, folder, bench.below);
  if (!checked) return 1;
  const { pack } = checked;
  const failed = failedExamples(bench, pack);
  if (failed.length > 0) {
    await answer(request, { failed }, formatFailed(failed, folder, request.texts));
    return 1;
  }
  const output = request.output as string;
  const text = await compilePack(pack, bench);
  writeText(output, text);
  const bytes = Buffer.byteLength(text);
  const sha256 = await sha256Hex(text);
  const { id, version } = pack.header;
  await answer(request, { file: output, id, version, rules: pack.rules.length, bytes, sha256 }, [
    request.texts.built(output, pack.rules.length, bytes, sha256),
  ]);
  return 0;
};
