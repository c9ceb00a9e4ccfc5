import type { LocalText, Move, MoveStatus, Need, Report } from "../../review/report";

/** One part of an apology, as the trainee and as the model answer wrote it. */
export interface ComparedMove {
  readonly move: Move;
  readonly label: LocalText;
  readonly needed: Need;
  /** How the trainee's mail has it. */
  readonly status: MoveStatus;
  /** The sentences that carry it, as written. */
  readonly yours: readonly string[];
  readonly model: readonly string[];
}

interface ReviewedMail {
  readonly body: string;
  readonly report: Report;
}

/**
 * Sets the two mails side by side, what the case asks for first. What neither asks for nor says is left out.
 * @param model undefined where the model answer could not be reviewed
 */
export function compareMoves(yours: ReviewedMail, model: ReviewedMail | undefined): readonly ComparedMove[] {
  return yours.report.checklist
    .map(({ move, label, needed, status, spans }) => ({
      move,
      label,
      needed,
      status,
      yours: sentences(yours.body, spans),
      model: model === undefined ? [] : sentences(model.body, model.report.moves[move].spans),
    }))
    .filter((row) => row.needed !== "optional" || row.yours.length > 0 || row.model.length > 0);
}

function sentences(body: string, spans: readonly { readonly start: number; readonly end: number }[]) {
  return [...new Set(spans.map(({ start, end }) => body.slice(start, end).trim()))].filter(
    (text) => text !== "",
  );
}
