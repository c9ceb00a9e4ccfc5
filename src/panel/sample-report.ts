import { type ChecklistItem, type Finding, MOVES, type MoveReport, type Report } from "../review/report";

/** For tests of the views: a finding on 「😊」 at 10–12, with what is given put over it. */
export function sampleFinding(given: Partial<Finding> = {}): Finding {
  return {
    rule: "emoji",
    pack: "apology",
    severity: "error",
    field: "body",
    span: { start: 10, end: 12 },
    text: "😊",
    message: { ja: "絵文字が使われています。", en: "An emoji is used." },
    why: { ja: "誠意が伝わりません。", en: "It looks careless." },
    fix: { ja: "絵文字を削除してください。" },
    source: "S4",
    suggestions: [{ label: { ja: "削除", en: "Delete" }, replacement: "" }],
    template: undefined,
    locked: false,
    ...given,
  };
}

/** For tests of the views: a line of the checklist, required, present at 0–5. */
export function sampleItem(given: Partial<ChecklistItem> = {}): ChecklistItem {
  return {
    move: "apology",
    label: { ja: "お詫び", en: "Apology" },
    needed: "required",
    status: "present",
    spans: [{ start: 0, end: 5 }],
    template: undefined,
    ...given,
  };
}

/** For tests of the views: a reviewed mail with one finding, an apology and no cause. */
export function sampleReport(given: Partial<Report> = {}): Report {
  const silent: MoveReport = { status: "absent", spans: [] };
  return {
    applicable: true,
    stage: { value: "final", detected: true },
    responsibility: { value: "organisation", detected: true },
    score: 54,
    scoreItems: [
      { kind: "finding", id: "emoji", lost: 8, span: { start: 10, end: 12 } },
      { kind: "move", id: "cause", lost: 15, span: undefined },
    ],
    moves: Object.fromEntries(MOVES.map((move) => [move, silent])) as Report["moves"],
    checklist: [
      sampleItem(),
      sampleItem({
        move: "empathy",
        label: { ja: "共感" },
        needed: "advised",
        status: "absent",
        spans: [],
        template: "＿＿",
      }),
      sampleItem({
        move: "cause",
        label: { ja: "原因", en: "Cause" },
        status: "absent",
        spans: [],
        template: "原因は＿＿です。",
      }),
      sampleItem({ move: "thanks", label: { ja: "お礼" }, needed: "optional", status: "absent", spans: [] }),
    ],
    findings: [sampleFinding()],
    ...given,
  };
}
