import { type Draft, RESPONSIBILITIES, type Responsibility, STAGES, type Stage } from "../language/draft";
import { type Report, SEVERITIES, type Severity } from "../review/report";
import { oneOf, type Streams, UsageError } from "./command";
import { formatReport } from "./format-report";
import { createProgress } from "./mails/progress";
import { readDone } from "./mails/read-done";
import { MAIL_FORMATS, type MailFormat, readMails } from "./mails/read-mails";
import { reportToJson, type ReportLanguage } from "./report-json";
import { loadReviewer } from "./load-reviewer";
import { parseOptions } from "./options";
import { dayOfWriting } from "./today";

interface Settings {
  readonly files: readonly string[];
  /** Of the input; undefined: to be told from the files' names. */
  readonly input: MailFormat | undefined;
  readonly format: "text" | "json";
  readonly language: ReportLanguage;
  readonly packs: readonly string[];
  readonly minSeverity: Severity;
  readonly failOn: Severity | undefined;
  readonly resumeAfter: string | undefined;
  readonly done: readonly string[];
  readonly progress: boolean;
  readonly defaults: Omit<Draft, "body">;
}

function readSettings(args: readonly string[]): Settings {
  const { values, positionals } = parseOptions(args, {
    jsonl: { type: "boolean" },
    input: { type: "string" },
    "resume-after": { type: "string" },
    done: { type: "string", multiple: true },
    progress: { type: "boolean" },
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
  const now = dayOfWriting(values.now);
  const files = positionals.length === 0 ? ["-"] : positionals;
  const input = values.jsonl ? "jsonl" : oneOf<MailFormat>("input", values.input, MAIL_FORMATS);
  const isLines =
    input === "jsonl" || (input === undefined && files.every((f) => /\.(jsonl|ndjson)$/i.test(f)));
  return {
    files,
    input,
    format: oneOf("format", values.format, ["text", "json"]) ?? (isLines ? "json" : "text"),
    resumeAfter: values["resume-after"],
    done: values.done ?? [],
    progress: values.progress ?? false,
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

const atLeast = (severity: Severity, least: Severity) =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);

function limit(report: Report, least: Severity): Report {
  return { ...report, findings: report.findings.filter((f) => atLeast(f.severity, least)) };
}

/**
 * `seii review`: reviews texts, mails and JSON Lines, one at a time and in order, and gives the exit code: 0, 1 with
 * `--fail-on`, 2 for bad input.
 * @throws UsageError
 */
export async function runReview(args: readonly string[], streams: Streams): Promise<number> {
  const settings = readSettings(args);
  const { files, input, defaults, language, format } = settings;
  const isDone = readDone(settings.done);
  const reviewer = loadReviewer(settings.packs, language);
  const progress = createProgress(settings.progress, streams.stderr, language);
  let waitsFor = settings.resumeAfter;
  let exit = 0;
  let written = 0;
  for await (const item of readMails({ files, format: input, defaults, stdin: streams.stdin })) {
    if (item.fault !== undefined) {
      // What stands before the place to go on from was told the first time.
      if (waitsFor === undefined) {
        streams.stderr(`${item.place}: ${item.fault}\n`);
        exit = 2;
      }
      continue;
    }
    if (waitsFor !== undefined) {
      if (item.id === waitsFor) waitsFor = undefined;
      continue;
    }
    if (item.id !== undefined && isDone(item.id)) continue;
    const report = limit(reviewer.review(item.draft), settings.minSeverity);
    if (format === "json") {
      const extra = item.messageId === undefined ? {} : { messageId: item.messageId };
      await streams.stdout(`${JSON.stringify({ ...reportToJson(item.id, report, language), ...extra })}\n`);
    } else {
      const heads = files.length > 1 || item.messageId !== undefined || written > 0;
      const title = heads ? `=== ${item.id ?? "-"}\n` : "";
      await streams.stdout(title + formatReport(item.draft, report, language));
    }
    written++;
    progress.count();
    if (exit === 0 && fails(report, settings)) exit = 1;
  }
  progress.end();
  if (waitsFor !== undefined) throw new UsageError(`--resume-after ${waitsFor}: not found`);
  return exit;
}

function fails(report: Report, { failOn }: Settings): boolean {
  return failOn !== undefined && report.findings.some((f) => atLeast(f.severity, failOn));
}
