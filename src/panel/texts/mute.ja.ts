/** Words of the switches that silence the review for a while, Japanese. */
export const muteJa = {
  mail: "このメールでは確認しない",
  mailAgain: "このメールをもう一度確認する",
  pause: "明日まで確認しない",
  resume: "今すぐ再開する",
  paused: "明日まで休んでいます",
  pausedHint: "どのメールも点検せず、送信の前にも尋ねません。日付が変わると再開します。",
};
