import { oneOf, type Streams, UsageError } from "../command";
import { parseOptions } from "../options";
import type { ReportLanguage } from "../report-json";
import { type PackTexts, packTexts } from "./pack-texts";

const OPTIONS = {
  output: { type: "string", short: "o" },
  key: { type: "string" },
  "public-key": { type: "string", multiple: true },
  mails: { type: "string", multiple: true },
  now: { type: "string" },
  pack: { type: "string", multiple: true },
  format: { type: "string" },
  language: { type: "string" },
} as const;
export type PackOption = keyof typeof OPTIONS;

/** One call of `seii pack …`, its options read. */
export interface PackRequest {
  readonly operands: readonly string[];
  readonly output: string | undefined;
  readonly key: string | undefined;
  readonly publicKeys: readonly string[];
  readonly mails: readonly string[];
  readonly now: string | undefined;
  /** Packs loaded before the one in question, over the built-in one. */
  readonly packs: readonly string[];
  readonly json: boolean;
  readonly language: ReportLanguage;
  readonly texts: PackTexts;
  readonly streams: Streams;
}

/** One command of `seii pack`: exit 0 fine, 1 faults found, 2 wrong use (a `UsageError`). */
export type PackCommand = (request: PackRequest) => Promise<number>;

/** How a command is called. */
export interface PackUsage {
  /** What follows the command's name, as it is told where it is used wrongly. */
  readonly form: string;
  readonly operands: number;
  readonly options: readonly PackOption[];
  /** Options that it cannot do without. */
  readonly required?: readonly PackOption[];
}

/**
 * Reads a command's arguments.
 * @throws UsageError naming the command's form
 */
export function readPackRequest(
  name: string,
  usage: PackUsage,
  args: readonly string[],
  streams: Streams,
): PackRequest {
  const wrong = () => new UsageError(`pack ${name} ${usage.form}`);
  const common: readonly PackOption[] = ["format", "language"];
  const { values, positionals } = parseOptions(args, OPTIONS, [...usage.options, ...common]);
  const given = Object.keys(values) as PackOption[];
  if (positionals.length !== usage.operands) throw wrong();
  if (!given.every((option) => common.includes(option) || usage.options.includes(option))) throw wrong();
  if (!(usage.required ?? []).every((option) => given.includes(option))) throw wrong();
  const language = oneOf("language", values.language, ["ja", "en"]) ?? "ja";
  return {
    operands: positionals,
    output: values.output,
    key: values.key,
    publicKeys: values["public-key"] ?? [],
    mails: values.mails ?? [],
    now: values.now,
    packs: values.pack ?? [],
    json: oneOf("format", values.format, ["text", "json"]) === "json",
    language,
    texts: packTexts(language),
    streams,
  };
}

/** Writes a command's answer: one JSON value, or the lines for people. */
export async function answer(
  { json, streams }: PackRequest,
  value: object,
  lines: readonly string[],
): Promise<void> {
  if (json) await streams.stdout(`${JSON.stringify(value)}\n`);
  else if (lines.length > 0) await streams.stdout(`${lines.join("\n")}\n`);
}
