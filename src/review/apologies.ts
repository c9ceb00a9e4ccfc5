import type { Detector, Hit } from "./detection";
import { isQuoted } from "./in-quotes";
import type { Lexicon } from "./lexicon";
import type { Mail, ReviewedSentence } from "./mail";
import { isUndone } from "./own-failure";
import { recall } from "./sentence-notes";

/** What an apology is for: an event told, `ご迷惑` and its like only, or nothing at all. */
export type ApologyObject = "specific" | "generic" | "none";

export interface Apology {
  readonly sentence: ReviewedSentence;
  /** The apologising words, offsets in the sentence's text. */
  readonly start: number;
  readonly end: number;
  readonly object: ApologyObject;
  readonly conditional: boolean;
  /** A plea (お許しください) and nothing more. */
  readonly plea: boolean;
  /** The clause of the apologising words tells the event itself. */
  readonly tellsWhatFor: boolean;
}

const REVERSAL = /^(ない)?の?(です|でございます)?(が|けど|けれど|けれども|ものの)/;
const WISH_AFTER =
  /^(ない)?の?(です|でございます)?(が|けど|けれど|けれども)、?[^。]{0,60}(ください|下さい|お願い|でしょうか|ますか|頂け|いただけ|もらえ|くれ|幸い|かねます|出来ません|できません|見送|控え|ご遠慮|お断り)/;

/** すみません、席をお移りいただけますか: calls the reader, in front of a wish. */
const CALL =
  /^、[^。]{0,60}(ください|下さい|お願い|いただけ(ます|ません)|頂け(ます|ません)|もらえ(ます|ません)|でしょうか)/;

/** 大変, 誠に may stand before it. */
const FOREMOST = 4;

/** True where 申し訳ございませんが … opens a request or a refusal and apologises for nothing. */
function isSoftener(text: string, { start, end }: Hit, tellsOwnEvent: boolean): boolean {
  const rest = text.slice(end);
  if (start <= FOREMOST && CALL.test(rest)) return true;
  if (!REVERSAL.test(rest)) return false;
  return (
    WISH_AFTER.test(rest) || /(ください|下さい|お願い|でしょうか)[^。]*[。]?$/.test(rest) || !tellsOwnEvent
  );
}

/** 休みの手配をなさっていたなら、|申し訳なく: a condition right before the apologising words. */
const CONDITION =
  /(?:(?<![もいしわ])たら|だら|[のた]なら(?:ば)?|(?<!本来)であれば|としますと|とすれば|とすると|場合(?:は|には)?)、[^。、]{0,10}$/;
const isConditional = (before: string): boolean =>
  CONDITION.test(before) && !/(?:どう|何と|なんと|いつ|どのように)[^。]{0,12}$/.test(before);

/** How surely a sentence tells what happened, in whatever words: log-odds. */
export type TellsFacts = (s: ReviewedSentence) => number;

/** So many sentences before a bare apology may tell what it is for. */
const BESIDE = 2;

/** The sentences that apologise to the reader, softeners and courtesy left out; `main` and `closing` are searched. */
export function findApologies(
  mail: Mail,
  detector: Detector,
  lexicon: Lexicon,
  tellsFacts: TellsFacts,
): readonly Apology[] {
  const out: Apology[] = [];
  const sorry = new Set([...detector.inBody("apology", mail), ...detector.inBody("apology-plea", mail)]);
  for (const s of [...sorry].sort((a, b) => a.index - b.index)) {
    const { zone, kind } = s.sentence;
    if (kind === "heading" || !(zone === "main" || zone === "closing" || zone === "greeting")) continue;
    const full = detector.find("apology", s);
    const hit = full ?? detector.find("apology-plea", s);
    if (!hit) continue;
    if (
      isSoftener(s.text, hit, detector.has("event", s) || detector.has("own-fault", s)) ||
      isQuoted(s.text, hit.start, false)
    )
      continue;
    const isElsewhere = detector.has("courtesy", s) || detector.has("refusal", s);
    if ((isElsewhere && !fellShort(s)) || detector.has("planned", s)) continue;
    out.push({
      sentence: s,
      start: hit.start,
      end: hit.end,
      object: objectOf(mail, s, hit.start, detector, lexicon, tellsFacts),
      conditional: detector.has("conditional", s) || isConditional(s.text.slice(0, hit.start)),
      plea: full === undefined,
      tellsWhatFor:
        recall(s, `object ${hit.start}`, () => objectInClause(s, hit.start, detector, lexicon)) ===
        "specific",
    });
  }
  return out;
}

const FELL_SHORT =
  /^(?!.*(?:結果|選考|検討|審査|残念ながら|見送)).*期待に(?:は)?[^、。]{0,6}(?:[沿添応]え|[沿添]わ)/;

/** お料理につきましてご期待に沿えず、申し訳ございませんでした: what was done did not please. A refusal says so in the present. */
export function fellShort({ text, facts }: ReviewedSentence): boolean {
  return facts.tense === "past" && FELL_SHORT.test(text);
}

const PARTIES = ["ours", "self", "reader"];

/** Behind the words of a regret nothing stands but the end of its sentence. */
const FULL_STOP = 2;

/** ご迷惑をおかけいたしました: an apology, though an empty one unless its own clause tells what for, where a mail has no other. */
export function findRegrets(mail: Mail, detector: Detector, lexicon: Lexicon): readonly Apology[] {
  return detector.inBody("trouble-made", mail).flatMap((s): Apology[] => {
    const { zone } = s.sentence;
    const hit = zone === "main" || zone === "closing" ? detector.find("trouble-made", s) : undefined;
    if (!hit || s.text.length - hit.end > FULL_STOP || isQuoted(s.text, hit.start, false)) return [];
    if (detector.has("courtesy", s) || detector.has("refusal", s) || detector.has("planned", s)) return [];
    const own = recall(s, `object ${hit.start}`, () => objectInClause(s, hit.start, detector, lexicon));
    const object = own === "specific" ? own : "generic";
    return [
      {
        ...hit,
        sentence: s,
        object,
        conditional: detector.has("conditional", s),
        plea: false,
        tellsWhatFor: object === "specific",
      },
    ];
  });
}

const SAYS_NOTHING: ReadonlySet<string> = new Set([
  "助詞",
  "助動詞",
  "記号",
  "接頭詞",
  "接続詞",
  "感動詞",
  "副詞",
]);
/** ご利用の皆様に: whom it is said to, and no event. */
const ADDRESSED = /^(?:中|さま)?(?:の|で)?(?:皆様|皆さま|みなさま|お客様|方|様)/;
/** お調べもの中の皆様には, お越しいただく方々に: whom it is said to, by what they do. */
const READERS =
  /^[^、。]{0,24}(?:皆様|皆さま|みなさま|皆さん|お客様|方々|方|ご利用者様)(?:方)?(?:に|へ)(?:は|も)?/;
/** 二重に引き落とされた皆様に */
const UNDERGOING = /れ(?:た|まし|て)/;
/** 納品の遅れにより, 傷を, 発送が: more than the name of a thing. */
const CAUSING =
  /^(?:[\d一二三四五六七八九十]{1,6}[^、。ぁ-ん]{1,2})?(?:等|など)?(?:により|によって|による|に伴|のため|のせい|で(?![はも])|から、|を|が|も)/;
/** 遅れ, 表示崩れ, 水漏れ, 間違い: the noun alone tells that something went wrong. */
const HAPPENING = /(?:[れり]|違い|不良|破損|故障|障害|不備|不具合|欠陥|紛失|混入|流出|欠品|延期|中止)$/;
/** 記録されない, お約束しておきながら: a noun used as a verb. */
const DONE = /^(?:さ[れせ]|し|する|すれ|でき)/;

/** What stands before the apologising words in their own sentence. */
function objectInClause(
  s: ReviewedSentence,
  end: number,
  detector: Detector,
  lexicon: Lexicon,
): ApologyObject {
  const fillers = lexicon.words.get("apology-fillers") ?? new Set();
  const generic = lexicon.words.get("generic-objects") ?? new Set();
  let isGeneric = false;
  let isNamed = false;
  const readers = READERS.exec(s.text)?.[0] ?? "";
  const isHarmed = detector.has("event", s) || detector.has("own-fault", s) || UNDERGOING.test(readers);
  const from = isHarmed ? 0 : readers.length;
  for (const m of s.morphemes) {
    if (m.start >= end) break;
    if (m.start < from) continue;
    if (generic.has(m.base) || generic.has(m.surface)) {
      isGeneric = true;
      continue;
    }
    if (SAYS_NOTHING.has(m.pos)) continue;
    // この度の件: a matter, not named.
    if (m.surface === "件" && /[の]$/.test(s.text.slice(0, m.start))) {
      isGeneric = true;
      continue;
    }
    if (
      fillers.has(m.base) ||
      fillers.has(m.surface) ||
      PARTIES.some((list) => lexicon.words.get(list)?.has(m.surface))
    )
      continue;
    if (m.pos === "名詞" && HAPPENING.test(m.surface)) return "specific";
    if (m.pos === "動詞" && m.detail1 !== "自立") continue;
    if (m.detail1 === "非自立" || m.detail1 === "代名詞" || m.detail1 === "接尾") continue;
    if (m.detail2 === "人名") continue;
    const after = s.text.slice(m.end, end);
    if (m.pos === "名詞" && ADDRESSED.test(after)) continue;
    // お預かりした書類の件: a matter, and nothing that happened to it.
    if (m.pos === "名詞" && /^の(?:件|こと)(?!で)/.test(after)) {
      isGeneric = true;
      continue;
    }
    if (m.pos !== "名詞" || CAUSING.test(after)) return "specific";
    if (m.detail1 === "サ変接続" && DONE.test(after)) return "specific";
    if (m.detail1 !== "副詞可能") isNamed = true;
  }
  if (isGeneric) return "generic";
  return isNamed || from > 0 ? "specific" : "none";
}

/** What was done about it is told in the past as well: log-odds below which a sentence tells no event. */
const SURELY_NONE = -2.5;

/** An event told: something happened or was not done. */
function tellsEvent(
  s: ReviewedSentence | undefined,
  detector: Detector,
  lexicon: Lexicon,
  tellsFacts: TellsFacts,
): boolean {
  if (!s || s.facts.request) return false;
  // 現在は復旧しております, 影響はございません: how things stand now names no event.
  if (detector.has("restored", s) && s.facts.tense !== "past") return false;
  if (s.facts.negated && s.facts.tense !== "past" && /(?:影響|問題|異常|心配)/.test(s.text)) return false;
  if (detector.has("event", s) || /[てで]しま(?:った|い)|[たす]との(?:こと|由)。?$/.test(s.text)) return true;
  if (isUndone(s.text)) return true;
  // ご不快な思いをおかけしました: an apology itself, and no event unless it tells one.
  const trouble = detector.find("trouble-made", s);
  if (trouble) return objectInClause(s, trouble.start, detector, lexicon) === "specific";
  // 私の確認不足でした says whose fault it is and not what happened.
  if (detector.has("own-fault", s) && !detector.has("self-fault", s)) return true;
  return (
    s.facts.tense === "past" &&
    !detector.has("apology", s) &&
    tellsFacts(s) > SURELY_NONE &&
    !/(ありがとう|有難う|感謝|御礼|お礼|^.{0,24}伺い?ました|(?:ご[一-龠]{1,3}|お(?:知らせ|話|声))を(?:頂戴|いただ|頂|賜)|受け止め|反省|存じ|おめでとう|喜び)/.test(
      s.text,
    )
  );
}

/** What went wrong, told in so many words. */
function goesWrong(s: ReviewedSentence, detector: Detector): boolean {
  if (s.facts.tense === "plan" || s.facts.request || detector.has("self-fault", s)) return false;
  return detector.has("event", s) || detector.has("own-fault", s) || isUndone(s.text);
}

function objectOf(
  mail: Mail,
  s: ReviewedSentence,
  end: number,
  detector: Detector,
  lexicon: Lexicon,
  tellsFacts: TellsFacts,
): ApologyObject {
  const own = recall(s, `object ${end}`, () => objectInClause(s, end, detector, lexicon));
  if (own === "specific") return own;
  const after = s.text.slice(end);
  if (own === "none" && detector.has("event", s) && /[にをがはのでてとへ、]/.test(after)) return "specific";
  const before = mail.sentences[s.index - 1];
  const previous = before?.sentence.zone === "main" ? before : undefined;
  if (tellsEvent(previous, detector, lexicon, tellsFacts)) return "specific";
  if (titleApologises(mail, detector, lexicon)) return "specific";
  // 二度集金いたしました皆様: the person addressed is called by what happened.
  if (
    mail.sentences.some(
      (o) => o.sentence.zone === "salutation" && tellsEvent(o, detector, lexicon, tellsFacts),
    )
  )
    return "specific";
  // 控えをご確認ください: asked of the reader, and no event.
  // 弁解の余地もございません: the words of apologies alone.
  const isHollow = (o: ReviewedSentence) =>
    objectInClause(o, o.text.length, detector, lexicon) === "none" && !detector.has("event", o);
  const tells = (o: ReviewedSentence) => !o.facts.request && tellsFacts(o) > 0 && !isHollow(o);
  if (previous && tells(previous)) return "specific";
  if (own === "generic") return "generic";
  if (mail.main.some((o) => o.index < s.index && goesWrong(o, detector))) return "specific";
  const following = mail.sentences[s.index + 1];
  if (following?.sentence.zone === "main" && goesWrong(following, detector)) return "specific";
  const isBeside = (o: ReviewedSentence) => o.index >= s.index - BESIDE && o.index <= s.index + 1 && o !== s;
  return mail.main.some((o) => isBeside(o) && tells(o)) ? "specific" : "none";
}

/** 納期遅延のお詫び: a subject that apologises for something it names. */
function titleApologises(mail: Mail, detector: Detector, lexicon: Lexicon): boolean {
  const title = mail.subjectSentences.map((s) => s.text).join("");
  if (!/(お詫び|おわび|御詫び|お詫|謝罪|申し訳)/.test(title)) return false;
  return mail.subjectSentences.some((s) =>
    s.morphemes.some((m) => {
      if (m.pos !== "名詞" || /(詫び|わび|お詫|謝罪|件|こと|ご報告|報告|重要|至急|連絡)/.test(m.surface))
        return false;
      if (m.detail1 === "数" || m.detail1 === "非自立" || m.detail1 === "代名詞") return false;
      return !(lexicon.words.get("generic-objects")?.has(m.surface) ?? false) && !detector.has("courtesy", s);
    }),
  );
}
