import type { Responsibility, Stage } from "../../../language/draft";
import type { LocalText } from "../../../review/report";

/** One case to practise. The mails are Japanese in every language of the interface. */
export interface Scenario {
  /** Kebab-case, the same as the file's name. */
  readonly id: string;
  /** The guide the case comes from, e.g. `S1`. */
  readonly source: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly stage: Stage;
  readonly responsibility: Responsibility;
  /** The customer as an addressee: `株式会社… 佐藤 健一 <sato@example.co.jp>`. */
  readonly customer: string;
  /** The customer's mail; lines ended by `\n`. No dates: a case does not age. */
  readonly mail: { readonly subject: string; readonly body: string };
  /** What the writer knows when answering. */
  readonly facts: readonly string[];
  /** What a good answer holds; shown after sending. */
  readonly keyPoints: readonly LocalText[];
  /** A draft with plenty to mend. */
  readonly sample: { readonly subject: string; readonly body: string };
}
