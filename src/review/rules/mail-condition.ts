import type { CompileContext, ReviewContext } from "../context";
import { inMail, isMain } from "../in-mail";
import type { MailConditionSpec } from "../rule";
import type { Move } from "../report";

/** A rule's `mail`, where it has one: statuses of moves, words that must or must not stand anywhere in the main part. */
export function compileMailCondition(
  spec: MailConditionSpec | undefined,
  { matchers }: CompileContext,
): ((context: ReviewContext) => boolean) | undefined {
  if (!spec) return undefined;
  const any = matchers.addPhrases(spec.any);
  const none = matchers.addPhrases(spec.none);
  const anyIn = any === undefined ? undefined : inMail((s) => s.matched.has(any));
  const noneIn = none === undefined ? undefined : inMail((s) => s.matched.has(none));
  return ({ mail, moves }) => {
    for (const [move, statuses] of Object.entries(spec.moves ?? {})) {
      if (!statuses?.includes(moves.report[move as Move].status)) return false;
    }
    if (anyIn && !anyIn(mail).some(isMain)) return false;
    return !noneIn?.(mail).some(isMain);
  };
}
