import { isLinearModel, type LinearModelSource } from "./compiled-pack";

/**
 * `model.json` as it lies in the pack's folder. Hundreds of thousands of weights: each is told in hundredths, its feature
 * by the step from the one before, which makes the file a third as long. One class stands on each line, so that a
 * difference between two trainings can be read.
 */
interface ModelFile {
  readonly version: 2;
  readonly features: readonly string[];
  /** By class: bias, steps from feature to feature, and weights in hundredths. */
  readonly classes: Readonly<Record<string, readonly [number, readonly number[], readonly unknown[]]>>;
}

/** The file of a model whose weights are whole hundredths. */
export function writeModelFile({ features, classes }: LinearModelSource): string {
  const rows = Object.entries(classes).map(([name, { bias, index, weight }]) => {
    const steps = index.map((at, k) => at - (index[k - 1] ?? 0));
    const hundredths = weight.map((w) => Math.round(w * 100));
    return `${JSON.stringify(name)}:${JSON.stringify([bias, steps, hundredths])}`;
  });
  return `{"version":2,"features":${JSON.stringify(features)},"classes":{\n${rows.join(",\n")}\n}}\n`;
}

/** The model that a file tells; undefined where it is none. */
export function readModelFile(text: string): LinearModelSource | undefined {
  try {
    const { features, classes } = JSON.parse(text) as ModelFile;
    const model: unknown = {
      version: 1,
      features,
      classes: Object.fromEntries(
        Object.entries(classes).map(([name, [bias, steps, hundredths]]) => [
          name,
          // What is no number is left as it is, and found below.
          { bias, index: addUp(steps), weight: hundredths.map((w) => (typeof w === "number" ? w / 100 : w)) },
        ]),
      ),
    };
    return isLinearModel(model) ? model : undefined;
  } catch {
    return undefined;
  }
}

function addUp(steps: readonly number[]): readonly number[] {
  let at = 0;
  return steps.map((step) => (at += step));
}
