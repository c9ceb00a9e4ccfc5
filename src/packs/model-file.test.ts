import { describe, expect, it } from "vitest";
import { readModelFile, writeModelFile } from "./model-file";

const model = {
  version: 1,
  features: ["w:遅れる", "w:詫びる", "e:ます"],
  classes: {
    "apology:present": { bias: -1.25, index: [1, 2], weight: [2.5, -0.07] },
    "cause:vague": { bias: 0.1, index: [0, 2], weight: [0.29, 1] },
  },
};

describe("the model's file", () => {
  it("tells the model that was written", () => {
    expect(readModelFile(writeModelFile(model))).toEqual(model);
  });

  it("has each class on a line of its own", () => {
    expect(writeModelFile(model).split("\n")).toHaveLength(5);
  });

  it.each([
    ["no JSON", "{"],
    ["no classes", '{"version":2,"features":[]}'],
    ["a feature that is not there", '{"version":2,"features":["a"],"classes":{"x":[0,[1],[5]]}}'],
    ["fewer weights than features", '{"version":2,"features":["a"],"classes":{"x":[0,[0],[]]}}'],
    ["a weight that is no number", '{"version":2,"features":["a"],"classes":{"x":[0,[0],["1"]]}}'],
    ["a class of another form", '{"version":2,"features":["a"],"classes":{"x":{"bias":0}}}'],
  ])("is refused with %s", (_, text) => {
    expect(readModelFile(text)).toBeUndefined();
  });
});
