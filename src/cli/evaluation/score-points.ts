import type { Review } from "../../review/review";
import type { PointMail } from "./labelled-mail";

const RULE = "customer-point-unanswered";

/** Mails by whether a question of the customer's is left open, and whether the review says so. */
export interface PointScore {
  readonly hits: number;
  readonly missed: number;
  readonly false: number;
  readonly silent: number;
}

/** Asks the review of each mail whether a question of the customer's is left open. */
export function scorePoints(reviewer: Pick<Review, "review">, mails: readonly PointMail[]): PointScore {
  const count = { hits: 0, missed: 0, false: 0, silent: 0 };
  for (const { draft, points } of mails) {
    const { findings } = reviewer.review(draft, { assumeApplicable: true });
    const found = findings.some(({ rule }) => rule === RULE);
    if (points.some(({ answered }) => !answered)) count[found ? "hits" : "missed"]++;
    else count[found ? "false" : "silent"]++;
  }
  return count;
}

export function formatPoints(name: string, { hits, missed, false: wrong, silent }: PointScore): string {
  const share = (part: number, rest: number) => (part / Math.max(1, part + rest)).toFixed(2);
  return `${name}  P ${share(hits, wrong)} R ${share(hits, missed)}  ${hits} hits, ${missed} missed, ${wrong} false, ${silent} rightly silent\n`;
}
