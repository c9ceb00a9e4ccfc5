/**
 * One pattern made of a table: each line can be read, and added to, by itself.
 * @param lines patterns, or words with spaces between them
 */
export const anyOf = (...lines: readonly (RegExp | string)[]): RegExp =>
  new RegExp(
    lines.map((line) => (typeof line === "string" ? line.replaceAll(" ", "|") : line.source)).join("|"),
  );
