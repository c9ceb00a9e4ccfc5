import type { ReviewContext } from "../context";
import type { ReviewedSentence } from "../mail";
import { bySentence } from "../sentence-analyzer";
import { type Check, numberOf } from "./check";
import { compileHits } from "./sentence-hits";

const bare = (text: string) => text.replace(/[＿_〇○\s　、。]/g, "");

const bareOf = bySentence((s: ReviewedSentence) => bare(s.text));

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
  return ({ mail, specs }) => {
    const own = mail.sentences.filter((s) => s.mainIndex >= 0 || s.sentence.zone === "closing");
    const templates = (known ??= templatesOf(specs));
    const stock = own.filter((s) => phrasesOf(s).length > 0 || templates.has(bareOf(s)));
    const first = stock[0];
    if (!first || stock.length < least || stock.length < own.length * share) return [];
    return [{ field: "body", whole: true }];
  };
};
