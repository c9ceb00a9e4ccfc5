import type { Sentence } from "./sentence";

const GREETING =
  /((?:お|御)世話に(?:なって|なり(?:ます|ました))(?!と(?:ころ|のこと)|いる[一-龠])|お世話様|^(?:こんにちは|こんばんは|おはようございます|はじめまして)|^毎度|ご無沙汰しております|ご無沙汰いたして|^夜分|^.{0,24}(?:メール|書面)(?:にて|で)(?:失礼|恐れ入り)|^(?:いつも|日頃(?:は|から)|日ごろ|毎々|平素).{0,40}(?:ありがとう|有難う|有り難う|御礼|お礼|感謝|ご贔屓|いただいて(?:おります|います)。?$)|平素(は|より)|ご愛顧|お引き立て|ご高配|(?:ご(?:利用|来店|来館|宿泊|購入|愛用|参加|来場|注文)|お買い上げ)(いただき|頂き|くださり|下さり|くださいまして|賜り)、?(誠に|まことに)?(ありがとう|有難う|有り難う)|(?:お疲れ|おつかれ)(様|さま)|突然のご連絡|初めてご?連絡|はじめて(ご連絡|メール)|初めて御連絡|拝啓|謹啓|前略|時下|ご清(栄|祥)|いつも.{0,12}(ありがとう|有難う)|日頃より|日頃は|申します。?$|取り急ぎ失礼)/;
/** 花の便りも北国へ移る頃となりました, 残暑が続きますね, 新年もよろしくお願いいたします: of the season, and short. */
const SEASON =
  /^(?=.{0,36}$)(?!.*[0-9])(?:.*いかがお過ごし(?:でしょうか|ですか)|.*(?:の候|の折|(?:頃|ころ|季節|時期|今日この頃)(?:と|に)なりました|(?:暑さ|寒さ|残暑|梅雨|冷え込み|日差し|秋|春|夏|冬|雪|雨|暖かさ)[^。]{0,8}(?:続き|続いて|厳し|深ま|めいて|らしく)|冷え込んで(?:まいり|き))[^。]{0,12}|(?:新年|本年)(?:も|おめでとう|明けまして).*|明けましておめでとう.*|あけましておめでとう.*)。?$/;
/** 昨日は新作のご説明をありがとうございました: thanks, though for nothing pointed out. */
const OTHER_THANKS =
  /^(?:先日|昨日|本日|今日|先ほど|先程|先週|過日|このあいだ|先月|今週)は.{0,24}(?:ご説明|打ち合わせ|打合せ|お時間|ご足労|お越し|ご来店|ご来場|ご来館|講演|ご参加|お招き|ご馳走).{0,12}(?:ありがとう|有難う|有り難う|御礼申し上げ|お礼申し上げ).{0,8}$/;
const SELF_INTRODUCTION =
  /^.{1,40}(です|でございます|で御座います|と申します)[。！!]?[^ぁ-んァ-ヶ一-龠a-zA-Z0-9]{0,8}$/u;
/** Words that a sentence which only names its writer does not hold. */
const NO_NAME =
  /(する|ている|ところ(?:です|でござ)|の件、|不覚|待ち(?:です|でござ)|(?:い|ま|で|り|と|を|に|が)した|ない|落ち度|失態|責任(?!者)|不備|誤り|ミス|不手際|手違い|不注意|恐縮|心苦し|おかけ|(?:よう|みたい|件|私)(?:です|でござ)|[たる]のは|てしま|こと(?:です|でござ|が|は|を)|もの(?:です|でござ|が|は|を)|ため|思い|次第|限り|所存|とおり|通り|本日|昨日|明日|\d)/;
const CLOSING =
  /(よろしくお願い|宜しくお願い|よろしく御願い|宜しく御願い|お引き立て|ご愛顧|ご用命|お待ちして(おり|い)ます|略儀ながら|取り急ぎ|まずは|末筆|ご自愛|今後とも|引き続き.{0,14}(お願い|賜り)|以上(、|です|でございます|、?ご報告|、よろしく)|敬具|謹白|草々|ご報告(申し上げます|いたします|まで)。?$|ご発展|ご健勝)/;

/** 空調の遠隔監視を承っております: what the writer does for the reader. */
const OFFICE =
  /^.{1,24}[をに](?![^、。]{0,8}(?:誤|間違|忘|漏|落と|怠|遅れ|壊|失))[^、。はがを]{1,10}(?:おります|ました|ます|いる|る|た)、?(?=[^、。]{2,28}(?:です|でございます|と申します))/;

/** はまゆう温泉の塩谷です。: names the writer and says nothing else. */
function introducesWriter(text: string): boolean {
  const bare = text.replace(/[（][^）]*[）]/g, "").replace(OFFICE, "");
  // Particles of a real sentence; は inside a name (はまゆう) has hiragana behind it.
  const says = /[^ぁ-んー](?!が[浜丘崎原岡島関谷池台野枝])(は|が|を)(?![ぁ-ん])/.test(
    bare.replace(/^.{0,12}は、/, ""),
  );
  return SELF_INTRODUCTION.test(bare) && !says && !NO_NAME.test(bare);
}

/** 件名: …, 請求書誤送付のお詫び: the mail's title, written above its greeting. */
const TITLE =
  /^件名|(?:お知らせ|お詫び|ご?報告|ご?案内|ご連絡|お願い|について|の件)(?:】|[（(][^）)]*[）)])?$/;
/** So many lines of title stand above a greeting. */
const TITLE_LINES = 2;

/** True where a line is one that mails end with, e.g. よろしくお願いいたします。 */
export function isClosing(line: string): boolean {
  return CLOSING.test(line);
}

/** Marks greeting sentences, which stand before any other, and closing ones, which stand after all others. */
export type EndsMarker = (sentences: readonly Sentence[]) => readonly Sentence[];

/** So many sentences that only name the writer open a mail. */
const INTRODUCTIONS = 4;

/** Makes a marker that knows the sentences it was given last: the same sentence is marked with the very same one. */
export function createEndsMarker(): EndsMarker {
  let known = new Map<Sentence, AtEnds>();
  return (sentences) => {
    const asked = new Map<Sentence, AtEnds>();
    const read = (s: Sentence): AtEnds => {
      const ends = known.get(s) ?? { opening: openingOf(s), closing: undefined };
      asked.set(s, ends);
      return ends;
    };
    const out = sentences.slice();
    let greeted = 0;
    for (let i = behindTitle(out); i < out.length; i++) {
      const s = out[i] as Sentence;
      if (s.zone !== "main") continue;
      const { opening } = read(s);
      if (!opening || (opening.introduces && greeted >= INTRODUCTIONS)) break;
      out[i] = opening.greeting;
      greeted++;
    }
    for (let i = out.length - 1; i >= 0; i--) {
      const s = out[i] as Sentence;
      if (s.zone === "signature" || s.zone === "quoted") continue;
      if (s.zone !== "main") break;
      const ends = read(s);
      ends.closing ??= isClosingSentence(s) ? { ...s, zone: "closing" } : s;
      if (ends.closing === s) break;
      out[i] = ends.closing;
    }
    known = asked;
    return out;
  };
}

/** Where the greeting begins: behind the lines of a title, where one stands above it. */
function behindTitle(sentences: readonly Sentence[]): number {
  let titles = 0;
  for (const [i, { kind, text, zone }] of sentences.entries()) {
    if (zone !== "main") continue;
    if (kind === "prose" && GREETING.test(text)) return i;
    const isTitle = kind === "heading" || TITLE.test(text);
    if (!isTitle || titles++ === TITLE_LINES) return 0;
  }
  return 0;
}

/** What a sentence is where it stands at one of the ends. */
interface AtEnds {
  /** Undefined for a sentence that opens no mail; `introduces` where it does so only by naming the writer. */
  readonly opening: { readonly greeting: Sentence; readonly introduces: boolean } | undefined;
  /** The sentence itself where it closes no mail; undefined until it was asked. */
  closing: Sentence | undefined;
}

function openingOf(s: Sentence): AtEnds["opening"] {
  if (s.kind !== "prose" || /(申し訳|申訳|お詫び|御詫び)/.test(s.text)) return undefined;
  const introduces = !(GREETING.test(s.text) || SEASON.test(s.text) || OTHER_THANKS.test(s.text));
  if (introduces && !introducesWriter(s.text)) return undefined;
  return { greeting: { ...s, zone: "greeting" }, introduces };
}

/** 詳細が判明いたしましたら追ってご報告申し上げます, 今後とも運行に努めてまいります: says something still. */
const SAYS_MORE =
  /申し訳|申訳|お詫び|御詫び|謝罪|[0-9]|努め|心がけ|心掛け|徹底|注意し|(?:次第|たら|だら|たうえ|まとまり|済み|また|追いかけ|改めて|追って)[^。]*(?:報告|お?知らせ|連絡)(?!いただ|頂|くだ|下さ|賜|の(?:ほど|程)|を?(?:お願|いただ|頂|賜|くだ|下さ))|(?:おかけし|いた|致|し|まい[りる])[^。、]{0,4}(?:ので|が)、|見てまいり/;

/** お手数をおかけいたしますが、 */
const COURTESY = /^.{0,8}(?:お手数|ご面倒|ご足労|勝手)[^、。]{0,16}(?:が|ますが)、/;

const isClosingSentence = ({ kind, text }: Sentence): boolean =>
  kind === "prose" && CLOSING.test(text) && !SAYS_MORE.test(text.replace(COURTESY, ""));
