import { MOVES, type Finding, type MoveReport, type Report } from "../../review/report";

/** A report for tests; `changes` replaces its fields. */
export function sampleReport(changes: Partial<Report> = {}): Report {
  const absent: MoveReport = { status: "absent", spans: [] };
  return {
    applicable: true,
    stage: { value: "final", detected: true },
    responsibility: { value: "organisation", detected: true },
    score: 72,
    scoreItems: [],
    moves: Object.fromEntries(MOVES.map((move) => [move, absent])) as Report["moves"],
    checklist: [],
    findings: [],
    ...changes,
  };
}

/** A finding for tests; `changes` replaces its fields. */
export function sampleFinding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: "emoji",
    pack: "apology",
    severity: "error",
    field: "body",
    span: { start: 0, end: 2 },
    text: "😊",
    message: { ja: "絵文字があります" },
    why: { ja: "軽く見えます" },
    fix: { ja: "消します" },
    source: "S4",
    suggestions: [{ label: { ja: "削除" }, replacement: "" }],
    template: undefined,
    locked: false,
    ...changes,
  };
}
