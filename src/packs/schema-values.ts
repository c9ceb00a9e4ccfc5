import * as z from "zod/mini";
import { addDays } from "../language/dates";
import { RESPONSIBILITIES, STAGES } from "../language/draft";
import { MOVES, SEVERITIES } from "../review/report";

/** Controls but tab and line end, bidi and zero-width characters, half a surrogate pair. */
const FORBIDDEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u;
/** Schemes other than https, with `//` or without. */
const OTHER_LINK = /\b(?!https:)[a-z][a-z0-9+.-]*:\/\/|\b(?:javascript|vbscript|data):\S/i;

export const clean = z.refine<string>((s) => !FORBIDDEN.test(s), "control, bidi or zero-width character");

/** Text that reaches the page: never empty; control, bidi and zero-width characters are refused, links are https. */
export const text = (max: number) =>
  z.string().check(
    z.maxLength(max),
    clean,
    z.refine((s) => s.trim() !== "", "empty"),
    z.refine((s) => !OTHER_LINK.test(s), "a link must begin with https://"),
  );
export const id = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,63}$/, "an id: a-z, 0-9 and -"));
export const day = z.string().check(z.refine(isDay, "a day of the calendar, YYYY-MM-DD"));
export const words = (max = 200) => z.array(text(80)).check(z.minLength(1), z.maxLength(max));
export const oneOrMore = z.union([text(80), words()]);
export const points = z.number().check(z.minimum(0), z.maximum(100));
export const count = z.int().check(z.minimum(0), z.maximum(10_000));

function isDay(s: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(s) && addDays(s, 0) === s;
}

export const localText = z.strictObject({ ja: text(400), en: z.optional(text(600)) });
export const severity = z.enum([...SEVERITIES, "off"]);
export const stages = z.array(z.enum(STAGES)).check(z.minLength(1));
export const responsibilities = z.array(z.enum(RESPONSIBILITIES)).check(z.minLength(1));
export const zone = z.enum(["salutation", "greeting", "main", "closing", "signature"]);
export const status = z.enum(["present", "vague", "pending", "absent"]);
export const move = z.enum(MOVES);
