import type { ReviewContext } from "../context";
import { inMail } from "../in-mail";
import type { ReviewedSentence } from "../mail";
import { type Check, numberOf } from "./check";
import { compileHits } from "./sentence-hits";

const bare = (text: string) => text.replace(/[＿_〇○\s　、。]/g, "");

const templatesOf = (specs: ReviewContext["specs"]): ReadonlySet<string> =>
  new Set(
    [...specs.values()].flatMap((spec) =>
      spec.template ? spec.template.ja.split(/(?<=。)|\n/).map(bare) : [],
    ),
  );

/** Nearly every sentence is a stock formula (`phrases`) or stands word for word in a template of the packs. */
export const stockFormulas: Check = (rule, compile) => {
  const phrasesOf = compileHits(rule, "phrases", compile);
  const share = numberOf(rule, "share", 80) / 100;
  const least = numberOf(rule, "sentences", 3);
  let known: ReadonlySet<string> | undefined;
  const formulas = inMail((s) => phrasesOf(s).length > 0 || (known?.has(bare(s.text)) ?? false));
  const isOwn = (s: ReviewedSentence) => s.mainIndex >= 0 || s.sentence.zone === "closing";
  return ({ mail, specs }) => {
    known ??= templatesOf(specs);
    const stock = formulas(mail).filter(isOwn);
    if (stock.length === 0 || stock.length < least) return [];
    if (stock.length < mail.sentences.filter(isOwn).length * share) return [];
    return [{ field: "body", whole: true }];
  };
};
