import emojiRegex from "emoji-regex";
import type { Check } from "./check";
import { protectedZones } from "./raw-text";

/** Every emoji holds one of these; telling that there is none is much cheaper than the whole pattern. */
const MAYBE = /[\ud83c-\ud83e\ufe0f\u20e3\u231a-\u23ff\u25fd\u25fe\u2600-\u27bf\u2b1b-\u2b55]/;

/** Any emoji of Unicode's RGI_Emoji set, or a symbol with VS16; text-style ✔ ▶ ㊙ ☎ are none. */
export const emoji: Check = () => {
  const pattern = emojiRegex();
  return ({ mail }) =>
    (["subject", "body"] as const).flatMap((field) => {
      const text = mail.draft[field];
      if (!MAYBE.test(text)) return [];
      const quoted = field === "body" ? protectedZones(mail, ["quoted"]) : [];
      return [...text.matchAll(pattern)]
        .filter((m) => isEmojiPresentation(m[0]))
        .map((m) => ({ field, span: { start: m.index, end: m.index + m[0].length } }))
        .filter(({ span }) => !quoted.some((q) => q.start <= span.start && span.end <= q.end));
    });
};

/** One code point alone must be shown as an emoji by default; digits, ©, ™ and ㊙ are not. */
function isEmojiPresentation(text: string): boolean {
  return /\p{Emoji_Presentation}|\ufe0f|\u20e3|\p{Emoji_Modifier}/u.test(text);
}
