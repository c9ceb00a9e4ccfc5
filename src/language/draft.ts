export const STAGES = ["first", "interim", "final", "brief"] as const;
/** How far the matter has come: 第一報, 経過報告, 最終報告, 軽微なお詫び. */
export type Stage = (typeof STAGES)[number];

export const RESPONSIBILITIES = ["own", "organisation", "third-party", "undetermined", "none"] as const;
/** Whose fault it is, as the mail tells it. */
export type Responsibility = (typeof RESPONSIBILITIES)[number];

/** An immutable snapshot of a mail being written. Strings are the user's own, never normalised. */
export interface Draft {
  readonly subject: string;
  /** Body as plain text, lines ended by `\n`; spans of findings count in its UTF-16 code units. */
  readonly body: string;
  /** Addressees as written, e.g. `佐藤 健一 <sato@example.co.jp>`. */
  readonly to: readonly string[];
  /** The customer's mail that this one answers, where the host shows it apart from the body. */
  readonly quoted: string;
  /** Set by the user; otherwise detected. */
  readonly stage?: Stage | undefined;
  readonly responsibility?: Responsibility | undefined;
  /** The day of writing, `YYYY-MM-DD`. Passed in: nothing below reads a clock. */
  readonly now: string;
}
