import type { Lexicon } from "../lexicon";
import { type Check, stringsOf } from "./check";
import { isDenied } from "./denial";
import { escapeRegExp } from "./escape";
import type { ReviewedSentence } from "../mail";
import { bySentence } from "../sentence-notes";
import { INNOCENCE, OTHERS_IN_IT, RETORTS, RETORT_TAKEN_BACK } from "./retorts";
import { isQuoted } from "../in-quotes";
import { compileLiterals, findBySentence, findEach, placesOf } from "./sentence-hits";

/** Characters that may stand between the reader and the word for the fault. */
const GAP = 10;
/** お客様の誤解を招く書き方, お客様の勘違いと申し上げたのは…: told of ourselves. */
const OURS_AFTER = /^(を(招|与|生|誘)|か?と(申し上げ|お伝え|お答え|決めつけ)[^。]*(誤|お詫び|申し訳|失礼))/;

/** しかしながら弊社としては、重く受け止め…: no retort after all. */
const HUMBLE = /(お詫び|申し訳|責任を|重く受け止め|反省)/;

/** The fault is found with the reader (`faults` said of the vocabulary's `reader`), or the mail talks back (`retorts`). */
export const readerBlame: Check = (rule) => {
  const faults = stringsOf(rule, "faults").map(escapeRegExp).join("|");
  const retortsOf = compileLiterals(rule, "retorts");
  const innocenceOf = findEach(INNOCENCE);
  const shapesOf = findEach(RETORTS);
  let known: { readonly lexicon: Lexicon; readonly places: ReturnType<typeof placesOf> } | undefined;
  const searchFor = (lexicon: Lexicon) => {
    if (known?.lexicon !== lexicon) {
      const readers = lexicon
        .of("reader")
        .filter((w) => w !== "様")
        .map(escapeRegExp)
        .join("|");
      const pattern = new RegExp(
        `(?:${readers}|(?![名社組軒戸個])[一-龠々]様)(?:側|方)?(?:の|にも|に|が|も)(?:ほう)?[^。、「」]{0,${GAP}}?(?:${faults})`,
        "g",
      );
      const faultsOf = findBySentence(pattern);
      const hitOf = bySentence((s: ReviewedSentence) => {
        const blamed = faultsOf(s).filter(
          (h) => !isDenied(s.text, h.end) && !OURS_AFTER.test(s.text.slice(h.end)),
        );
        const retorts = retortsOf(s).filter((h) => !HUMBLE.test(s.text.slice(h.end)));
        const innocence = innocenceOf(s);
        const others = innocence.length > 0 && OTHERS_IN_IT.test(s.text);
        const shapes = [...shapesOf(s), ...(others ? [] : innocence)].filter((h) => {
          const after = s.text.slice(h.end);
          return !HUMBLE.test(after) && !RETORT_TAKEN_BACK.test(after);
        });
        return [...blamed, ...retorts, ...shapes].find((h) => !isQuoted(s.text, h.start));
      });
      known = { lexicon, places: placesOf(hitOf) };
    }
    return known.places;
  };
  return ({ mail, lexicon }) => searchFor(lexicon)(mail);
};
