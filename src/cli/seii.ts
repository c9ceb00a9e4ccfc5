import { PackFormatError } from "../packs/fault";
import { UnknownCheckError } from "../review/rules/compile-rule";
import { runExplain } from "./explain-command";
import { PACK_USAGE, runPack } from "./pack-command";
import { asFileError, type FileError, type Streams, UsageError } from "./command";
import { formatOptionError, OptionError } from "./options";
import type { ReportLanguage } from "./report-json";
import { runReview } from "./review-command";
import { fileFaults } from "./texts/file-faults";

const USAGE = [
  "usage: seii review [FILE|DIR…|-] [--format text|json] [--stage S] [--responsibility R] [--now YYYY-MM-DD]",
  "                   [--subject TEXT] [--to ADDRESSEE]… [--pack DIR|FILE]… [--min-severity hint|warning|error]",
  "                   [--fail-on SEVERITY] [--language ja|en] [--input text|jsonl|eml|mbox] [--progress]",
  "                   [--resume-after ID] [--done FILE]…",
  "       seii review --jsonl [FILE|-]",
  "       seii explain RULE [--pack DIR|FILE]…",
  ...PACK_USAGE.map((line) => `       ${line}`),
  "       everywhere: [--format text|json] [--language ja|en]",
  "",
].join("\n");

/** Waits where the reader is slower than we are, so that memory stays constant. */
const streams: Streams = {
  stdin: process.stdin,
  stdout: (text) =>
    new Promise((resolve) => {
      if (process.stdout.write(text)) resolve();
      else process.stdout.once("drain", resolve);
    }),
  stderr: (text) => {
    process.stderr.write(text);
  },
};

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  try {
    if (command === "review") return await runReview(rest, streams);
    if (command === "explain") return await runExplain(rest, streams);
    if (command === "pack") return await runPack(rest, streams);
    streams.stderr(USAGE);
    return command === "help" || command === "--help" ? 0 : 2;
  } catch (error) {
    const refused = asFileError(error);
    if (refused) {
      streams.stderr(`seii: ${formatFileError(refused, args)}\n`);
      return 2;
    }
    if (error instanceof OptionError) {
      streams.stderr(`seii: ${formatOptionError(error, languageOf(args))}\n`);
      return 2;
    }
    if (error instanceof UsageError) {
      streams.stderr(`seii: ${error.message}\n`);
      return 2;
    }
    if (error instanceof UnknownCheckError) {
      streams.stderr(`seii: ${error.message}\n`);
      return 2;
    }
    if (error instanceof PackFormatError) {
      streams.stderr(`${error.faults.map((fault) => fault[languageOf(args)]).join("\n")}\n`);
      return 2;
    }
    throw error;
  }
}

/** What failed may have failed before the language was read. */
const languageOf = (args: readonly string[]): ReportLanguage =>
  args.includes("--language=en") || args[args.indexOf("--language") + 1] === "en" ? "en" : "ja";

const formatFileError = ({ path, code }: FileError, args: readonly string[]) =>
  `${path}: ${fileFaults[languageOf(args)].get(code) ?? code}`;

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
