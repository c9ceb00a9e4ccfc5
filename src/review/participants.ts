import type { Lexicon } from "./lexicon";
import type { ReviewedSentence } from "./mail";
import { namesIn, nounPhrasesOf } from "./noun-phrases";
import { indexWords } from "./word-index";

/** Sides of the matter, by the vocabulary's lists of their names. */
export const SIDES = ["self", "ours", "staff", "third-party", "force", "reader"] as const;
export type Side = (typeof SIDES)[number];

/** Somebody or something that a sentence names with a part in what it tells. */
export interface Participant {
  readonly side: Side | "firm";
  /** が, は, で, に, から, による …: the part it has. */
  readonly role: string;
}

/** による, において, に伴い: the particle and the verb that it stands with. */
const COMPOUND = /^に(?:よ[りるっ]|おい?て|おけ|伴|起因|あ(?:り|っ))/;
/** A firm that is neither named ours nor on the list of others. */
const FIRM = /(?:会社|業者|メーカー|商社|事業者|組合|協会|銀行|農園|工房|急便|局|署)$/;

/** Finds who takes part in what a sentence tells. */
export type ParticipantFinder = (s: Pick<ReviewedSentence, "text" | "morphemes">) => readonly Participant[];

/**
 * Makes the lists of `SIDES` ready. A participant is a noun phrase before a case particle, with its side. The head of
 * the phrase decides (弊社の委託先 is a third party's), its modifiers where the head says nothing (運送会社の係 as well).
 */
export function createParticipantFinder(lexicon: Lexicon): ParticipantFinder {
  const search = indexWords(SIDES.flatMap((side) => lexicon.of(side).map((word) => [word, side] as const)));
  return ({ text, morphemes }) => {
    const named = namesIn(text, search);
    return nounPhrasesOf(text, morphemes, COMPOUND).flatMap(
      ({ start, end, role }): readonly Participant[] => {
        const within = named.filter((n) => n.end > start && n.end <= end).map((n) => n.side);
        // Staff belongs to whoever is named before it.
        const side =
          within.filter((own) => own !== "staff").at(-1) ??
          within[0] ??
          (FIRM.test(text.slice(start, end)) ? "firm" : undefined);
        return side ? [{ side, role }] : [];
      },
    );
  };
}
