import { asFileError, type Streams, UsageError } from "./command";
import { PackFormatError } from "../packs/fault";
import { buildPack } from "./pack/build-pack";
import { checkFolder } from "./pack/check-folder";
import { createFolder, writeSchema } from "./pack/create-folder";
import { createKeys } from "./pack/create-keys";
import { diffPacks } from "./pack/diff-packs";
import { importDictionary } from "./pack/import-prh";
import { answer, type PackCommand, type PackUsage, readPackRequest } from "./pack/pack-request";
import { signFile } from "./pack/sign-file";
import { testFolder } from "./pack/test-folder";
import { verifyFile } from "./pack/verify-file";

const COMMANDS: Readonly<Record<string, PackUsage & { readonly run: PackCommand }>> = {
  init: { run: createFolder, form: "DIR", operands: 1, options: [] },
  check: { run: checkFolder, form: "DIR [--pack DIR|FILE]…", operands: 1, options: ["pack"] },
  test: {
    run: testFolder,
    form: "DIR [--mails FILE]… [--now YYYY-MM-DD] [--pack DIR|FILE]…",
    operands: 1,
    options: ["mails", "now", "pack"],
  },
  build: {
    run: buildPack,
    form: "DIR -o FILE [--pack DIR|FILE]…",
    operands: 1,
    options: ["output", "pack"],
    required: ["output"],
  },
  schema: {
    run: writeSchema,
    form: "pack|rule|move|detection -o FILE",
    operands: 1,
    options: ["output"],
    required: ["output"],
  },
  keygen: { run: createKeys, form: "-o FILE", operands: 0, options: ["output"], required: ["output"] },
  sign: {
    run: signFile,
    form: "FILE --key FILE -o FILE [--pack DIR|FILE]…",
    operands: 1,
    options: ["key", "output", "pack"],
    required: ["key", "output"],
  },
  verify: {
    run: verifyFile,
    form: "FILE --public-key FILE…",
    operands: 1,
    options: ["public-key"],
    required: ["public-key"],
  },
  diff: { run: diffPacks, form: "OLD NEW [--pack DIR|FILE]…", operands: 2, options: ["pack"] },
  import: {
    run: importDictionary,
    form: "prh FILE -o DIR",
    operands: 2,
    options: ["output"],
    required: ["output"],
  },
};

/** How `seii pack` is called, a line for each command. */
export const PACK_USAGE = Object.entries(COMMANDS).map(([name, { form }]) => `seii pack ${name} ${form}`);

/**
 * `seii pack …`: exit 0 fine, 1 faults found, 2 wrong use.
 * @throws UsageError
 */
export async function runPack(args: readonly string[], streams: Streams): Promise<number> {
  const [name = "", ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`pack ${Object.keys(COMMANDS).join("|")} …`);
  const request = readPackRequest(name, command, rest, streams);
  try {
    return await command.run(request);
  } catch (error) {
    if (!(error instanceof PackFormatError)) throw asFileError(error) ?? error;
    const faults = error.faults.map((fault) => fault[request.language]);
    await answer(request, { faults }, faults);
    return 1;
  }
}
