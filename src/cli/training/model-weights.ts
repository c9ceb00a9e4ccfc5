import type { LinearModelSource } from "../../packs/compiled-pack";
import { isWordingClass } from "../../review/learned-wordings";
import { APPLICABLE_CLASS, RESPONSIBILITY_CLASSES, STAGE_CLASSES } from "../../review/classify-mail";

/** Features of smaller weight are left out; mails have few, and of a sentence's faults only the drift is asked for. */
const LEAST_WEIGHT = 0.12;
const LEAST_FAULT_WEIGHT = 0.3;
const LEAST_WORDING_WEIGHT = 0.1;
const LEAST_MAIL_WEIGHT = 0.05;
export const leastWeight = (name: string) =>
  name.startsWith("fault:")
    ? LEAST_FAULT_WEIGHT
    : isWordingClass(name)
      ? LEAST_WORDING_WEIGHT
      : MAIL_CLASSES.has(name)
        ? LEAST_MAIL_WEIGHT
        : LEAST_WEIGHT;
const MAIL_CLASSES = new Set([...STAGE_CLASSES, ...RESPONSIBILITY_CLASSES, APPLICABLE_CLASS]);

/** One class of a model. */
export type Row = LinearModelSource["classes"][string];

/** Both models in one: the classes of the second with their features behind those of the first. */
export function joinModels(a: LinearModelSource, b: LinearModelSource): LinearModelSource {
  const index = new Map(a.features.map((f, i) => [f, i]));
  const features = [...a.features];
  for (const f of b.features) {
    if (index.has(f)) continue;
    index.set(f, features.length);
    features.push(f);
  }
  const moved = Object.entries(b.classes).map(([name, { bias, index: own, weight }]): [string, Row] => [
    name,
    { bias, index: own.map((i) => index.get(b.features[i] as string) as number), weight },
  ]);
  return { version: 1, features, classes: { ...a.classes, ...Object.fromEntries(moved) } };
}

/** To the hundredth that the model's file keeps. */
export const round = (x: number) => Math.round(x * 100) / 100;

/** Rounded to nothing. */
export const NOTHING = 0.005;

/** The weights of a class that are not too small, with the features they belong to. */
export function sparse(weights: Float64Array, least: number): { index: number[]; weight: number[] } {
  const index: number[] = [];
  const weight: number[] = [];
  weights.forEach((w, i) => {
    if (Math.abs(w) < least) return;
    index.push(i);
    weight.push(round(w));
  });
  return { index, weight };
}

/** Drops the features that no class uses. */
export function compact(model: LinearModelSource): LinearModelSource {
  const used = new Set(Object.values(model.classes).flatMap((c) => c.index));
  const kept = model.features.map((_, i) => i).filter((i) => used.has(i));
  const position = new Map(kept.map((old, i) => [old, i]));
  return {
    version: model.version,
    features: kept.map((i) => model.features[i] as string),
    classes: Object.fromEntries(
      Object.entries(model.classes).map(([name, { bias, index, weight }]) => [
        name,
        { bias, index: index.map((i) => position.get(i) as number), weight },
      ]),
    ),
  };
}
