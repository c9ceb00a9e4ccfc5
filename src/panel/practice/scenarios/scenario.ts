import type { Responsibility, Stage } from "../../../language/draft";
import type { LocalText } from "../../../review/report";

/** What the cases of the list are grouped by, in the order shown. */
export const THEMES = ["not-mine", "demands", "my-fault", "manners", "outage"] as const;
export type Theme = (typeof THEMES)[number];

/** A mail as written: lines of the body ended by `\n`. */
interface WrittenMail {
  readonly subject: string;
  readonly body: string;
}

/**
 * One case to practise. The mails are Japanese in every language of the interface. A case does not age: its days are
 * written `{-1}`, `{0}`, `{+2}` (business days from today) and read by `resolveScenario`.
 */
export interface Scenario {
  /** Kebab-case, the same as the file's name. */
  readonly id: string;
  /** The guide the case comes from, e.g. `S1`. */
  readonly source: string;
  readonly theme: Theme;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly stage: Stage;
  readonly responsibility: Responsibility;
  /** The customer as an addressee: `株式会社… 佐藤 健一 <sato@example.co.jp>`. */
  readonly customer: string;
  /** The customer's mail. */
  readonly mail: WrittenMail;
  /** What the writer knows when answering. */
  readonly facts: readonly LocalText[];
  /** Given one at a time to who asks, from the general to the particular. */
  readonly hints: readonly LocalText[];
  /** What a good answer holds; shown after sending. */
  readonly keyPoints: readonly LocalText[];
  /** A draft with plenty to mend. */
  readonly sample: WrittenMail;
  /** An answer to learn from. */
  readonly model: WrittenMail;
}
