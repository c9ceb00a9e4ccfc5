import type { ModelSpec } from "../review/model-tables";
import type { NetworkSpec } from "../review/network-table";

/**
 * `model.json` as it lies in the pack's folder. The weights of a feature, a byte each, are told in base64 beside its
 * name; each feature and each class stands on a line.
 */
interface ModelFile {
  readonly version: 3;
  readonly sentences: NetworkFile;
  readonly mails: NetworkFile;
  readonly points?: NetworkFile | undefined;
}

interface NetworkFile {
  readonly biases: readonly number[];
  readonly steps: readonly number[];
  readonly classes: Readonly<Record<string, readonly number[]>>;
  readonly features: Readonly<Record<string, string>>;
}

export function writeModelFile({ sentences, mails, points }: ModelSpec): string {
  const answers = points ? `,\n"points":${writeNetwork(points)}` : "";
  return `{"version":3,\n"sentences":${writeNetwork(sentences)},\n"mails":${writeNetwork(mails)}${answers}}\n`;
}

function writeNetwork({ biases, steps, classes, outputs, features, weights }: NetworkSpec): string {
  const units = biases.length;
  const lines = (entries: readonly string[]) => `{\n${entries.join(",\n")}\n}`;
  const ofClass = classes.map((name, i) => `${JSON.stringify(name)}:${JSON.stringify(outputs[i])}`);
  const ofFeature = features.map((name, i) => {
    const bytes = new Uint8Array(weights.buffer, weights.byteOffset + i * units, units);
    return `${JSON.stringify(name)}:"${btoa(String.fromCharCode(...bytes))}"`;
  });
  return `{"biases":${JSON.stringify(biases)},\n"steps":${JSON.stringify(steps)},\n"classes":${lines(ofClass)},\n"features":${lines(ofFeature)}}`;
}

/** The model that a file tells; undefined where it is none. */
export function readModelFile(text: string): ModelSpec | undefined {
  try {
    const { version, sentences, mails, points } = JSON.parse(text) as ModelFile;
    if (version !== 3) return undefined;
    return {
      sentences: readNetwork(sentences),
      mails: readNetwork(mails),
      ...(points && { points: readNetwork(points) }),
    };
  } catch {
    return undefined;
  }
}

/** @throws RangeError or TypeError where it is none */
function readNetwork({ biases, steps, classes, features }: NetworkFile): NetworkSpec {
  const units = biases.length;
  const outputs = Object.values(classes);
  const rows = Object.values(features);
  const areNumbers = (row: readonly unknown[], length: number) =>
    row.length === length && row.every(Number.isFinite);
  if (!areNumbers(biases, units) || !areNumbers(steps, units)) throw new RangeError("units");
  if (!outputs.every((row) => areNumbers(row, units + 1))) throw new RangeError("classes");
  const weights = new Int8Array(rows.length * units);
  rows.forEach((row, i) => {
    const bytes = atob(row);
    if (bytes.length !== units) throw new RangeError("features");
    for (let u = 0; u < units; u++) weights[i * units + u] = bytes.charCodeAt(u);
  });
  return { biases, steps, classes: Object.keys(classes), outputs, features: Object.keys(features), weights };
}
