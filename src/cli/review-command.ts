import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { type Draft, RESPONSIBILITIES, type Responsibility, STAGES, type Stage } from "../language/draft";
import { addDays } from "../language/dates";
import type { Reviewer } from "../engine/reviewer";
import { type Report, SEVERITIES, type Severity } from "../review/report";
import { oneOf, parseOptions, type Streams, UsageError } from "./command";
import { DraftLineError, parseDraftLine } from "./draft-line";
import { formatReport } from "./format-report";
import { reportToJson, type ReportLanguage } from "./report-json";
import { loadReviewer } from "./load-reviewer";

const BYTE_ORDER_MARK = /^\ufeff/;

interface Settings {
  readonly files: readonly string[];
  readonly jsonl: boolean;
  readonly format: "text" | "json";
  readonly language: ReportLanguage;
  readonly packs: readonly string[];
  readonly minSeverity: Severity;
  readonly failOn: Severity | undefined;
  readonly defaults: Omit<Draft, "body">;
}

function readSettings(args: readonly string[]): Settings {
  const { values, positionals } = parseOptions(args, {
    jsonl: { type: "boolean" },
    format: { type: "string" },
    stage: { type: "string" },
    responsibility: { type: "string" },
    now: { type: "string" },
    subject: { type: "string" },
    to: { type: "string", multiple: true },
    pack: { type: "string", multiple: true },
    "min-severity": { type: "string" },
    "fail-on": { type: "string" },
    language: { type: "string" },
  });
  const now = values.now ?? localDay(new Date());
  if (!isDay(now)) throw new UsageError("--now YYYY-MM-DD");
  return {
    files: positionals.length === 0 ? ["-"] : positionals,
    jsonl: values.jsonl ?? false,
    format: oneOf("format", values.format, ["text", "json"]) ?? "text",
    language: oneOf("language", values.language, ["ja", "en"]) ?? "ja",
    packs: values.pack ?? [],
    minSeverity: oneOf("min-severity", values["min-severity"], SEVERITIES) ?? "hint",
    failOn: oneOf("fail-on", values["fail-on"], SEVERITIES),
    defaults: {
      subject: values.subject ?? "",
      to: values.to ?? [],
      quoted: "",
      stage: oneOf<Stage>("stage", values.stage, STAGES),
      responsibility: oneOf<Responsibility>("responsibility", values.responsibility, RESPONSIBILITIES),
      now,
    },
  };
}

/** True for a day of the calendar, `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;
}

/** The calendar day where the command runs. */
function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const atLeast = (severity: Severity, least: Severity) =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);

function limit(report: Report, least: Severity): Report {
  return { ...report, findings: report.findings.filter((f) => atLeast(f.severity, least)) };
}

/**
 * `seii review`: reviews texts or JSON Lines and gives the exit code: 0, 1 with `--fail-on`, 2 for bad input.
 * @throws UsageError
 */
export async function runReview(args: readonly string[], streams: Streams): Promise<number> {
  const settings = readSettings(args);
  const reviewer = loadReviewer(settings.packs, settings.language);
  return settings.jsonl ? reviewLines(settings, reviewer, streams) : reviewFiles(settings, reviewer, streams);
}

async function reviewFiles(
  settings: Settings,
  reviewer: Reviewer,
  { stdin, stdout, stderr }: Streams,
): Promise<number> {
  let exit = 0;
  for (const file of settings.files) {
    let body: string;
    try {
      body = file === "-" ? await readAll(stdin) : readFileSync(file, "utf8");
    } catch (error) {
      stderr(`${file}: ${(error as NodeJS.ErrnoException).code ?? "cannot be read"}\n`);
      exit = 2;
      continue;
    }
    const draft: Draft = {
      ...settings.defaults,
      body: body.replace(BYTE_ORDER_MARK, "").replace(/\r\n?/g, "\n"),
    };
    const report = limit(reviewer.review(draft), settings.minSeverity);
    if (settings.format === "json") {
      await stdout(
        `${JSON.stringify(reportToJson(file === "-" ? undefined : file, report, settings.language))}\n`,
      );
    } else {
      const title = settings.files.length > 1 ? `=== ${file}\n` : "";
      await stdout(title + formatReport(draft, report, settings.language));
    }
    if (exit === 0 && fails(report, settings)) exit = 1;
  }
  return exit;
}

async function reviewLines(
  settings: Settings,
  reviewer: Reviewer,
  { stdin, stdout, stderr }: Streams,
): Promise<number> {
  let exit = 0;
  for (const file of settings.files) {
    const input = file === "-" ? stdin : createReadStream(file, "utf8");
    let number = 0;
    try {
      for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
        number++;
        if (text.trim() === "") continue;
        try {
          const { id, draft } = parseDraftLine(
            number === 1 ? text.replace(BYTE_ORDER_MARK, "") : text,
            settings.defaults,
          );
          const report = limit(reviewer.review(draft), settings.minSeverity);
          await stdout(`${JSON.stringify(reportToJson(id, report, settings.language))}\n`);
          if (exit === 0 && fails(report, settings)) exit = 1;
        } catch (error) {
          if (!(error instanceof DraftLineError)) throw error;
          stderr(`${file}:${number}: ${error.message}\n`);
          exit = 2;
        }
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      stderr(`${file}: ${code}\n`);
      exit = 2;
    }
  }
  return exit;
}

function fails(report: Report, { failOn }: Settings): boolean {
  return failOn !== undefined && report.findings.some((f) => atLeast(f.severity, failOn));
}

async function readAll(stream: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString("utf8");
}
