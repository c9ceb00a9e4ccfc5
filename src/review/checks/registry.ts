import { addresseeMismatch } from "./addressee-mismatch";
import { admission } from "./admission";
import { apologyObject } from "./apology-object";
import { blameShift } from "./blame-shift";
import { casualMark } from "./casual-mark";
import type { Check } from "./check";
import { conditionalApology } from "./conditional-apology";
import { customerPoints } from "./customer-points";
import { delegatedDecision } from "./delegated-decision";
import { emoji } from "./emoji";
import { emotionalLanguage } from "./emotional-language";
import { excessiveKeigo } from "./excessive-keigo";
import { forcedClosure } from "./forced-closure";
import { graveByMail } from "./grave-by-mail";
import { handOff } from "./hand-off";
import { hollowEmpathy } from "./hollow-empathy";
import { impactUnderstated } from "./impact-understated";
import { jargon } from "./jargon";
import { kaomoji } from "./kaomoji";
import { minimised } from "./minimised";
import { overCommitment } from "./over-commitment";
import { ownerlessFault } from "./ownerless-fault";
import { placeholder } from "./placeholder";
import { readerBlame } from "./reader-blame";
import { reportLate } from "./report-late";
import { salutationMissing } from "./salutation-missing";
import { stockFormulas } from "./stock-formulas";
import { subjectMissing, subjectVague } from "./subject";
import { thanksMissing } from "./thanks-missing";
import { undueDemand } from "./undue-demand";
import { visitImposed } from "./visit-imposed";

/** The engine's named checks, as packs call them. */
export const CHECKS: Readonly<Record<string, Check>> = {
  "addressee-mismatch": addresseeMismatch,
  admission,
  "apology-object": apologyObject,
  "blame-shift": blameShift,
  "casual-mark": casualMark,
  "conditional-apology": conditionalApology,
  "customer-points": customerPoints,
  "delegated-decision": delegatedDecision,
  emoji,
  "emotional-language": emotionalLanguage,
  "excessive-keigo": excessiveKeigo,
  "forced-closure": forcedClosure,
  "grave-by-mail": graveByMail,
  "hand-off": handOff,
  "hollow-empathy": hollowEmpathy,
  "impact-understated": impactUnderstated,
  jargon,
  kaomoji,
  minimised,
  "over-commitment": overCommitment,
  "ownerless-fault": ownerlessFault,
  placeholder,
  "reader-blame": readerBlame,
  "report-late": reportLate,
  "salutation-missing": salutationMissing,
  "stock-formulas": stockFormulas,
  "subject-missing": subjectMissing,
  "subject-vague": subjectVague,
  "thanks-missing": thanksMissing,
  "undue-demand": undueDemand,
  "visit-imposed": visitImposed,
};
