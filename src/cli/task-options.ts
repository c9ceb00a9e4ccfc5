import type { ParseArgsConfig } from "node:util";
import { UsageError } from "./command";
import { formatOptionError, namesOf, OptionError, parseOptions } from "./options";
import { en } from "./texts/en";

/**
 * The options of one of the repository's own commands (`npm run evaluate -- …`), which take no operands. Wrong use is told
 * in one line and ends the process with 2, before anything is loaded or written.
 * @param check throws a `UsageError` for a value that is none of the known
 */
export function readTaskOptions<const T extends NonNullable<ParseArgsConfig["options"]>>(
  task: string,
  options: T,
  check: (values: ReturnType<typeof parseOptions<T>>["values"]) => unknown = () => undefined,
) {
  try {
    const { values, positionals } = parseOptions(process.argv.slice(2), options);
    const [operand] = positionals;
    if (operand !== undefined) throw new UsageError(en.noOperands(operand, namesOf(options)));
    check(values);
    return values;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const said = error instanceof OptionError ? formatOptionError(error, "en") : error.message;
    process.stderr.write(`${task}: ${said}\n`);
    process.exit(2);
  }
}
