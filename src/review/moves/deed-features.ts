import type { Morpheme } from "../../language/morpheme";
import type { Lexicon } from "../lexicon";
import { namesIn, nounPhrasesOf } from "../noun-phrases";
import { SIDES } from "../participants";
import type { SentenceAnalysis } from "../sentence-analyzer";
import { indexWords } from "../word-index";

/** による, において, に伴い: the particle and the verb that it stands with. */
const COMPOUND = /^に(?:よ[りるっ]|おい?て|おけ|伴|起因)/;
/** What a phrase's last noun is, where no list of the packs knows whose it is. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  [
    "firm",
    /(?:会社|業者|メーカー|商社|事業者|組合|協会|銀行|農園|工房|急便|局|署|先方|同社|先|元|店|院|所|社)(?:さん|様|さま|側)?$/,
  ],
  ["unit", /(?:部|課|係|室|窓口|工場|倉庫|センター|現場|厨房|班|チーム|受付|売り場|教室|工程|事務|棟|館)$/],
  [
    "machine",
    /(?:機|機械|装置|設備|システム|サーバー|サーバ|ソフト|盤|配管|基板|部品|センサー|プログラム|画面|回線|端末|炉|釜|車|車両|器|計|弁|管|台帳|名簿|原稿|版|表|設定|手順|帳面)$/,
  ],
  ["person", /(?:者|員|師|士|さん|様|氏|人|子|方|職人|新人|夜勤|早番|前任|主任|店長|班長)$/],
];
/** Somebody whom we asked to do it: お願いしている…, 任せた…. */
const HIRED =
  /(?:お願い|任せ|まかせ|委ね|委託|頼|依頼|外注|請け負|契約し|借り|預け|取り寄せ|仕入れ)[^、。]{0,14}$/;
const DONE = ["slip", "failure", "inquire", "mend", "contact", "deliver", "change"] as const;

/** Offers who does what in a sentence. */
export type DeedFeatures = (s: SentenceAnalysis & { readonly text: string }) => readonly string[];

/**
 * Makes the features of who does what ready: each noun phrase before a case particle with its side (by the packs' lists)
 * or kind, the part it has, and what the next verb or verbal noun with a known sense says. Names are stable: they are
 * the trained model's vocabulary.
 */
export function createDeedFeatures(lexicon: Lexicon): DeedFeatures {
  const search = indexWords(SIDES.flatMap((side) => lexicon.of(side).map((word) => [word, side] as const)));
  const senses = DONE.map(
    (sense) => [sense, lexicon.words.get(`sense-${sense}`) ?? new Set<string>()] as const,
  );
  const senseOf = (m: Morpheme) => senses.find(([, words]) => words.has(m.base) || words.has(m.surface))?.[0];
  return (s) => {
    const { text, morphemes, facts } = s;
    const named = namesIn(text, search);
    const out = new Set<string>();
    const phrases = nounPhrasesOf(text, morphemes, COMPOUND);
    for (const { start, end, role, at } of phrases) {
      const within = named.filter((n) => n.end > start && n.end <= end);
      const owner = within.find(({ side }) => side !== "staff")?.side;
      const head = within.find((n) => n.end === end)?.side;
      const hired = HIRED.test(text.slice(0, start));
      const phrase = text.slice(start, end);
      const kind =
        head ?? KINDS.find(([, pattern]) => pattern.test(phrase))?.[0] ?? nameKind(morphemes, start, end);
      const who = `${hired ? "hired " : ""}${owner && owner !== head ? `${owner}'s ` : ""}${kind}`;
      const told = deedBehind(morphemes, at, senseOf);
      out.add(`D:${who}${role}`);
      out.add(`D:${who}${role}>${told}`);
      out.add(`D:${kind}${role}`);
      if (owner) out.add(`D:${owner}${role}>${told}`);
      out.add(`D:${kind}${role}&${facts.tense}`);
      if (hired) out.add(`D:hired${role}`);
    }
    if (phrases.length === 0) out.add("D:no phrase");
    const subjects = [...out].filter((f) => /^D:[^>&]*[がは]$/.test(f));
    if (subjects.length === 0) out.add(`D:no subject&${facts.tense}`);
    return [...out];
  };
}

/** What the next word with a known sense says, before the clause's subject changes. */
function deedBehind(
  morphemes: readonly Morpheme[],
  at: number,
  senseOf: (m: Morpheme) => string | undefined,
): string {
  for (let i = at + 1; i < morphemes.length; i++) {
    const m = morphemes[i] as Morpheme;
    const sense = m.pos === "動詞" || m.pos === "名詞" ? senseOf(m) : undefined;
    if (sense) return sense;
    if (m.pos === "助詞" && (m.surface === "が" || m.surface === "は") && i > at + 1) return "other";
  }
  return "none";
}

function nameKind(morphemes: readonly Morpheme[], start: number, end: number): string {
  const within = morphemes.filter((m) => m.start >= start && m.end <= end);
  if (within.some((m) => m.detail1 === "固有名詞" && m.detail2 === "人名")) return "named person";
  if (within.some((m) => m.detail1 === "固有名詞" || !m.known)) return "name";
  if (within.some((m) => m.detail1 === "数")) return "number";
  return "thing";
}
