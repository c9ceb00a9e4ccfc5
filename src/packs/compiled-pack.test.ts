import { describe, expect, it } from "vitest";
import { BUILT_IN, loadPack } from "../cli/pack-files";
import { parseCompiledPack } from "./compiled-pack";
import { formatFault, PackFormatError } from "./fault";

const header = { format: 1, id: "jp.co.example", version: 1, name: { ja: "例" }, engine: ">=0.1" };

describe("parseCompiledPack", () => {
  it("reads back what was written", () => {
    const pack = loadPack(BUILT_IN);
    expect(parseCompiledPack(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
  });

  it("reads the smallest pack", () => {
    expect(parseCompiledPack({ header, rules: [], moves: [] })).toEqual({ header, rules: [], moves: [] });
  });

  it.each([
    undefined,
    null,
    "pack",
    [],
    {},
    { header, rules: [] },
    { header, rules: [], moves: [], extra: 1 },
    { header: { ...header, version: "1" }, rules: [], moves: [] },
    { header, rules: [{ id: "x" }], moves: [] },
    { header, rules: [], moves: [], model: { version: 1 } },
  ])("refuses %j", (json) => {
    expect(() => parseCompiledPack(json)).toThrow(PackFormatError);
  });

  it("names every fault", () => {
    try {
      parseCompiledPack({ header: { ...header, version: "1", format: 3 }, rules: {}, moves: [] });
      expect.unreachable();
    } catch (error) {
      const { faults, message } = error as PackFormatError;
      expect(faults.join("\n")).toMatch(/header\.version/);
      expect(faults.join("\n")).toMatch(/header\.format/);
      expect(faults.join("\n")).toMatch(/rules/);
      expect(message).toMatch(/^not a pack: /);
    }
  });
});

describe("formatFault", () => {
  it("tells file, line and column, and what may have been meant", () => {
    const fault = { file: "rules/excuse.yaml", line: 3, column: 1, message: 'unknown key "severty"' };
    expect(formatFault(fault)).toBe('rules/excuse.yaml:3:1 unknown key "severty"');
    expect(formatFault({ ...fault, suggestion: "severity" })).toBe(
      'rules/excuse.yaml:3:1 unknown key "severty" (did you mean "severity"?)',
    );
  });
});
