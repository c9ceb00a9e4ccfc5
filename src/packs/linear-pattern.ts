import { RE2JS } from "re2js";
import type { Span } from "../language/span";
import type { PatternSearch } from "../review/context";

/** Why a pattern cannot be used; `detail` is the engine's own word, in English. */
export interface PatternFault {
  readonly cause: "syntax" | "empty match";
  readonly detail: string;
}

/** Larger programs are refused: each step of a search may cost as much as the program is long. */
const MOST_INSTRUCTIONS = 2000;

/** So many matches of a pattern are told of one text: telling all could cost the square of its length. */
const MOST_MATCHES = 100;

/** What is wrong with a pattern, or undefined. */
export function findPatternFault(pattern: string): PatternFault | undefined {
  const compiled = compile(pattern);
  return compiled instanceof RE2JS ? undefined : compiled;
}

/**
 * Makes a pattern in RE2's syntax ready for searching in linear time. It does not look at letter case unless the
 * pattern says `(?i)`.
 * @returns undefined where it is no pattern, see `findPatternFault`
 */
export function compileLinearPattern(pattern: string): PatternSearch | undefined {
  const compiled = compile(pattern);
  if (!(compiled instanceof RE2JS)) return undefined;
  return (text) => {
    // Most texts hold no match, and telling so is much cheaper than looking for its place.
    if (!compiled.test(text)) return [];
    const matcher = compiled.matcher(text);
    const spans: Span[] = [];
    while (spans.length < MOST_MATCHES && matcher.find()) {
      const [start, end] = [matcher.start(), matcher.end()];
      if (end > start) spans.push({ start, end });
    }
    return spans;
  };
}

function compile(pattern: string): RE2JS | PatternFault {
  try {
    const compiled = RE2JS.compile(pattern);
    if (compiled.programSize() > MOST_INSTRUCTIONS) return { cause: "syntax", detail: "too large" };
    return compiled.test("") ? { cause: "empty match", detail: "" } : compiled;
  } catch (error) {
    return { cause: "syntax", detail: error instanceof Error ? error.message : "not a pattern" };
  }
}
