import type { Draft } from "../../language/draft";
import type { Scenario } from "./scenarios/scenario";

/** The customer's mail as the mail that is answered, with its head lines. */
export function quotedMail({ customer, mail }: Scenario): string {
  return `From: ${customer}\nSubject: ${mail.subject}\n\n${mail.body}`;
}

/** An answer to the case as a draft for the review. */
export function scenarioDraft(
  scenario: Scenario,
  { subject, body }: { readonly subject: string; readonly body: string },
  now: string,
): Draft {
  const { customer, stage, responsibility } = scenario;
  return { subject, body, to: [customer], quoted: quotedMail(scenario), stage, responsibility, now };
}
