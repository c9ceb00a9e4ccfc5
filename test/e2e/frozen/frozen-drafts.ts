import type { Draft } from "../../../src/language/draft";
import { resolveScenario } from "../../../src/panel/practice/resolve-scenario";
import { scenarioDraft } from "../../../src/panel/practice/scenario-draft";
import { allScenarios } from "../../../src/panel/practice/scenarios/all-scenarios";

/** The day on which the pages are looked at. */
export const DAY = "2026-11-20";
/** The case that is written in pictures of the desk, by its place on the list. */
export const CASE = 3;

/** A mail without emoji: their looks differ from machine to machine. */
export const MAIL = {
  subject: "納品の遅れについて",
  lines: [
    "〇〇様",
    "",
    "お世話になっております。みなと部品の田中です。",
    "部品の納品が遅れ、すみませんでした。",
    "製造部のミスで出荷が遅れました。今後は気をつけます。",
    "よろしくお願いいたします。",
  ],
  /** Words of it that put the blame elsewhere. */
  blame: "製造部のミス",
  to: { name: "佐藤 健一", address: "sato@example.co.jp" },
  received: "部品がまだ届きません。\nいつ届きますか。\n原因も教えてください。",
} as const;

/** A sentence that is tried on the page of the rules. */
export const ATTEMPT = "誤解を招いたとしたら、誠に申し訳ございません。";

/** Every draft that a reference picture shows the review of, by name. */
export function frozenDrafts(): Readonly<Record<"mail" | "sample" | "model" | "attempt", Draft>> {
  const scenario = allScenarios[CASE];
  if (scenario === undefined) throw new Error(`no case ${CASE}`);
  const resolved = resolveScenario(scenario, DAY);
  const { subject, lines, to, received } = MAIL;
  return {
    mail: {
      subject,
      body: lines.join("\n"),
      to: [`${to.name} <${to.address}>`],
      quoted: received,
      now: DAY,
    },
    sample: scenarioDraft(resolved, resolved.sample, DAY),
    model: scenarioDraft(resolved, resolved.model, DAY),
    attempt: { subject: "", body: ATTEMPT, to: [], quoted: "", now: DAY },
  };
}
