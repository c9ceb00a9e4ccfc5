import { type Check, stringsOf } from "./check";
import type { Hit } from "../detection";
import { inMail } from "../in-mail";
import type { ReviewedSentence } from "../mail";
import { isQuoted } from "../in-quotes";
import { compileLiterals, findBySentence, isOwnText, placeOf } from "./sentence-hits";

/** これで一件落着, この話はここまで, 以後のお問い合わせにはお答えしません, なかったことに. */
const ENDING =
  /(?:これ|ここ|以上|今回|この(?:辺|へん|あたり)|(?:本|この)(?:メール|書面|ご連絡|お手紙))(?:で|まで|をもって|をもちまして|にて|を最後|限り)[^。、「」]{0,14}?(?:終わ(?!り?とは)|終了|終え|お?収め|お?納め|打ち切|最後|一区切り|決着|落着|幕|解決(?:と|した)|ご勘弁|お開き|おしまい|了と)|この(?:お?話|件|問題)は[^。、「」]{0,10}?(?:ここまで|終わり|済んだ|おしまい|なかったこと|これ(?:まで|きり|で))|(?:今後|以後|以降|これ以上)[^。「」]{0,24}?(?:お問い?合わせ|ご連絡|お申し出|ご要望|ご質問|ご意見|お電話|ご要求|本件|この件|協議|交渉)[^。「」]{0,14}?(?:お答え|お受け|ご?対応|応じ|お返事|ご?返信)[^。「」]{0,8}?(?:ません|かね|できない|お断り|控え)|最終(?:的な)?(?:の)?(?:ご?回答|結論|ご?返答|見解|お返事)(?:と(?:させ|いた|なり|ご理解)|で(?:す|ござ)|になり)|(?:これ以上|もう)(?:の)?(?:ご説明|お話し?|申し上げ|お伝え|お答え)[^。、]{0,8}(?:ござい?ません|ありません|かね|ない)|(?:解決|決着|終了|完了|落着)(?:した|済みの|しているもの|いたした)[^。、]{0,4}(?:と(?:考え|存じ|認識|心得|させ|思)|ことと)|対応は(?:これで|以上で)[^。、]{0,4}十分|追及は|(?:もう|これで)よろしいでしょうか|(?:今後|以後|以降)の(?:ご?連絡|ご?対応|ご?回答|やり取り|お問い合わせ)[^。、]{0,4}(?:控え|ご遠慮|お断り|終了)|手打ち|大目に|お目こぼし|和解(?:と|に)させ|なかったことに(?:して|いただ|お願い)|目をつぶ|事を荒立て|大ごとにし(?:ない|た)|免じて|異議(?:は|を)(?:一切)?(?:お受け|申し立て|お申し立て)/g;
const PLEA =
  /お含み(?:おき|置き)(?:のほど)?(?:を)?(?:ください|下さい|くださいま|願|いただき)|ご(?:了承|理解|了解|承知(?=くだ|願|いただ|のほど)|承知おき|承知置き|含みおき|納得|賢察|承諾)(?:の(?:ほど|程|うえ|上))?(?:を|、)?(?:何卒|どうか|どうぞ|よろしく|宜しく)?(?:ください|下さい|くださいます?|願|お願い|いただけます?(?:よう|と(?!は))|いただきます?(?:よう|たく)|いただきたく|いただければ|いただけましたら幸い|賜り?(?:ます|たく)|頂け(?:ます|れば)|頂き(?:ます|たく))(?!か)/g;

/** ご報告はこれで終わりますが、お気づきのことは今後も私が承ります: no end for the reader. */
const STAYS_OPEN =
  /(?:終わ[^、。]{0,8}|以上[^、。]{0,8})が、[^。]{0,12}(?:今後も|いつでも|お気づき|お気付き)[^。]{0,24}(?:承り(?:ます|たく)|お申し付け|お知らせ(?:ください|いただ)|ご連絡(?:ください|いただ)|お寄せ)/;

/**
 * The matter is closed for the reader: said outright (`endings`), or understanding asked for (`pleas`) before any
 * remedy is told. `partings` count only where the mail tells no remedy and no prevention at all.
 */
export const forcedClosure: Check = (rule) => {
  const endingsOf = joined(compileLiterals(rule, "endings"), findBySentence(ENDING));
  const pleasOf = joined(compileLiterals(rule, "pleas"), findBySentence(PLEA));
  const partingsOf = compileLiterals(rule, "partings");
  const except = stringsOf(rule, "except");
  const closures = inMail((s) => endingsOf(s).length + pleasOf(s).length + partingsOf(s).length > 0);
  return ({ mail, moves }) => {
    const closing = closures(mail);
    if (closing.length === 0) return [];
    const remedies = moves
      .sentencesOf("remedy")
      .filter((r) => moves.bySentence[r.mainIndex]?.said.get("remedy")?.status === "present")
      .filter((r) => !r.facts.negated && (r.facts.date || r.facts.number));
    const empty =
      remedies.length === 0 &&
      moves.report.prevention.status !== "present" &&
      moves.report["next-contact"].status !== "present";
    return closing.flatMap((s) => {
      if (!isOwnText(s)) return [];
      if (except.some((e) => s.text.includes(e)) || STAYS_OPEN.test(s.text)) return [];
      const remedied = remedies.some((r) => r.index < s.index);
      const hit = [
        ...endingsOf(s),
        ...(remedied || s.facts.question ? [] : pleasOf(s)),
        ...(empty ? partingsOf(s) : []),
      ].find((h) => !isQuoted(s.text, h.start));
      return hit ? [placeOf(s, hit)] : [];
    });
  };
};

type HitsOf = (s: ReviewedSentence) => readonly Hit[];
const joined =
  (a: HitsOf, b: HitsOf): HitsOf =>
  (s) => [...a(s), ...b(s)];
