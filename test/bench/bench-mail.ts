const NAMES = ["佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤"] as const;
const GOODS = ["請求書", "見積書", "納品書", "契約書", "報告書", "仕様書", "申込書", "検査書"] as const;

export const benchSubject = "【お詫び】ご注文品の誤送付について";

/**
 * An apology mail of about 600 characters. No sentence of one `seed` occurs in another, so that caches by sentence or
 * by text help nobody; two mails differ in names, numbers and dates only and cost the same.
 */
export function benchMail(seed: number): string {
  const at = <T>(list: readonly T[], offset: number) => list[(seed + offset) % list.length] as T;
  const number = (offset: number) => String(10_000 + ((seed * 97 + offset * 131) % 89_999));
  const day = (offset: number) => 1 + ((seed + offset) % 27);
  return [
    `株式会社${at(NAMES, 1)}商事 第${number(1)}営業部`,
    `${at(NAMES, 2)}様`,
    "",
    `いつもお世話になっております。${at(NAMES, 3)}製作所（受付${number(2)}番）の${at(NAMES, 4)}でございます。`,
    "",
    `このたびは、11月${day(1)}日にご注文いただいた${at(GOODS, 1)}（注文番号${number(3)}）につきまして、誤った商品をお送りし、誠に申し訳ございませんでした。`,
    `${at(NAMES, 5)}様には、式典（第${number(4)}回）の直前にお手元の品が使えないというご不便をおかけし、お詫びの言葉もございません。`,
    "",
    `原因は、出荷担当者が${at(GOODS, 2)}の番号${number(5)}を手で書き写した際に、隣の行の品番と取り違えたことにございます。`,
    `検品の手順書（第${number(6)}版）では二名で照合することになっておりましたが、当日は一名で行っておりました。`,
    "",
    `正しい${at(GOODS, 3)}は本日の便（伝票${number(7)}）で発送いたしましたので、11月${day(2)}日の午前中にお届けできる見込みです。`,
    `誤ってお送りした品は、着払い伝票（控え${number(8)}）を同封いたしますので、お手数ですがご返送くださいませ。`,
    "",
    `今後は、${at(GOODS, 4)}の出荷時に読み取り機（型番${number(9)}）で品番を照合し、一致しないと伝票が発行されない仕組みに改めます。`,
    `この変更は11月${day(3)}日までに全${number(10)}拠点で終える予定でございます。`,
    `なるべく早く対応いたしますので、${at(NAMES, 6)}まで（内線${number(11)}）ご連絡いただけますと幸いです😊`,
    "",
    `略儀ながら、まずは${at(GOODS, 5)}の件（整理番号${number(12)}）につきましてメールにてお詫び申し上げます。`,
  ].join("\n");
}

/** Mails from `firstSeed` on, one below the other, cut at `length` UTF-16 code units. */
export function longBenchMail(length: number, firstSeed = 0): string {
  const parts: string[] = [];
  for (let seed = firstSeed, total = 0; total < length; seed++) {
    const part = benchMail(seed);
    parts.push(part);
    total += part.length + 1;
  }
  return parts.join("\n").slice(0, length);
}
