import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLinearModel, type PreparedFeatures } from "./linear-model";
import { layOutWeights, type LinearModelSpec } from "./weight-table";

const name = fc.string({ unit: fc.constantFrom("w", "b", ":", "_", "納", "品", "遅", "れ"), maxLength: 8 });
const weight = fc.integer({ min: -900, max: 900 }).map((hundredths) => hundredths / 100);

/** Some features, and of each of three classes the weights of some of them. */
const models = fc.uniqueArray(name, { maxLength: 60 }).chain((features) =>
  fc
    .tuple(...["a", "b", "c"].map(() => fc.tuple(weight, fc.array(fc.option(weight), { maxLength: 60 }))))
    .map((rows): LinearModelSpec => {
      const classes = rows.map(([bias, weights], i) => {
        const index = features.flatMap((_, f) => (typeof weights[f] === "number" ? [f] : []));
        return [["a", "b", "c"][i], { bias, index, weight: index.map((f) => weights[f] as number) }];
      });
      return { features, classes: Object.fromEntries(classes) };
    }),
);

/** The weights of the given features added up one after another, looked up by their names. */
function plainSum({ features, classes }: LinearModelSpec, given: readonly string[]): number[] {
  return Object.values(classes).map(({ bias, index, weight: weights }) =>
    given.reduce((sum, feature) => {
      const place = Array.from(index).indexOf(features.indexOf(feature));
      return place < 0 ? sum : sum + Math.fround(weights[place] as number);
    }, bias),
  );
}

const everything = () => true;

describe("createLinearModel", () => {
  it("adds up what the features weigh, in the order given, whichever way they are given", () => {
    fc.assert(
      fc.property(models, fc.array(name), (spec, others) => {
        const model = createLinearModel(layOutWeights(spec, everything));
        const given = [...spec.features.slice(10), ...others, ...spec.features];
        const scores = model.start();
        model.add(scores, given);
        expect([...scores]).toEqual(plainSum(spec, given));

        const once = plainSum(spec, [...new Set(given)]);
        const offered = model.start();
        model.addOnce(offered, (features) => {
          for (const feature of given)
            features.offer(feature.slice(0, 2), feature.slice(2, 3), feature.slice(3));
        });
        expect([...offered]).toEqual(once);

        const prepared: PreparedFeatures[] = [model.prepare(given), model.prepare(others)];
        const distinct = model.start();
        model.addDistinct(distinct, prepared);
        expect([...distinct]).toEqual(once);
      }),
    );
  });

  it("knows the classes that it was laid out for, and no others", () => {
    const row = { bias: 1, index: [0], weight: [2] };
    const table = layOutWeights({ features: ["x"], classes: { a: row, b: row } }, (c) => c === "b");
    const model = createLinearModel(table);
    expect([model.columnOf("a"), model.columnOf("b")]).toEqual([-1, 0]);
    expect([...model.start()]).toEqual([1]);
  });
});

describe("layOutWeights", () => {
  it("refuses features that it cannot tell apart", () => {
    const spec = { features: ["x", "x"], classes: { a: { bias: 0, index: [0, 1], weight: [1, 2] } } };
    expect(() => layOutWeights(spec, everything)).toThrow(RangeError);
  });

  it("refuses more different weights than it has room for", () => {
    const features = Array.from({ length: 0x10001 }, (_, i) => `f${i}`);
    const index = features.map((_, i) => i);
    const spec = { features, classes: { a: { bias: 0, index, weight: index } } };
    expect(() => layOutWeights(spec, everything)).toThrow(RangeError);
  });
});
