import type { Detector, Hit } from "./detection";
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

function isInsideQuotes(text: string, at: number): boolean {
  const open = text.lastIndexOf("「", at);
  return open >= 0 && text.indexOf("」", open) > at;
}

/** The sentences that apologise to the reader, softeners and courtesy left out; `main` and `closing` are searched. */
export function findApologies(mail: Mail, detector: Detector, lexicon: Lexicon): readonly Apology[] {
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
      isInsideQuotes(s.text, hit.start)
    )
      continue;
    if (detector.has("courtesy", s) || detector.has("refusal", s) || detector.has("planned", s)) continue;
    out.push({
      sentence: s,
      start: hit.start,
      end: hit.end,
      object: objectOf(mail, s, hit.start, detector, lexicon),
      conditional: detector.has("conditional", s),
      plea: full === undefined,
    });
  }
  return out;
}

const PARTIES = ["ours", "self", "reader"];

/** What stands before the apologising words in their own sentence. */
function objectInClause(s: ReviewedSentence, end: number, lexicon: Lexicon): ApologyObject {
  const fillers = lexicon.words.get("apology-fillers") ?? new Set();
  const generic = lexicon.words.get("generic-objects") ?? new Set();
  let isGeneric = false;
  for (const m of s.morphemes) {
    if (m.start >= end) break;
    if (
      m.pos === "助詞" ||
      m.pos === "助動詞" ||
      m.pos === "記号" ||
      m.pos === "接頭詞" ||
      m.pos === "接続詞" ||
      m.pos === "感動詞"
    )
      continue;
    if (generic.has(m.base) || generic.has(m.surface)) {
      isGeneric = true;
      continue;
    }
    if (
      fillers.has(m.base) ||
      fillers.has(m.surface) ||
      PARTIES.some((list) => lexicon.words.get(list)?.has(m.surface))
    )
      continue;
    if (m.pos === "動詞" && m.detail1 !== "自立") continue;
    if (m.detail1 === "非自立" || m.detail1 === "代名詞" || m.detail1 === "接尾") continue;
    if (m.detail2 === "人名") continue;
    return "specific";
  }
  return isGeneric ? "generic" : "none";
}

/** An event told: something happened or was not done. */
function tellsEvent(s: ReviewedSentence | undefined, detector: Detector): boolean {
  if (!s || s.facts.request) return false;
  // 現在は復旧しております, 影響はございません: how things stand now names no event.
  if (detector.has("restored", s) && s.facts.tense !== "past") return false;
  if (s.facts.negated && s.facts.tense !== "past" && /(?:影響|問題|異常|心配)/.test(s.text)) return false;
  if (detector.has("event", s) || /[てで]しま(?:った|い)|[たす]との(?:こと|由)。?$/.test(s.text)) return true;
  if (isUndone(s.text)) return true;
  // 私の確認不足でした says whose fault it is and not what happened.
  if (detector.has("own-fault", s) && !detector.has("self-fault", s)) return true;
  return (
    s.facts.tense === "past" &&
    !detector.has("apology", s) &&
    !/(ありがとう|有難う|感謝|御礼|お礼|^.{0,24}伺い?ました|受け止め|反省|存じ|おめでとう|喜び)/.test(s.text)
  );
}

function objectOf(
  mail: Mail,
  s: ReviewedSentence,
  end: number,
  detector: Detector,
  lexicon: Lexicon,
): ApologyObject {
  const own = recall(s, `object ${end}`, () => objectInClause(s, end, lexicon));
  if (own === "specific") return own;
  const after = s.text.slice(end);
  if (own === "none" && detector.has("event", s) && /[にをがはのでてとへ、]/.test(after)) return "specific";
  const before = mail.sentences[s.index - 1];
  const previous = before?.sentence.zone === "main" ? before : undefined;
  if (tellsEvent(previous, detector)) return "specific";
  if (titleApologises(mail, detector, lexicon)) return "specific";
  if (own === "generic") return "generic";
  const following = mail.sentences[s.index + 1];
  return following?.sentence.zone === "main" &&
    following.facts.tense !== "plan" &&
    (detector.has("event", following) || detector.has("own-fault", following) || isUndone(following.text))
    ? "specific"
    : "none";
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
