import type { TextlintRuleContext, TextlintRuleModule } from "@textlint/types";
import { tokenize } from "kuromojin";

type Tokens = Awaited<ReturnType<typeof tokenize>>;
interface Hit {
  readonly index: number;
  readonly message: string;
}

/** A textlint rule that looks at each paragraph's text and morphemes, the way most Japanese rules are written. */
function paragraphRule(find: (text: string, tokens: Tokens) => Hit[]): TextlintRuleModule {
  return (context: Readonly<TextlintRuleContext>) => {
    const { Syntax, RuleError, report, getSource } = context;
    return {
      async [Syntax.Paragraph](node) {
        const text = getSource(node);
        for (const { index, message } of find(text, await tokenize(text))) {
          report(node, new RuleError(message, { index }));
        }
      },
    };
  };
}

const position = (token: Tokens[number]) => token.word_position - 1;

/** Five rules of comparable work: a pattern, a phrase by its base form, a sequence, a count, a pair of neighbours. */
export const fiveSmallRules: Readonly<Record<string, TextlintRuleModule>> = {
  emoji: paragraphRule((text) =>
    [...text.matchAll(/\p{Extended_Pictographic}/gu)].map(({ index }) => ({ index, message: "emoji" })),
  ),
  "vague-time": paragraphRule((_, tokens) =>
    tokens
      .filter(
        ({ basic_form }) => basic_form === "なるべく" || basic_form === "後日" || basic_form === "追って",
      )
      .map((token) => ({ index: position(token), message: "vague time" })),
  ),
  "object-missing": paragraphRule((_, tokens) =>
    tokens.flatMap((token, at) => {
      const isApology = token.reading === "モウシワケ" || token.basic_form === "申し訳ない";
      const hasObject = tokens
        .slice(Math.max(0, at - 12), at)
        .some(({ surface_form }) => surface_form === "こと");
      return isApology && !hasObject ? [{ index: position(token), message: "apology without object" }] : [];
    }),
  ),
  "too-many-commas": paragraphRule((text) =>
    [...text.matchAll(/[^。]+。?/gu)]
      .filter(([sentence]) => sentence.split("、").length > 4)
      .map(({ index }) => ({ index, message: "too many commas" })),
  ),
  "double-honorific": paragraphRule((_, tokens) =>
    tokens.flatMap((token, at) => {
      const next = tokens[at + 1];
      const doubled = token.basic_form === "いただく" && next?.basic_form === "られる";
      return doubled ? [{ index: position(token), message: "double honorific" }] : [];
    }),
  ),
};
