import type { FaultCause } from "../panel/fault-cause";

/** What a failed review is told as: by the fault's code where the engine gave one, else by its name. */
export function faultCause(error: unknown): FaultCause {
  const { code, name } = error instanceof Error ? (error as Error & { readonly code?: unknown }) : {};
  if (code === "load") return "load";
  const isLate = code === "timeout" || code === "hang" || name === "TimeoutError";
  return isLate ? "timeout" : "engine";
}
