import type { AnsweringMail } from "./answering-mail";
import { isBareDemand } from "./asking";
import { names } from "./kin";
import { kindsOf } from "./point-kinds";
import { type PointWord, wordsOf } from "./point-words";
import type { Ask } from "./take-apart";

/** 11時に間に合わせたいので、…: leads up to the part of an ask that asks. */
const LEAD =
  /^.{2,60}(?:ので|から|ため|のですが|んですが|ますが|ですが|たが|うだが|だが|けれど|けど|ましたが|たら|れば|なら|場合(?:は)?|とき(?:は|に)?|あと|後)、(?=.{5})|^.{3,30}(?:るので|たので|いので|ますので|ようですが|のですが)(?!す)(?=.{8})/;
/** これは御社持ちですか: what it is about stands before it. */
const POINTS_BACK =
  /^[^、]{0,6}(?:これ(?!から|ら|まで)|それ(?!から|ぞれ|まで|と)|あれ|その件|この件|どうな[っり])/;

/** An ask as its answer is looked for. */
export interface ReadAsk {
  /** The ask without what leads up to it. */
  readonly core: string;
  readonly words: readonly PointWord[];
  /** Its nouns and verbs that the main event does not have. */
  readonly own: readonly PointWord[];
  /** Its nouns and verbs, common ones too. */
  readonly all: readonly PointWord[];
}

/** Reads what an ask is about, apart from what leads up to it and from the main event. */
export function readAsk(ask: Ask, { event }: AnsweringMail): ReadAsk {
  const before = LEAD.exec(ask.text)?.[0].length ?? 0;
  // 遅れた理由、教えてください: without what stands before it, nothing would be asked.
  const lead = isBareDemand(ask.text.slice(before)) ? 0 : before;
  const core = ask.text.slice(lead);
  const words = wordsOfAsk(ask, lead, core);
  const all = wordsOf({ ...ask, start: ask.start + lead }, true);
  return { core, words, all, own: words.filter((w) => w.kind !== "number" && !names(w, event)) };
}

/** The words of what asks; where that has no noun, of what leads up to it or stands before it. */
function wordsOfAsk(ask: Ask, lead: number, core: string): readonly PointWord[] {
  const words = wordsOf({ ...ask, start: ask.start + lead });
  if (words.some(isNoun)) return words;
  const isOfLead = lead > 0 && !core.startsWith("それ") && kindsOf(core).length === 0;
  const near = isOfLead ? wordsOf(ask) : words;
  if (near.some(isNoun) || !POINTS_BACK.test(core)) return near;
  if (lead > 0) return wordsOf(ask);
  return ask.before ? wordsOf({ sentence: ask.before, start: 0, end: ask.before.text.length }) : near;
}

export const isNoun = ({ kind }: PointWord) => kind === "noun";
