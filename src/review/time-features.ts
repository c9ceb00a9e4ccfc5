import { dayNumber } from "../language/dates";
import type { Mail } from "./mail";
import type { JudgedMoves } from "./moves/judge";
import { datesOf } from "./rules/date-rule";

/** Days ago or ahead, told in steps. */
const STEPS = [0, 1, 3, 7, 14, 30];
const stepOf = (days: number): string => String(STEPS.find((most) => days <= most) ?? "more");
const UNTOLD = "untold";
/** More days than so are many. */
const MANY = 3;

/**
 * When a mail says that things happened and will happen, counted from the day it is written: a first report tells of
 * today, a final one of last week. Names are the trained model's vocabulary.
 */
export function timeFeatures({ main, draft }: Mail, moves: JudgedMoves["report"]): readonly string[] {
  const today = dayNumber(draft.now.slice(0, 10));
  const ago: number[] = [];
  const ahead: number[] = [];
  for (const s of main) {
    const isPlan = s.facts.tense === "plan";
    for (const { first, precision } of datesOf(s, draft.now)) {
      if (first === undefined || precision !== "day") continue;
      const off = dayNumber(first) - today;
      if (isPlan && off >= 0) ahead.push(off);
      if (!isPlan && off <= 0) ago.push(-off);
    }
  }
  const since = ago.length === 0 ? UNTOLD : stepOf(Math.max(...ago));
  const latest = ago.length === 0 ? UNTOLD : stepOf(Math.min(...ago));
  const next = ahead.length === 0 ? UNTOLD : stepOf(Math.min(...ahead));
  return [
    `since:${since}`,
    `latest:${latest}`,
    `next:${next}`,
    `since:${since}&latest:${latest}`,
    `since:${since}&cause=${moves.cause.status}`,
    `since:${since}&next=${moves["next-contact"].status}`,
    `since:${since}&remedy=${moves.remedy.status}`,
    `days:${Math.min(MANY, new Set(ago).size)}`,
  ];
}
