import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNetwork } from "./network";
import { layOutNetwork, type NetworkSpec } from "./network-table";

const name = fc.string({ unit: fc.constantFrom("w", "b", ":", "_", "納", "品", "遅", "れ"), maxLength: 8 });
const weight = fc.integer({ min: -900, max: 900 }).map((hundredths) => hundredths / 100);
const numbers = (length: number) => fc.array(weight, { minLength: length, maxLength: length });
const UNITS = 3;

/** Some features, three units, two classes. */
const networks = fc.uniqueArray(name, { maxLength: 40 }).chain((features) =>
  fc
    .tuple(
      numbers(UNITS),
      numbers(UNITS),
      fc.array(fc.integer({ min: -127, max: 127 }), {
        minLength: features.length * UNITS,
        maxLength: features.length * UNITS,
      }),
      fc.tuple(numbers(UNITS + 1), numbers(UNITS + 1)),
    )
    .map(
      ([biases, steps, weights, outputs]): NetworkSpec => ({
        features,
        classes: ["a", "b"],
        biases,
        steps,
        weights: Int8Array.from(weights),
        outputs,
      }),
    ),
);

/** The definition, feature by feature. */
function plainScores({ features, biases, steps, weights, outputs }: NetworkSpec, given: readonly string[]) {
  const units = biases.map((bias, u) => {
    const sum = given.reduce((all, feature) => {
      const f = features.indexOf(feature);
      return f < 0 ? all : all + (weights[f * UNITS + u] as number);
    }, 0);
    return Math.max(0, bias + (steps[u] as number) * sum);
  });
  return outputs.map(([bias = 0, ...byUnit]) =>
    units.reduce((all, unit, u) => all + Math.fround(byUnit[u] as number) * unit, Math.fround(bias)),
  );
}

describe("createNetwork", () => {
  it("scores as its definition does, whichever way features are given", () => {
    fc.assert(
      fc.property(networks, fc.array(name), (spec, others) => {
        const network = createNetwork(layOutNetwork(spec));
        const given = [...spec.features.slice(10), ...others, ...spec.features];
        const sums = network.start();
        network.add(sums, given);
        expect([...network.score(sums, [0, 1])]).toEqual(plainScores(spec, given));

        const once = plainScores(spec, [...new Set(given)]);
        const offered = network.start();
        network.addOnce(offered, (features) => {
          for (const feature of given)
            features.offer(feature.slice(0, 2), feature.slice(2, 3), feature.slice(3));
        });
        expect([...network.score(offered, [0, 1])]).toEqual(once);

        const distinct = network.start();
        network.addDistinct(distinct, [network.prepare(given), network.prepare(others)]);
        expect([...network.score(distinct, [1, 0])]).toEqual(once.toReversed());
      }),
    );
  });

  it("knows its classes, and no others", () => {
    const network = createNetwork(
      layOutNetwork({
        features: [],
        classes: ["a", "b"],
        biases: [],
        steps: [],
        weights: new Int8Array(),
        outputs: [[1], [2]],
      }),
    );
    expect(["a", "b", "c"].map((c) => network.columnOf(c))).toEqual([0, 1, -1]);
    expect([...network.score(network.start(), [1, 0])]).toEqual([2, 1]);
  });
});

describe("layOutNetwork", () => {
  it("refuses features that it could not tell apart", () => {
    const spec = { classes: [], biases: [], steps: [], weights: new Int8Array(), outputs: [] };
    expect(() => layOutNetwork({ ...spec, features: ["w:納品", "w:納品"] })).toThrow(RangeError);
  });
});
