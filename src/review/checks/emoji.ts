import emojiRegex from "emoji-regex";
import type { Check } from "./check";
import { inText, matchesOf, outsideZones } from "./raw-text";

/** Every emoji holds one of these; telling that there is none is much cheaper than the whole pattern. */
const MAYBE = /[\ud83c-\ud83e\ufe0f\u20e3\u231a-\u23ff\u25fd\u25fe\u2600-\u27bf\u2b1b-\u2b55]/;

/** Any emoji of Unicode's RGI_Emoji set, or a symbol with VS16; text-style ✔ ▶ ㊙ ☎ are none. */
export const emoji: Check = () => {
  const pattern = emojiRegex();
  const search = inText((text) =>
    MAYBE.test(text)
      ? matchesOf(pattern, text).filter(({ start, end }) => isEmojiPresentation(text.slice(start, end)))
      : [],
  );
  return ({ mail }) =>
    (["subject", "body"] as const).flatMap((field) =>
      outsideZones(mail, field, search(mail, field), ["quoted"]).map((span) => ({ field, span })),
    );
};

/** One code point alone must be shown as an emoji by default; digits, ©, ™ and ㊙ are not. */
function isEmojiPresentation(text: string): boolean {
  return /\p{Emoji_Presentation}|\ufe0f|\u20e3|\p{Emoji_Modifier}/u.test(text);
}
