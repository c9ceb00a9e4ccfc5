import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fromJSONSchema } from "zod";
import { BUILT_IN, readFolder } from "../cli/pack-files";
import { type FileKind, packJsonSchema } from "./json-schema";
import { knownKeys } from "./nearest-key";
import { keyTexts } from "./texts/key-texts";

const kindOf = (file: string): FileKind =>
  file === "pack.yaml"
    ? "pack"
    : file === "detection.yaml"
      ? "detection"
      : file.startsWith("moves/")
        ? "move"
        : "rule";
const schemas = new Map<FileKind, ReturnType<typeof fromJSONSchema>>();
/** Holds a value against the schema, as an editor does. */
function accepts(kind: FileKind, value: unknown): boolean {
  const known = schemas.get(kind) ?? fromJSONSchema(packJsonSchema(kind) as never);
  schemas.set(kind, known);
  return known.safeParse(value).success;
}

const files = [...readFolder(BUILT_IN)].filter(([file]) => file.endsWith(".yaml"));

describe("the JSON Schema", () => {
  it.each(files)("accepts the built-in pack's %s", (file, text) => {
    expect(accepts(kindOf(file), parse(text))).toBe(true);
  });

  const rule = () =>
    parse(
      "{id: x-y, kind: phrase, phrases: [a], severity: hint, message: {ja: m}, why: {ja: w}, fix: {ja: f}, source: s, examples: {bad: [b], good: [g]}}",
    ) as Record<string, unknown>;

  it("accepts a small rule", () => expect(accepts("rule", rule())).toBe(true));

  it.each([
    ["an unknown key", { severty: "hint" }],
    ["another severity", { severity: "fatal" }],
    ["a kind that there is not", { kind: "regex" }],
    ["no phrases", { phrases: [] }],
    ["too many phrases", { phrases: Array.from({ length: 201 }, () => "a") }],
    ["a phrase too long", { phrases: ["あ".repeat(81)] }],
    ["no good example", { examples: { bad: ["b"], good: [] } }],
    ["a message without Japanese", { message: { en: "m" } }],
    ["a key of another kind", { pattern: "a" }],
  ])("refuses %s", (_name, change) => {
    expect(accepts("rule", { ...rule(), ...change })).toBe(false);
  });

  it("refuses faults of pack.yaml and of moves", () => {
    expect(accepts("pack", { format: 2 })).toBe(false);
    expect(accepts("move", { move: "reason", cues: [] })).toBe(false);
    expect(accepts("move", { move: "cause", cues: [] })).toBe(true);
  });

  it("describes every key, in both languages", () => {
    for (const key of knownKeys()) {
      // The names of stages, responsibilities, moves and languages speak for themselves.
      if (
        /^(ja|en|first|interim|final|brief|own|organisation|third-party|undetermined|none|tense|negated|request|question|date|number|heading|moves|notMoves|near|exceptHeaded|maxSentences|perCharacters)$/.test(
          key,
        )
      )
        continue;
      if (
        /^(apology|empathy|thanks|facts|cause|impact|remedy|prevention|compensation|next-contact)$/.test(key)
      )
        continue;
      expect(keyTexts[key], key).toBeDefined();
    }
    expect(JSON.stringify(packJsonSchema("rule", "en"))).toContain("How grave a finding is");
    expect(JSON.stringify(packJsonSchema("rule", "ja"))).toContain("重さ（");
  });
});
