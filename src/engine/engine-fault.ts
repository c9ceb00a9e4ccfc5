import type { EngineFaultCode } from "./protocol";

/** The engine gave no report. `detail` never holds the user's words. */
export class EngineFault extends Error {
  readonly code: EngineFaultCode;
  readonly detail: string;

  constructor(code: EngineFaultCode, detail = "") {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.name = "EngineFault";
    this.code = code;
    this.detail = detail;
  }
}

/** A newer draft of the same compose window took this one's place: nobody waits for the answer any more. */
export class ReviewSuperseded extends Error {
  constructor() {
    super("superseded");
    this.name = "ReviewSuperseded";
  }
}
