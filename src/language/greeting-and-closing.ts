import type { Sentence } from "./sentence";

const GREETING =
  /(お世話になって|お世話様|平素(は|より)|ご愛顧|お引き立て|ご高配|ご利用(いただき|頂き|くださり|下さり)、?(誠に|まことに)?(ありがとう|有難う|有り難う)|お疲れ(様|さま)|突然のご連絡|初めてご?連絡|はじめて(ご連絡|メール)|初めて御連絡|拝啓|謹啓|前略|時下|ご清(栄|祥)|いつも.{0,12}(ありがとう|有難う)|日頃より|日頃は|申します。?$|取り急ぎ失礼)/;
const SELF_INTRODUCTION = /^.{1,40}(です|でございます|で御座います|と申します)。?$/;
/** Words that a sentence which only names its writer does not hold. */
const NO_NAME =
  /(する|した|ない|落ち度|失態|責任|不備|誤り|ミス|こと|もの|ため|思い|次第|限り|所存|とおり|通り|本日|昨日|明日|\d)/;
const CLOSING =
  /(よろしくお願い|宜しくお願い|よろしく御願い|宜しく御願い|お引き立て|ご愛顧|ご用命|お待ちして(おり|い)ます|略儀ながら|取り急ぎ|まずは|末筆|ご自愛|今後とも|引き続き.{0,14}(お願い|賜り)|以上(、|です|でございます|、?ご報告|、よろしく)|敬具|謹白|草々|ご報告(申し上げます|いたします|まで)。?$|ご発展|ご健勝)/;

/** はまゆう温泉の塩谷です。: names the writer and says nothing else. */
function introducesWriter(text: string): boolean {
  const bare = text.replace(/[（][^）]*[）]/g, "");
  // Particles of a real sentence; は inside a name (はまゆう) has hiragana behind it.
  const says = /[^ぁ-んー](は|が|を)(?![ぁ-ん])/.test(bare.replace(/^.{0,12}は、/, ""));
  return SELF_INTRODUCTION.test(bare) && !says && !NO_NAME.test(bare);
}

/** True where a line is one that mails end with, e.g. よろしくお願いいたします。 */
export function isClosing(line: string): boolean {
  return CLOSING.test(line);
}

/** Greeting sentences stand before any other; closing ones after all others. */
export function markGreetingAndClosing(sentences: readonly Sentence[]): readonly Sentence[] {
  const out = sentences.slice();
  let greeted = 0;
  for (let i = 0; i < out.length; i++) {
    const s = out[i] as Sentence;
    if (s.zone !== "main") continue;
    const introduces = greeted < 4 && s.kind === "prose" && introducesWriter(s.text);
    if (
      s.kind === "prose" &&
      (GREETING.test(s.text) || introduces) &&
      !/(申し訳|申訳|お詫び|御詫び)/.test(s.text)
    ) {
      out[i] = { ...s, zone: "greeting" };
      greeted++;
      continue;
    }
    break;
  }
  for (let i = out.length - 1; i >= 0; i--) {
    const s = out[i] as Sentence;
    if (s.zone === "signature" || s.zone === "quoted") continue;
    if (
      s.zone === "main" &&
      s.kind === "prose" &&
      CLOSING.test(s.text) &&
      !/(申し訳|申訳|お詫び|御詫び|謝罪|[0-9])/.test(s.text)
    ) {
      out[i] = { ...s, zone: "closing" };
      continue;
    }
    break;
  }
  return out;
}
