import { RESPONSIBILITIES, type Responsibility, STAGES, type Stage } from "../language/draft";
import type { Detection } from "./applicability";
import type { Network, PreparedFeatures } from "./network";

/** `stage:final`, `responsibility:own` … as the model's classes are called. */
export const STAGE_CLASSES = STAGES.map((s) => `stage:${s}`);
export const RESPONSIBILITY_CLASSES = RESPONSIBILITIES.map((r) => `responsibility:${r}`);

/** Whether the mail is one to review at all. */
export const APPLICABLE_CLASS = "applicable";
/** How much the hand-written detection weighs before any training, in log-odds. */
const DETECTED: Readonly<Record<Detection, number>> = { sure: 5.5, told: 2, likely: 0.8, no: -0.8 };
/** How much the mean of the sentences' own evidence weighs, and how far one sentence may pull. */
const EVIDENCE = 1.5;
const FARTHEST = 4;
/** A failure told without an apology sounds like any mail: its sentences may speak against it so far, no more. */
const LEAST_WHERE_TOLD = -1;
/** In doubt a mail is reviewed: an apology that nobody looked at costs more than a badge too many. In log-odds. */
const LEANING = 0;

/** What is known of applicability before the mail's own features: the detection, and what its sentences sound like. */
export function givenApplicable(detected: Detection, apologetic: readonly number[]): number {
  const clamped = apologetic.map((a) => Math.max(-FARTHEST, Math.min(FARTHEST, a)));
  const mean = clamped.reduce((a, b) => a + b, 0) / Math.max(1, clamped.length);
  return DETECTED[detected] + EVIDENCE * (detected === "told" ? Math.max(mean, LEAST_WHERE_TOLD) : mean);
}

/** Scores by mail class: what the hand-written detection says before any training. */
export type MailScores = Pick<ReadonlyMap<string, number>, "get">;

/** What the model makes of a mail's features, in log-odds by class; empty without a model. */
export function weighMail(model: Network | undefined, features: readonly PreparedFeatures[]): MailScores {
  if (!model) return new Map();
  const sums = model.start();
  model.addDistinct(sums, features);
  const scores = model.score(sums, [...model.classes.keys()]);
  return { get: (name) => scores[model.columnOf(name)] };
}

/** The likeliest value of a family of classes, by what is given and what the features weigh. */
function best<T extends string>(
  values: readonly T[],
  family: string,
  weighed: MailScores,
  given: MailScores,
): T {
  let top = values[0] as T;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    const name = `${family}:${value}`;
    const score = (given.get(name) ?? 0) + (weighed.get(name) ?? 0);
    if (score > most) {
      most = score;
      top = value;
    }
  }
  return top;
}

export function classifyStage(weighed: MailScores, given: MailScores): Stage {
  return best(STAGES, "stage", weighed, given);
}

/**
 * Scores of stages are so many times surer than they are right: with them divided by it, of the mails left out of the
 * training that were said to be at a stage with 0.8, four of five are (a temperature, Guo et al. 2017).
 */
const SURER_THAN_RIGHT = 3;

/** How likely each stage is, 0–1, adding up to 1. */
export function shareStages(weighed: MailScores, given: MailScores): ReadonlyMap<Stage, number> {
  const odds = STAGES.map((stage) => {
    const name = `stage:${stage}`;
    return Math.exp(((given.get(name) ?? 0) + (weighed.get(name) ?? 0)) / SURER_THAN_RIGHT);
  });
  const all = odds.reduce((a, b) => a + b, 0);
  return new Map(STAGES.map((stage, i) => [stage, (odds[i] as number) / all]));
}

export function classifyResponsibility(weighed: MailScores, given: MailScores): Responsibility {
  return best(RESPONSIBILITIES, "responsibility", weighed, given);
}

/** Where the words themselves make it an apology mail, its topic may speak against it so far, no more. In log-odds. */
const LEAST_OF_TOPIC: Readonly<Record<Detection, number>> = {
  sure: -2,
  told: -2.5,
  likely: Number.NEGATIVE_INFINITY,
  no: Number.NEGATIVE_INFINITY,
};

/** What was given, weighed with what the model makes of the mail's features. */
export function classifyApplicable(weighed: MailScores, given: number, detected: Detection): boolean {
  const topic = weighed.get(APPLICABLE_CLASS) ?? 0;
  return Math.max(topic, LEAST_OF_TOPIC[detected]) + given > LEANING;
}
