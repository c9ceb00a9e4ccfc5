import { existsSync, readFileSync } from "node:fs";
import type { Draft, Responsibility, Stage } from "../../language/draft";
import type { Fault } from "../../review/moves/fault-classes";
import type { Move, MoveStatus } from "../../review/report";

/** What careful readers said of a mail, in the catalogue's terms. */
export interface Gold {
  readonly applicable: boolean;
  readonly stage: Stage;
  readonly responsibility: Responsibility;
  readonly quality: "good" | "mixed" | "bad";
  readonly moves: Readonly<Partial<Record<Move, MoveStatus>>>;
  readonly findings: readonly string[];
  /** Rules on which careful readers differ: neither hit nor miss. */
  readonly optional: readonly string[];
}

export interface LabelledSentence {
  readonly text: string;
  readonly move: Move | "none";
  /** Every move said, where the writer labelled them all. */
  readonly moves?: Readonly<Partial<Record<Move, MoveStatus>>>;
}

export interface LabelledMail {
  readonly id: string;
  readonly draft: Draft;
  readonly gold: Gold;
  readonly sentences: readonly LabelledSentence[];
}

/** A mail of a contrast set: labelled as a whole, its moves and findings are not. */
export interface ContrastMail {
  readonly id: string;
  /** Mails of one story teach by what differs between them: they are never divided between training and judging. */
  readonly story: string;
  readonly draft: Draft;
  readonly gold: Pick<Gold, "applicable" | "stage" | "responsibility">;
}

/** A single sentence with every move that it says, or whose doing it tells of, or the wording rules that it breaks. */
export interface BankSentence {
  readonly id: string;
  readonly text: string;
  readonly moves?: Readonly<Partial<Record<Move, MoveStatus>>>;
  readonly says?: readonly Fault[];
  readonly rules?: readonly string[];
}

/** A minimal pair's mail: what must and must not be found. */
export interface LabelledPair {
  readonly id: string;
  readonly rule: string | undefined;
  readonly draft: Draft;
  readonly mark: string | undefined;
  /** Where the writer labelled each sentence. */
  readonly sentences: readonly LabelledSentence[];
  readonly expect: {
    readonly must?: readonly string[];
    readonly mustNot?: readonly string[];
    readonly applicable?: boolean;
    readonly moves?: Readonly<Partial<Record<Move, MoveStatus>>>;
  };
}

type Row = Record<string, unknown>;

function readLines(path: string): readonly Row[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((l) => l.trim() !== "")
    .map((l) => JSON.parse(l) as Row);
}

function toDraft(row: Row): Draft {
  return {
    subject: (row.subject as string | null) ?? "",
    body: row.body as string,
    to: (row.to as string[] | null) ?? [],
    quoted: (row.quoted as string | null) ?? "",
    stage: (row.stage as Stage | null) ?? undefined,
    responsibility: (row.responsibility as Responsibility | null) ?? undefined,
    now: (row.now as string | null) ?? "2026-11-20",
  };
}

/** Reads a set of labelled mails; empty where the file is not there. */
export function readMails(path: string): readonly LabelledMail[] {
  return readLines(path).map((row) => ({
    id: row.id as string,
    draft: toDraft(row),
    gold: row.gold as Gold,
    sentences: (row.sentences as LabelledSentence[] | undefined) ?? [],
  }));
}

/** Reads a contrast set; empty where the file is not there. */
export function readContrasts(path: string): readonly ContrastMail[] {
  return readLines(path).map((row) => ({
    id: row.id as string,
    story: row.story as string,
    draft: toDraft(row),
    gold: row.gold as ContrastMail["gold"],
  }));
}

/** Reads a bank of single sentences; empty where the file is not there. */
export function readBank(path: string): readonly BankSentence[] {
  return readLines(path) as unknown as readonly BankSentence[];
}

/** Reads a set of minimal pairs; empty where the file is not there. */
export function readPairs(path: string): readonly LabelledPair[] {
  return readLines(path).map((row) => ({
    id: row.id as string,
    rule: (row.rule as string | null) ?? undefined,
    draft: toDraft(row),
    mark: (row.mark as string | null) ?? undefined,
    sentences: (row.sentences as LabelledSentence[] | undefined) ?? [],
    expect: row.expect as LabelledPair["expect"],
  }));
}

/** Real published texts: labels stand at the top level, in slightly other words. */
export function readReal(path: string): readonly LabelledMail[] {
  const names: Readonly<Record<string, Move>> = {
    fact: "facts",
    followup: "next-contact",
    alternative: "compensation",
  };
  return readLines(path)
    .filter((row) => row.borderline !== true)
    .map((row) => ({
      id: row.id as string,
      draft: toDraft({ ...row, stage: null, responsibility: null }),
      gold: {
        applicable: row.is_apology as boolean,
        stage: (row.stage === "short" ? "brief" : row.stage) as Stage,
        responsibility: row.responsibility as Responsibility,
        quality: "mixed",
        moves: Object.fromEntries(
          Object.entries((row.moves as Record<string, MoveStatus> | undefined) ?? {})
            .map(([k, v]) => [names[k] ?? k, v])
            .filter(([k]) => k !== "apology_object"),
        ) as Gold["moves"],
        findings: [],
        optional: [],
      },
      sentences: [],
    }));
}

/** Labels of single sentences, and of their mail, by the mail's id. */
export interface SentenceLabels {
  readonly id: string;
  readonly gold: Pick<Gold, "applicable" | "stage" | "responsibility" | "moves">;
  readonly sentences: readonly LabelledSentence[];
}

/** Reads sentence labels; empty where the file is not there. */
export function readSentenceLabels(path: string): readonly SentenceLabels[] {
  return readLines(path).map((row) => ({
    id: row.id as string,
    gold: row as unknown as SentenceLabels["gold"],
    sentences: row.sentences as LabelledSentence[],
  }));
}

/** The sentences of a mail that tell whose doing the failure is, by the mail's id; its other sentences tell nothing. */
export interface FaultLabels {
  readonly id: string;
  readonly sentences: readonly { readonly text: string; readonly says: readonly Fault[] }[];
}

/** Reads labels of fault; empty where the file is not there. */
export function readFaultLabels(path: string): readonly FaultLabels[] {
  return readLines(path) as unknown as readonly FaultLabels[];
}

/** Which sentences of a mail break the wording rules that it breaks. */
export interface BreachLabels {
  readonly id: string;
  /** By rule the sentences; none where the breach lies in the mail as a whole. */
  readonly breaks: Readonly<Record<string, readonly string[]>>;
  /** The same of rules on which careful readers differ. */
  readonly arguably: Readonly<Record<string, readonly string[]>>;
}

/** Reads labels of breaches; empty where the file is not there. */
export function readBreachLabels(path: string): readonly BreachLabels[] {
  return readLines(path) as unknown as readonly BreachLabels[];
}

/** A mail that answers a customer's, with what the customer asks and whether it is answered. */
export interface PointMail {
  readonly id: string;
  readonly draft: Draft;
  readonly points: readonly { readonly text: string; readonly answered: boolean }[];
}

/** Reads mails with the customer's questions labelled; empty where the file is not there. */
export function readPoints(path: string): readonly PointMail[] {
  return readLines(path).map((row) => ({
    id: row.id as string,
    draft: toDraft(row),
    points: row.points as PointMail["points"],
  }));
}

/** Which of the customer's questions and demands a mail takes up; null where careful readers could go either way. */
export interface PointLabels {
  readonly id: string;
  readonly points: readonly { readonly text: string; readonly answered: boolean | null }[];
}

export function readPointLabels(path: string): readonly PointLabels[] {
  return readLines(path).map((row) => ({
    id: row.id as string,
    points: row.points as PointLabels["points"],
  }));
}
