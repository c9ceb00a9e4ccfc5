import type { CliTexts } from "./texts";

/** What the command line says to people, in English. */
export const en: CliTexts = {
  notApplicable: "Not an apology mail: nothing to review.",
  score: "Score",
  stage: "Stage",
  responsibility: "Responsibility",
  detected: "detected",
  checklist: "Checklist",
  findings: "Findings",
  noFindings: "No findings.",
  wholeMail: "(whole mail)",
  why: "Why",
  fix: "Fix",
  locked: "locked",
  noRule: (id) => `no rule "${id}"; there are`,
  source: "Source",
  severity: { error: "error", warning: "warning", hint: "hint" },
  status: { present: "done", vague: "weak", pending: "pending", absent: "missing" },
  need: { required: "required", advised: "advised", optional: "optional" },
  stages: { first: "first notice", interim: "interim report", final: "final report", brief: "brief apology" },
  responsibilities: {
    own: "own",
    organisation: "our organisation",
    "third-party": "third party",
    undetermined: "undetermined",
    none: "none of ours",
  },
  progress: (mails, perSecond) => `${mails} mails (${perSecond} a second)`,
};
