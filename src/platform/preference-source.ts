import type { PackOverview } from "../review/pack-overview";
import type { Policy } from "./policy";
import type { Settings } from "./settings";

/** What preferences come of, already checked. */
export interface PreferenceGrounds {
  readonly settings: Settings;
  readonly policy: Policy;
  /** What the background says of the packs at work; undefined before it has. */
  readonly packs: Pick<PackOverview, "revision" | "notices" | "gateThreshold"> | undefined;
}

/** Port: where a page has its preferences from. */
export interface PreferenceSource {
  /** Rejects where they cannot be had. */
  read(): Promise<PreferenceGrounds>;
  /** Tells that they may have changed. */
  observe(listener: () => void, signal: AbortSignal): void;
}
