import type { Check } from "./check";

/** The customer pointed the fault out (the mail answers theirs) and is not thanked for it. */
export const thanksMissing: Check =
  () =>
  ({ mail, moves }) => {
    if (mail.quoted.length === 0 || moves.report.thanks.status !== "absent") return [];
    const thanked = mail.sentences.some(
      (s) =>
        s.sentence.zone !== "quoted" &&
        /(ご指摘|ご連絡|お知らせ|お声|ご感想|ご意見|お問い合わせ|お叱り|お教え)[^。]{0,20}(ありがとう|有難う|有り難う|感謝|御礼|お礼|恐れ入り)/.test(
          s.text,
        ),
    );
    return thanked ? [] : [{ field: "body", whole: true }];
  };
