import type { CompileContext, ReviewContext } from "../context";
import type { MailConditionSpec } from "../rule";
import type { Move } from "../report";

/** A rule's `mail`: statuses of moves, words that must or must not stand anywhere in the main part. */
export function compileMailCondition(
  spec: MailConditionSpec | undefined,
  { matchers }: CompileContext,
): (context: ReviewContext) => boolean {
  if (!spec) return () => true;
  const any = matchers.addPhrases(spec.any);
  const none = matchers.addPhrases(spec.none);
  return ({ mail, moves }) => {
    for (const [move, statuses] of Object.entries(spec.moves ?? {})) {
      if (!statuses?.includes(moves.report[move as Move].status)) return false;
    }
    const holds = (matcher: number) => mail.main.some((s) => s.matched.has(matcher));
    if (any !== undefined && !holds(any)) return false;
    return none === undefined || !holds(none);
  };
}
