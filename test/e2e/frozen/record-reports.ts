import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadReviewer } from "../../../src/cli/load-reviewer";
import { frozenDrafts } from "./frozen-drafts";

/**
 * Writes anew what the engine of the reference pictures answers: `node --import tsx test/e2e/frozen/record-reports.ts`.
 * Asked for when the form of a report or the mails of the pictures change, not when rules get better.
 */
const reviewer = loadReviewer();
const reports = Object.entries(frozenDrafts()).map(([name, draft]) => ({
  name,
  body: draft.body,
  report: reviewer.review(draft, { assumeApplicable: name === "attempt" }),
}));
const silent = { name: "silent", body: "", report: reviewer.review({ ...frozenDrafts().attempt, body: "" }) };
const file = fileURLToPath(new URL("reports.json", import.meta.url));
writeFileSync(file, `${JSON.stringify([...reports, silent], undefined, 2)}\n`);
