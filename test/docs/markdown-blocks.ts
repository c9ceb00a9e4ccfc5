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
  return [...markdown.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map((m) => ({
    info: (m[1] as string).trim(),
    text: m[2] as string,
    line: markdown.slice(0, m.index).split("\n").length,
  }));
}
