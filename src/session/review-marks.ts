import type { ComposeSurface } from "../compose/compose-surface";
import type { Span } from "../language/span";
import type { Finding, Severity } from "../review/report";
import type { SessionMarks } from "./ports";
import type { Reviewed } from "./review-loop";

/** A finding that is marked in the body, with the revision that its span counts in. */
export interface ReviewMark {
  readonly finding: Finding;
  readonly revision: number;
  /** Where its words stand now; `undefined` once they were touched. */
  range(): Range | undefined;
}

export interface ReviewMarks {
  show(reviewed: Reviewed, findings: readonly Finding[]): void;
  /** Between a change and its review: hides what no longer stands on its words. */
  dropStale(): void;
  clear(): void;
  /** In the order of the text. */
  all(): readonly ReviewMark[];
  /** The marks at a DOM position, both ends included: between two neighbours it is both of them. */
  at(node: Node, offset: number): readonly ReviewMark[];
}

/** The marks of one compose window, with the way from a place in the page to its finding. */
export function createReviewMarks(surface: ComposeSurface, marks: SessionMarks): ReviewMarks {
  let shown: readonly ReviewMark[] = [];
  return {
    show({ snapshot: { revision } }, findings) {
      const marked: { readonly mark: ReviewMark; readonly span: Span; readonly severity: Severity }[] = [];
      for (const finding of findings) {
        const { span, field, severity } = finding;
        if (span === undefined || field !== "body" || span.start === span.end) continue;
        const mark = { finding, revision, range: () => surface.rangeOf(span, revision) };
        marked.push({ mark, span, severity });
      }
      marked.sort((a, b) => a.span.start - b.span.start);
      shown = marked.map(({ mark }) => mark);
      marks.show(marked, revision);
    },
    dropStale: () => marks.dropStale(),
    clear() {
      shown = [];
      marks.show([], 0);
    },
    all: () => shown,
    at: (node, offset) => shown.filter((mark) => holds(mark.range(), node, offset)),
  };
}

function holds(range: Range | undefined, node: Node, offset: number): boolean {
  try {
    return range?.comparePoint(node, offset) === 0;
  } catch {
    // The point lies in another tree.
    return false;
  }
}
