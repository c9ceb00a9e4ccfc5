import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LocalText } from "../../review/report";
import { FILE_KINDS, type FileKind, packJsonSchema } from "../../packs/json-schema";
import { UsageError } from "../command";
import { loadPacks } from "../load-reviewer";
import { readFolder } from "../pack-files";
import type { ReportLanguage } from "../report-json";
import { writeText } from "./files";
import { answer, type PackCommand } from "./pack-request";

/** The pack that a new one begins as. */
const STARTER = fileURLToPath(new URL("starter", import.meta.url));

/**
 * `seii pack init DIR`: a commented pack that passes its tests, with the JSON Schemas that let editors complete it.
 * Nothing that is there is overwritten.
 */
export const createFolder: PackCommand = async (request) => {
  const [folder = ""] = request.operands;
  if (!isFree(folder)) throw new UsageError(`${folder}: ${request.texts.exists}`);
  const files = new Map(readFolder(STARTER));
  for (const kind of Object.keys(FILE_KINDS) as FileKind[])
    files.set(`.seii/${kind}.schema.json`, `${JSON.stringify(schemaOf(kind, request.language))}\n`);
  for (const [name, text] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: "wx" });
  }
  const paths = [...files.keys()].map((name) => join(folder, name));
  await answer(request, { files: paths }, [...paths, request.texts.next(folder)]);
  return 0;
};

/** With the names of the rules that a pack finds below it. */
function schemaOf(kind: FileKind, language: ReportLanguage): object {
  const rules = loadPacks([], language).flatMap(({ header, rules: own }) =>
    own.map(({ id, message }) => ({ name: `${header.id}/${id}`, message: localize(message, language) })),
  );
  return packJsonSchema(kind, language, rules);
}

const localize = ({ ja, en }: LocalText, language: ReportLanguage) => (language === "en" ? (en ?? ja) : ja);

function isFree(folder: string): boolean {
  const at = statSync(folder, { throwIfNoEntry: false });
  return at === undefined || (at.isDirectory() && readdirSync(folder).length === 0);
}

/** `seii pack schema pack|rule|move|detection -o FILE`: the JSON Schema of one kind of file. */
export const writeSchema: PackCommand = async (request) => {
  const [kind = ""] = request.operands;
  if (!Object.hasOwn(FILE_KINDS, kind))
    throw new UsageError(`pack schema ${Object.keys(FILE_KINDS).join("|")} -o FILE`);
  const output = request.output as string;
  writeText(output, `${JSON.stringify(schemaOf(kind as FileKind, request.language), null, 1)}\n`);
  await answer(request, { file: output }, [output]);
  return 0;
};
