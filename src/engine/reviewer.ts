import type { Draft } from "../language/draft";
import type { Report } from "../review/report";
import type { ReviewOptions } from "../review/review";

/** The whole review behind one call: pure in its answer, cached inside. The same for page, command line and tests. */
export interface Reviewer {
  review(draft: Draft, options?: ReviewOptions): Report;
}
