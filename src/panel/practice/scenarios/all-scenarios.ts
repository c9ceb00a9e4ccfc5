import { brokenInTransit } from "./broken-in-transit";
import { callCentre } from "./call-centre";
import { delayedByProduction } from "./delayed-by-production";
import { hardClaim } from "./hard-claim";
import { holidayVisitClaim } from "./holiday-visit-claim";
import { lawyerLetter } from "./lawyer-letter";
import { missedReport } from "./missed-report";
import { outageFinal } from "./outage-final";
import { outageFirst } from "./outage-first";
import { outageInterim } from "./outage-interim";
import type { Scenario } from "./scenario";
import { undueDemand } from "./undue-demand";
import { unfinishedTemplate } from "./unfinished-template";
import { wrongDate } from "./wrong-date";
import { wrongOrderByCustomer } from "./wrong-order-by-customer";
import { wrongWeddingGift } from "./wrong-wedding-gift";

/** The cases of the practice page, in the order shown: by theme, and within a theme from easy to hard. */
export const allScenarios: readonly Scenario[] = [
  delayedByProduction,
  brokenInTransit,
  wrongOrderByCustomer,
  hardClaim,
  undueDemand,
  lawyerLetter,
  wrongWeddingGift,
  missedReport,
  unfinishedTemplate,
  wrongDate,
  holidayVisitClaim,
  callCentre,
  outageFirst,
  outageInterim,
  outageFinal,
];
