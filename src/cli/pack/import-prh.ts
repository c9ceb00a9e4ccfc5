import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { stringify } from "yaml";
import { convertPrh, PrhFormatError } from "../../packs/prh";
import { UsageError } from "../command";
import { readText } from "./files";
import { answer, type PackCommand } from "./pack-request";

/**
 * `seii pack import prh FILE -o DIR`: makes a pack of a prh dictionary, one rule for each of its rules. What cannot be
 * said in a pack is told with its place and left out (exit 1).
 */
export const importDictionary: PackCommand = async (request) => {
  const [format, file = ""] = request.operands;
  const { texts } = request;
  const output = request.output as string;
  if (format !== "prh") throw new UsageError("pack import prh FILE -o DIR");
  const at = statSync(output, { throwIfNoEntry: false });
  if (at !== undefined && !(at.isDirectory() && readdirSync(output).length === 0))
    throw new UsageError(`${output}: ${texts.exists}`);
  const { rules, skipped } = convert(file, readText(file), texts.prh);
  mkdirSync(output, { recursive: true });
  const header = {
    format: 1,
    id: "jp.co.example.prh",
    version: 1,
    name: { ja: texts.prh.name(basename(file)) },
    engine: ">=1.0 <2",
    extends: ["apology"],
  };
  writeFileSync(join(output, "pack.yaml"), stringify(header));
  for (const rule of rules) writeFileSync(join(output, `${rule.id}.yaml`), stringify(rule));
  const faults = skipped.map(({ line, column, cause }) => ({
    file,
    line,
    column,
    message: texts.prh[cause],
  }));
  await answer(request, { folder: output, rules: rules.map((r) => r.id), skipped: faults }, [
    ...faults.map((f) => `${f.file}:${f.line}:${f.column} ${f.message}`),
    texts.prh.imported(output, rules.length, skipped.length),
  ]);
  return skipped.length > 0 ? 1 : 0;
};

function convert(file: string, text: string, texts: Parameters<typeof convertPrh>[1]) {
  try {
    return convertPrh(text, texts);
  } catch (error) {
    if (error instanceof PrhFormatError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}
