import type { ScoreItem, Severity } from "./report";

/** From here on a mail is ready to be sent, unless a pack says otherwise. */
export const READY = 80;

/** What one finding of a severity costs where its rule has no weight of its own; later ones of the same rule a third. */
const FINDING_COST: Readonly<Record<Severity, number>> = { error: 14, warning: 7, hint: 1 };

/** @param repeated the mail has another finding of this rule @param weight the rule's own */
export function findingCost(severity: Severity, repeated: boolean, weight = FINDING_COST[severity]): number {
  return inTenths(repeated ? weight / 3 : weight);
}

/** What the mail has lost, taken from 100; an error keeps it below `ready`. */
export function totalScore(items: readonly ScoreItem[], hasError: boolean, ready = READY): number {
  const counted = Math.max(0, Math.round(100 - items.reduce((sum, { lost }) => sum + lost, 0)));
  return hasError ? Math.min(counted, ready - 1) : counted;
}

/** The cost of a finding whose severity was changed; a weight that is the rule's own stays. */
export function costAfterChange(lost: number, from: Severity, to: Severity): number {
  const repeated = [false, true].find((again) => findingCost(from, again) === lost);
  return repeated === undefined ? lost : findingCost(to, repeated);
}

/** Points are told to one decimal. */
function inTenths(points: number): number {
  return Math.round(points * 10) / 10;
}
