import { delayedByProduction } from "./delayed-by-production";
import { missedReport } from "./missed-report";
import type { Scenario } from "./scenario";
import { wrongWeddingGift } from "./wrong-wedding-gift";

/** The cases of the practice page, in the order shown. */
export const allScenarios: readonly Scenario[] = [delayedByProduction, wrongWeddingGift, missedReport];
