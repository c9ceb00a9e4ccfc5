/** Words of the switches that silence the review for a while, Japanese. */
export const muteJa = {
  mail: "このメールでは点検しない",
  mailAgain: "このメールの点検を再開する",
  pause: "明日まで点検を休む",
  resume: "今すぐ再開する",
  paused: "明日まで点検を休んでいます",
  pausedHint: "どのメールも点検せず、送信の前にも尋ねません。日付が変わると再開します。",
};
