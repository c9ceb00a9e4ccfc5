import type { ReviewedSentence } from "../mail";
import type { Check } from "./check";

/** 佐藤様、お世話になっております。 — an address on the line of the first sentence. */
const INLINE =
  /^[^。、！？]{1,24}(様|さま|さん|殿|先生|各位|御中|部長|課長|社長|店長|皆様)(へ)?[、,。！!　 ]/;
/** 羽鳥理事長, 畑中工場長: a title stands for 様. */
const TITLE = /^[^。、！？]{1,20}(長|先生|様|さま|さん|殿|各位|御中|役|係|担当)(へ)?$/;
const REPLY = /^\s*(re|ＲＥ|返信)\s*[:：]/i;

/** 【お詫び】…, ◆…◆, …停止のお知らせ above a text to nobody in particular: a notice, which needs no address. */
const isTitle = ({ sentence, text }: ReviewedSentence): boolean =>
  sentence.kind === "heading" ||
  /^[【［[◆■◇《＜<]|(?:お知らせ|お詫び|おわび|ご案内|ご報告|について|の件)(?:（[^）]*）)?$/.test(text);

/** No 宛名 above the text. A short reply in an exchange that goes on needs none. */
export const salutationMissing: Check =
  () =>
  ({ mail, stage }) => {
    if (mail.sentences.some((s) => s.sentence.zone === "salutation")) return [];
    const first = mail.sentences.find((s) => s.sentence.zone !== "quoted");
    if (
      !first ||
      INLINE.test(first.text) ||
      TITLE.test(mail.body.normalized.text.trimStart().split("\n", 1)[0] ?? "")
    )
      return [];
    if (mail.draft.to.length === 0 && isTitle(first)) return [];
    const ongoing = stage === "brief" && REPLY.test(mail.draft.subject) && mail.quoted.length > 0;
    return ongoing ? [] : [{ field: "body", whole: true }];
  };
