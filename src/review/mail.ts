import type { Draft } from "../language/draft";
import { createMailReader, type MailReader, type MailText } from "../language/mail-text";
import type { Sentence } from "../language/sentence";
import { type Shift, shiftOf } from "../language/shift";
import type { SentenceAnalysis, SentenceAnalyzer } from "./sentence-analyzer";

/** A sentence of the mail with all that its text says. */
export interface ReviewedSentence extends SentenceAnalysis {
  readonly sentence: Sentence;
  readonly text: string;
  /** Index in `Mail.sentences`. */
  readonly index: number;
  /** Index among the sentences of `main`, headings left out; -1 elsewhere. */
  readonly mainIndex: number;
}

/** The draft, read: what every later step judges. */
export interface Mail {
  readonly draft: Draft;
  readonly body: MailText;
  readonly subject: MailText;
  readonly sentences: readonly ReviewedSentence[];
  /** The sentences of `main`, headings left out, in order. */
  readonly main: readonly ReviewedSentence[];
  readonly subjectSentences: readonly ReviewedSentence[];
  /** The customer's mail: from the host, or quoted in the body. */
  readonly quoted: readonly ReviewedSentence[];
  /** Characters of `main`. */
  readonly length: number;
  /** Names this reading of this draft. */
  readonly revision: object;
  readonly change: MailChange;
}

/** What became of the sentences of the draft read before, and of the blocks of its body. */
export interface MailChange extends Shift {
  /** `Mail.revision` of the draft before. */
  readonly since: object;
  readonly blocks: Shift;
}

/** Makes a reader of drafts. Quoted mail is read as well but never marked. The answer never depends on earlier drafts. */
export function createDraftReader(analyzer: SentenceAnalyzer): (draft: Draft) => Mail {
  const readBody = createMailReader();
  const readSubject = rereadSame(createMailReader(), analyzer);
  const readQuoted = rereadSame(createMailReader(), analyzer);
  let last: BodyRead = { sentences: [], blocks: [], revision: {} };
  return (draft) => {
    const body = readBody(draft.body);
    const { sentences, change } = placeSentences(body, last, analyzer);
    const subject = readSubject(draft.subject);
    const main = sentences.filter((s) => s.mainIndex >= 0);
    const revision = {};
    last = { sentences, blocks: body.blocks, revision };
    return {
      draft,
      body,
      subject: subject.text,
      sentences,
      main,
      subjectSentences: subject.sentences,
      quoted: readQuoted(draft.quoted.trim() !== "" ? withoutMarks(draft.quoted) : quotedIn(body)).sentences,
      length: main.reduce((sum, s) => sum + s.text.length, 0),
      revision,
      change,
    };
  };
}

/** The body that was read last: its sentences are kept as long as no other is read. */
interface BodyRead extends Pick<Mail, "sentences" | "revision"> {
  readonly blocks: MailText["blocks"];
}

/** The body's sentences, with what is known of those that stood in the body before. */
function placeSentences(
  body: MailText,
  last: BodyRead,
  analyzer: SentenceAnalyzer,
): Pick<Mail, "sentences" | "change"> {
  const shift = shiftOf(last.sentences, body.sentences, (a, b) => a.text === b.text);
  const moved = shift.removed - shift.added;
  const { same, removed } = shift;
  /** Where more than one place was edited, most sentences between them stand in the part that changed. */
  const between = new Map(
    removed > 1 ? last.sentences.slice(same, same + removed).map((s) => [s.text, s]) : [],
  );
  let mainIndex = 0;
  const sentences = body.sentences.map((sentence, index) => {
    const at = sentence.zone === "main" && sentence.kind !== "heading" ? mainIndex++ : -1;
    const stayed = index < same || index >= same + shift.added;
    const known = stayed ? last.sentences[index < same ? index : index + moved] : between.get(sentence.text);
    if (known?.sentence === sentence && known.index === index && known.mainIndex === at) return known;
    return placeSentence(known ?? analyzer.analyze(sentence.text), sentence, index, at);
  });
  const blocks = shiftOf(last.blocks, body.blocks, (a, b) => a.normalized === b.normalized);
  return { sentences, change: { since: last.revision, ...shift, blocks } };
}

function placeSentence(
  { morphemes, matches, matched, facts, notes }: SentenceAnalysis,
  sentence: Sentence,
  index: number,
  mainIndex: number,
): ReviewedSentence {
  return { morphemes, matches, matched, facts, notes, sentence, text: sentence.text, index, mainIndex };
}

interface TextRead {
  readonly text: MailText;
  readonly sentences: readonly ReviewedSentence[];
}

/** Reads a text that seldom changes while a draft is written: the same text gives the very same answer. */
function rereadSame(readMail: MailReader, analyzer: SentenceAnalyzer): (text: string) => TextRead {
  let known: { readonly given: string; readonly read: TextRead } | undefined;
  return (given) => {
    if (known?.given !== given) {
      const text = readMail(given);
      const sentences = text.sentences.map((s, i) => placeSentence(analyzer.analyze(s.text), s, i, -1));
      known = { given, read: { text, sentences } };
    }
    return known.read;
  };
}

/** A mail of which every line is marked as quoted (`> …`), without one such mark a line. */
function withoutMarks(quoted: string): string {
  return /^(?:[ \t]*[>＞].*(?:\n|$)|[^\S\n]*\n)+$/.test(quoted)
    ? quoted.replace(/^[ \t]*[>＞][ \t]?/gm, "")
    : quoted;
}

/** The mail quoted in the body, its marks taken off. */
function quotedIn({ sentences }: MailText): string {
  return sentences
    .filter((s) => s.zone === "quoted")
    .map((s) => s.text.replace(/^[>＞|｜\s]+/, ""))
    .join("\n");
}
