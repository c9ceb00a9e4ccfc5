import type { FaultCause } from "../panel/fault-cause";
import type { Report } from "../review/report";

/** What a compose window's review has come to. */
export type SessionState =
  | { readonly kind: "waiting" }
  | { readonly kind: "muted" }
  | { readonly kind: "reviewed"; readonly report: Report }
  | { readonly kind: "fault"; readonly cause: FaultCause };
