import { describe, expect, it } from "vitest";
import { readModelFile, writeModelFile } from "./model-file";

const network = {
  biases: [0.5, -1.25],
  steps: [0.01, 0.02],
  classes: ["apology:present", "cause:vague"],
  outputs: [
    [-1.25, 2.5, -0.07],
    [0.1, 0.29, 1],
  ],
  features: ["w:遅れる", "w:詫びる", "e:ます"],
  weights: Int8Array.from([1, -127, 127, 0, -1, 64]),
};
const model = {
  sentences: network,
  mails: { ...network, features: ["w:傘"], weights: Int8Array.from([3, -3]) },
};
const text = writeModelFile(model);

describe("the model's file", () => {
  it("tells the model that was written", () => {
    expect(readModelFile(text)).toEqual(model);
  });

  it("may tell of answers as well", () => {
    const whole = { ...model, points: { ...network, features: ["asked"], weights: Int8Array.from([5, 6]) } };
    expect(readModelFile(writeModelFile(whole))).toEqual(whole);
  });

  it("has each feature and each class on a line of its own", () => {
    expect(text.split("\n").filter((line) => /^"(w:|e:|apology:|cause:)/.test(line))).toHaveLength(8);
  });

  it.each([
    ["no JSON", "{", "{"],
    ["another version", '"version":3', '"version":2'],
    ["no networks", '"sentences"', '"sentence"'],
    ["a weight too few", '"w:傘":"A/0="', '"w:傘":"Aw=="'],
    ["a weight that is no base64", '"w:傘":"A/0="', '"w:傘":"*"'],
    ["a unit's step that is no number", "[0.01,0.02]", '[0.01,"x"]'],
    ["a class with too few weights", "[-1.25,2.5,-0.07]", "[-1.25,2.5]"],
  ])("is refused with %s", (_, from, to) => {
    const other = from === "{" ? to : text.replace(from, to);
    expect(other).not.toBe(text);
    expect(readModelFile(other)).toBeUndefined();
  });
});
