/** A fenced block of a Markdown page: ```info … ``` */
export interface MarkdownBlock {
  /** What stands behind the fence, e.g. `yaml ../eigyo/rule.yaml`. */
  readonly info: string;
  readonly text: string;
  /** Counts from 1. */
  readonly line: number;
}

/** The fenced blocks of a page, in order. */
export function findBlocks(markdown: string): readonly MarkdownBlock[] {
  return [...markdown.matchAll(/^( *)```([^\n]*)\n([\s\S]*?)^\1```$/gm)].map((m) => ({
    info: (m[2] as string).trim(),
    // What stands in a list is indented as its fence is.
    text: (m[3] as string).replaceAll(new RegExp(`^${m[1]}`, "gm"), ""),
    line: markdown.slice(0, m.index).split("\n").length,
  }));
}
