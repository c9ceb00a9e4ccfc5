import type { welcomeJa } from "./welcome.ja";

/** Every string of the first-run page, English. */
export const welcomeEn: typeof welcomeJa = {
  title: "Welcome",
  heading: "One more look before it goes.",
  lead: "Seii Check reads the Japanese apology mail you are writing in Gmail or Outlook and tells you, before it goes out, what is missing and what is better left unsaid.",
  points: [
    {
      title: "It works on apology mails only",
      text: "It underlines words that make things worse and puts a score beside the send button. Ordinary mails are left alone.",
    },
    {
      title: "Everything runs inside this browser",
      text: "No server, no account. The text of your mails is never sent anywhere.",
    },
    {
      title: "Only the result of the review is kept",
      text: "Time, score and kinds of findings of the mails you send go into your notes. Their text, subject and addressees do not.",
    },
  ],
  keep: "Keep results in the notes",
  keepHint: "You can change this in the options later.",
  start: "Try the practice page",
  startHint: "No mail account is needed.",
};
