import type { Draft } from "../language/draft";
import { createMailReader, type MailReader, type MailText } from "../language/mail-text";
import type { Sentence } from "../language/sentence";
import { type Shift, shiftOf } from "./carry-over";
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

type LastMail = Pick<Mail, "sentences" | "revision"> & { readonly body: Pick<MailText, "blocks"> };

function changeOf(last: LastMail, sentences: Mail["sentences"], { blocks }: MailText): MailChange {
  return {
    since: last.revision,
    ...shiftOf(last.sentences, sentences, (a, b) => a.notes === b.notes && a.text === b.text),
    blocks: shiftOf(last.body.blocks, blocks, (a, b) => a.normalized === b.normalized),
  };
}

/** Makes a reader of drafts. Quoted mail is read as well but never marked. The answer never depends on earlier drafts. */
export function createDraftReader(analyzer: SentenceAnalyzer): (draft: Draft) => Mail {
  const readMail = createMailReader();
  let last: LastMail = { sentences: [], body: { blocks: [] }, revision: {} };
  return (draft) => {
    const mail = readDraft(draft, analyzer, readMail, last);
    last = { sentences: mail.sentences, body: mail.body, revision: mail.revision };
    return mail;
  };
}

/** A mail of which every line is marked as quoted (`> …`), without one such mark a line. */
function withoutMarks(quoted: string): string {
  return /^(?:[ \t]*[>＞].*(?:\n|$)|\s*\n)+$/.test(quoted)
    ? quoted.replace(/^[ \t]*[>＞][ \t]?/gm, "")
    : quoted;
}

/** @param last the draft before: its sentences that stand where they stood are taken over */
function readDraft(draft: Draft, analyzer: SentenceAnalyzer, readMail: MailReader, last: LastMail): Mail {
  const body = readMail(draft.body);
  const subject = readMail(draft.subject);
  let mainIndex = 0;
  let length = 0;
  const sentences = body.sentences.map((sentence, index): ReviewedSentence => {
    const isMain = sentence.zone === "main" && sentence.kind !== "heading";
    if (isMain) length += sentence.text.length;
    const at = isMain ? mainIndex++ : -1;
    const known = last.sentences[index];
    if (known?.sentence === sentence && known.mainIndex === at) return known;
    return { ...analyzer.analyze(sentence.text), sentence, text: sentence.text, index, mainIndex: at };
  });
  const plain = (text: MailText) =>
    text.sentences.map((sentence, index) => ({
      ...analyzer.analyze(sentence.text),
      sentence,
      text: sentence.text,
      index,
      mainIndex: -1,
    }));
  const inBody = body.sentences
    .filter((s) => s.zone === "quoted")
    .map((s) => s.text.replace(/^[>＞|｜\s]+/, ""))
    .join("\n");
  return {
    draft,
    body,
    subject,
    sentences,
    main: sentences.filter((s) => s.mainIndex >= 0),
    subjectSentences: plain(subject),
    quoted: plain(readMail(draft.quoted.trim() !== "" ? withoutMarks(draft.quoted) : inBody)),
    length,
    revision: {},
    change: changeOf(last, sentences, body),
  };
}
