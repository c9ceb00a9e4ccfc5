import { parseArgs, type ParseArgsConfig } from "node:util";
import { nearestKey } from "../packs/nearest-key";
import { UsageError } from "./command";
import type { ReportLanguage } from "./report-json";
import { en } from "./texts/en";
import { ja } from "./texts/ja";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Thrown for an option that is not known or not given as it should be: told in the user's language, exit 2. */
export class OptionError extends UsageError {
  readonly fault: "unknown" | "missing-value" | "takes-no-value";
  /** As it was given, without its value: `--bogus`. */
  readonly option: string;
  /** The options that there are, as they are written. */
  readonly known: readonly string[];
  constructor(fault: OptionError["fault"], option: string, known: readonly string[]) {
    super(`${option}: ${fault}`);
    this.fault = fault;
    this.option = option;
    this.known = known;
  }
}

/** `unknown option --bogus; there are --json, --set` */
export function formatOptionError({ fault, option, known }: OptionError, language: ReportLanguage): string {
  const texts = language === "en" ? en : ja;
  if (fault === "missing-value") return texts.missingValue(option);
  if (fault === "takes-no-value") return texts.takesNoValue(option);
  const near = option.startsWith("--") ? nearestKey(option, known) : undefined;
  return `${texts.unknownOption(option, known.join(", "))}${near === undefined ? "" : ` (did you mean "${near}"?)`}`;
}

/**
 * A command's options and operands.
 * @param offered those of the options that are named to somebody who gives another one
 * @throws OptionError where an option is not known, lacks its value, or has one too many
 */
export function parseOptions<const T extends Options>(
  args: readonly string[],
  options: T,
  offered: readonly (keyof T & string)[] = Object.keys(options),
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw findOptionError(args, options, offered) ?? error;
  }
}

/** What Node's parser refuses, found anew: it tells it only in a sentence of its own. */
function findOptionError(
  args: readonly string[],
  options: Options,
  offered: readonly string[],
): OptionError | undefined {
  const { tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options,
  });
  const known = offered.map((name) => writtenAs(name, options));
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) return new OptionError("unknown", token.rawName, known);
    if (option.type === "boolean" && token.value !== undefined)
      return new OptionError("takes-no-value", token.rawName, known);
    // `--now --json`: what follows is the next option, not a value.
    if (option.type === "string" && (token.value === undefined || isOption(token)))
      return new OptionError("missing-value", token.rawName, known);
  }
  return undefined;
}

const writtenAs = (name: string, options: Options): string =>
  options[name]?.short === undefined ? `--${name}` : `-${options[name].short}`;

/** The options as they are written: `--json, --set`. */
export const namesOf = (options: Options): string =>
  Object.keys(options)
    .map((name) => writtenAs(name, options))
    .join(", ");

const isOption = (token: {
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}) => token.inlineValue === false && token.value !== undefined && /^-./.test(token.value);
