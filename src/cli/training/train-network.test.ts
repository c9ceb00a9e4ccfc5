import { describe, expect, it } from "vitest";
import { createNetwork } from "../../review/network";
import { layOutNetwork } from "../../review/network-table";
import { type Example, type NetworkOptions, trainNetwork } from "./train-network";

const OPTIONS: NetworkOptions = {
  units: 8,
  members: 2,
  epochs: 200,
  batch: 4,
  rate: 0.02,
  dropFeatures: 0,
  dropUnits: 0,
  leastSeen: 2,
};
const CLASSES = ["one of the two", "both", "never"].map((name) => ({ name, positiveWeight: 1 }));
/** The first class is what no linear model tells: one of two features, but not both. */
const EXAMPLES = [[], ["a"], ["b"], ["a", "b"]].flatMap((features): Example[] => {
  const labels = [features.length === 1 ? 1 : 0, features.length === 2 ? 1 : 0, 0] as const;
  const example = { features, labels, weight: 1 };
  return [example, example, { ...example, labels: [labels[0], undefined, undefined] }];
});
const trained = (options = OPTIONS, examples = EXAMPLES) => trainNetwork(CLASSES, examples, options);
const scores = (spec: ReturnType<typeof trained>, features: readonly string[]) => {
  const network = createNetwork(layOutNetwork(spec));
  const sums = network.start();
  network.add(sums, features);
  return [...network.score(sums, [...spec.classes.keys()])].map((score) => score > 0);
};

describe("trainNetwork", () => {
  it("learns what features tell together, and leaves out classes without an example", () => {
    const spec = trained();
    expect(spec.classes).toEqual(["one of the two", "both"]);
    expect(spec.biases).toHaveLength(16);
    expect(EXAMPLES.map(({ features }) => scores(spec, features))).toEqual(
      EXAMPLES.map(({ features: { length } }) => [length === 1, length === 2]),
    );
  });

  it("agrees with itself, and knows no feature seen too seldom", () => {
    const rare: Example = { features: ["rare"], labels: [1, 0, 0], weight: 1 };
    expect(trained(OPTIONS, [...EXAMPLES, rare])).toEqual(trained(OPTIONS, [...EXAMPLES, rare]));
    expect(trained(OPTIONS, [...EXAMPLES, rare]).features).toEqual(["a", "b"]);
  });

  it("takes what is given as given", () => {
    const given = EXAMPLES.map((e) => ({ ...e, offsets: e.labels.map((label) => (label === 1 ? 40 : -40)) }));
    const { outputs } = trained({ ...OPTIONS, epochs: 1 }, given);
    const { outputs: untaught } = trained({ ...OPTIONS, epochs: 1, rate: 0 }, given);
    // Nothing is left to learn.
    outputs.flat().forEach((weight, i) => {
      expect(weight).toBeCloseTo(untaught.flat()[i] as number, 4);
    });
  });
});
