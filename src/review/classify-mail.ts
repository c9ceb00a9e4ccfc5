import { RESPONSIBILITIES, type Responsibility, STAGES, type Stage } from "../language/draft";
import type { Detection } from "./applicability";
import type { LinearModel } from "./linear-model";

/** `stage:final`, `responsibility:own` … as the model's classes are called. */
export const STAGE_CLASSES = STAGES.map((s) => `stage:${s}`);
export const RESPONSIBILITY_CLASSES = RESPONSIBILITIES.map((r) => `responsibility:${r}`);

/** Whether the mail is one to review at all. */
export const APPLICABLE_CLASS = "applicable";
/** How much the hand-written detection weighs before any training, in log-odds. */
const DETECTED: Readonly<Record<Detection, number>> = { sure: 9, likely: 1.5, no: -3 };
/** How much the mean of the sentences' own evidence weighs, and how far one sentence may pull. */
const EVIDENCE = 1.5;
const FARTHEST = 4;
/** How far the mail's own features may pull. */
const TIPPING = 1.5;

/** What is known of applicability before the mail's own features: the detection, and what its sentences sound like. */
export function givenApplicable(detected: Detection, apologetic: readonly number[]): number {
  const clamped = apologetic.map((a) => Math.max(-FARTHEST, Math.min(FARTHEST, a)));
  const mean = clamped.reduce((a, b) => a + b, 0) / Math.max(1, clamped.length);
  return DETECTED[detected] + EVIDENCE * mean;
}

/** Scores by mail class: what the hand-written detection says before any training. */
export type MailScores = ReadonlyMap<string, number>;

/** The likeliest value of a family of classes, by the model's weights over `features` and the given scores. */
function best<T extends string>(
  values: readonly T[],
  family: string,
  model: LinearModel | undefined,
  features: readonly string[],
  given: MailScores,
): T {
  const scores = model?.start();
  if (model && scores) model.add(scores, features);
  let top = values[0] as T;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    const name = `${family}:${value}`;
    const column = model?.classes.indexOf(name) ?? -1;
    const score = (given.get(name) ?? 0) + (scores && column >= 0 ? (scores[column] as number) : 0);
    if (score > most) {
      most = score;
      top = value;
    }
  }
  return top;
}

export function classifyStage(
  model: LinearModel | undefined,
  features: readonly string[],
  given: MailScores,
): Stage {
  return best(STAGES, "stage", model, features, given);
}

export function classifyResponsibility(
  model: LinearModel | undefined,
  features: readonly string[],
  given: MailScores,
): Responsibility {
  return best(RESPONSIBILITIES, "responsibility", model, features, given);
}

/** What was given, weighed with what the model makes of the mail's features. */
export function classifyApplicable(
  model: LinearModel | undefined,
  features: readonly string[],
  given: number,
): boolean {
  const column = model?.classes.indexOf(APPLICABLE_CLASS) ?? -1;
  if (!model || column < 0) return given > 0;
  const scores = model.start();
  model.add(scores, features);
  // Words of the whole mail tell much of its trade and little of its purpose: they may tip the scales, no more.
  return Math.max(-TIPPING, Math.min(TIPPING, scores[column] as number)) + given > 0;
}
