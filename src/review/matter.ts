import type { Sentence } from "../language/sentence";

/** Titles and units after a company's name that are no person's name. */
const UNIT = /(会社|法人|組合|部|課|室|係|店|所|局|院|校|代表|店長|社長|部長|課長|女将|担当|御中|様)$/;
const SLOT_NAME = /[〇○●△＿]/;
/** Titles that name no matter. */
const EMPTY_TITLE =
  /^(お詫び|おわび|謝罪|申し訳|すみません|お礼|ご?連絡|ご?報告|お?問い合わせ|ご?相談|至急|無題)/;

/**
 * From the salutation, else from the one addressee: `株式会社… 購買部 佐藤 健一 <…>` is 佐藤.
 * @param sentences of the body
 * @param to addressees as written
 */
export function findCustomerName(
  sentences: readonly Pick<Sentence, "zone" | "text">[],
  to: readonly string[],
): string | undefined {
  for (const { zone, text } of sentences) {
    if (zone !== "salutation") continue;
    const name = /([^\s\u3000]+?)[\s\u3000]*(?:様|さま)/.exec(text)?.[1];
    if (name !== undefined && !SLOT_NAME.test(name) && !UNIT.test(name)) return name;
  }
  const [only, ...others] = to;
  if (only === undefined || others.length > 0) return undefined;
  const shown = only.replace(/<[^>]*>/, "").trim();
  if (shown.includes("@")) return undefined;
  const [family] = shown.split(/[\s\u3000]+/).filter((part) => !UNIT.test(part));
  return family !== undefined && /^[一-龠々ァ-ヶー]{1,5}$/.test(family) ? family : undefined;
}

/**
 * From the subject, else from that of the mail answered: 【至急】軸受の納品遅れについて is 軸受の納品遅れ.
 * @param quoted the mail answered
 */
export function findMatter(subject: string, quoted: string): string | undefined {
  return nounOf(subject) ?? nounOf(/^(?:Subject|件名)[:：][ \u3000]*(.+)$/m.exec(quoted)?.[1] ?? "");
}

function nounOf(title: string): string | undefined {
  const noun = title
    .replace(/^(?:(?:Re|Fwd?|返信|転送)[:：][ \u3000]*)+/i, "")
    .replaceAll(/【[^】]*】|\[[^\]]*\]/g, "")
    .replace(
      /(?:に関する|についての|の)?(?:お詫び|おわび|ご報告|ご連絡|お知らせ)(?:とご報告|とお詫び|とご連絡)?$/,
      "",
    )
    .replace(/(?:について|につきまして|に関して|の件|の件で)$/, "")
    .trim();
  return noun.length >= 3 && noun.length <= 30 && !EMPTY_TITLE.test(noun) && !/[。？?！!]/.test(noun)
    ? noun
    : undefined;
}
