import { describe, expect, it } from "vitest";
import { BUILT_IN, loadPack } from "../cli/pack-files";
import { parseCompiledPack } from "./compiled-pack";
import { formatFault, PackFormatError } from "./fault";

const header = { format: 1, id: "jp.co.example", version: 1, name: { ja: "例" }, engine: ">=0.1" };

describe("parseCompiledPack", () => {
  it("reads back what was written", () => {
    // What the model learned is laid out beside the pack, see `writePreparedPack`.
    const { model: _, ...pack } = loadPack(BUILT_IN);
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
    { header, rules: [], moves: [], model: { sentences: { weights: [] }, mails: { weights: [] } } },
  ])("refuses %j", (json) => {
    expect(() => parseCompiledPack(json)).toThrow(PackFormatError);
  });

  it("names every fault", () => {
    try {
      parseCompiledPack({ header: { ...header, version: "1", format: 3 }, rules: {}, moves: [] });
      expect.unreachable();
    } catch (error) {
      const { faults, message } = error as PackFormatError;
      expect(faults).toEqual([
        { ja: "pack.yaml format: 1 のどれかを書きます", en: "pack.yaml format: one of 1 is needed" },
        { ja: "pack.yaml version: 数を書きます", en: "pack.yaml version: a number is needed" },
        {
          ja: "rules: [ … ] か「- 」で並べて書きます",
          en: 'rules: a list is needed: [ … ], or lines with "- "',
        },
      ]);
      expect(message).toMatch(/^not a pack: pack\.yaml format/);
    }
  });

  const text = { ja: "例" };
  const rule = {
    id: "own-word",
    kind: "phrase",
    phrases: ["粗相"],
    severity: "warning",
    message: text,
    why: text,
    fix: text,
    source: "社内",
    examples: { bad: ["粗相です。"], good: ["誤りです。"] },
  };
  const of = (more: object, moves: readonly object[] = []) => ({
    header,
    rules: [{ ...rule, ...more }],
    moves,
  });
  it.each([
    [
      "a value",
      of({ severity: "warn" }),
      "own-word.yaml severity: error / warning / hint / off のどれかを書きます",
    ],
    ["a key that is missing", of({ source: undefined }), "own-word.yaml source: がありません"],
    [
      "a key that is not known",
      of({ "sev\u202eerty": 1 }),
      "own-word.yaml: 「sev\ufffderty」というキーはありません",
    ],
    [
      "a text that is too long",
      of({ source: "あ".repeat(81) }),
      "own-word.yaml source: 80 文字までで書きます",
    ],
    [
      "a list that is too long",
      of({ phrases: Array(201).fill("語") }),
      "own-word.yaml phrases: 200 個までにします",
    ],
    ["an empty list", of({ phrases: [] }), "own-word.yaml phrases: 1 個以上書きます"],
    ["an empty text", of({ phrases: [""] }), "own-word.yaml phrases.0: 空です"],
    ["a number", of({ weight: 101 }), "own-word.yaml weight: 100 以下の数を書きます"],
    ["no id", of({ id: "<b>" }), "rules[0] id: id は a-z で始め、a-z・0-9・- で書きます"],
    ["a kind", of({ kind: "magic" }), "own-word.yaml kind: phrase / tokens"],
    ["a move", of({}, [{ move: "cause", cues: 1 }]), "moves/cause.yaml cues: [ … ] か「- 」で並べて書きます"],
    [
      "what it was built with",
      { ...of({}), built: { engine: "1", dictionary: "x" } },
      "built engine: 書き方が",
    ],
    ["nothing", null, "空です"],
  ])("tells in its writer's words, and in both languages: %s", (_, json, said) => {
    try {
      parseCompiledPack(JSON.parse(JSON.stringify(json)));
      expect.unreachable();
    } catch (error) {
      const [fault] = (error as PackFormatError).faults;
      expect(fault?.ja).toContain(said);
      expect(fault?.en).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(`${fault?.ja} ${fault?.en}`).not.toMatch(/Invalid|Expected|undefined|\[object/);
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
