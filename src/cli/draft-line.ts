import { en } from "zod/locales";
import * as z from "zod/mini";
import { type Draft, RESPONSIBILITIES, STAGES } from "../language/draft";

const line = z.object({
  id: z.nullish(z.union([z.string(), z.number()])),
  subject: z.nullish(z.string()),
  body: z.string(),
  to: z.nullish(z.array(z.string())),
  quoted: z.nullish(z.string()),
  stage: z.nullish(z.enum(STAGES)),
  responsibility: z.nullish(z.enum(RESPONSIBILITIES)),
  now: z.nullish(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
});

/** Thrown where an input line is no draft; the message holds no word of the mail. */
export class DraftLineError extends Error {
  override readonly name = "DraftLineError";
}

export interface DraftLine {
  readonly id: string | undefined;
  readonly draft: Draft;
}

/**
 * Reads one line of JSON Lines: only `body` is required, null means not given.
 * @throws DraftLineError naming the fault
 */
export function parseDraftLine(text: string, defaults: Omit<Draft, "body">): DraftLine {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new DraftLineError("not JSON");
  }
  const result = line.safeParse(json, { error: en().localeError });
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new DraftLineError(`${issue?.path.join(".") || "line"}: ${issue?.message ?? "not a draft"}`);
  }
  const row = result.data;
  return {
    id: row.id === null || row.id === undefined ? undefined : String(row.id),
    draft: {
      subject: row.subject ?? defaults.subject,
      body: row.body,
      to: row.to ?? defaults.to,
      quoted: row.quoted ?? defaults.quoted,
      stage: row.stage ?? defaults.stage,
      responsibility: row.responsibility ?? defaults.responsibility,
      now: row.now ?? defaults.now,
    },
  };
}
