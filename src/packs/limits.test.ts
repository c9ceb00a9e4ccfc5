import { describe, expect, it } from "vitest";
import { formatFault } from "./fault";
import { PACK_LIMITS, readPackSource } from "./read-source";

const HEADER = 'format: 1\nid: jp.co.example\nversion: 1\nname: {ja: 例}\nengine: ">=1.0 <2"\n';
const RULE: Readonly<Record<string, string>> = {
  id: "own-word",
  kind: "phrase",
  phrases: "[粗相]",
  severity: "warning",
  message: "{ja: 例}",
  why: "{ja: 例}",
  fix: "{ja: 例}",
  source: "社内",
  examples: "{bad: [粗相です。], good: [誤りです。]}",
};
const write = (rule: Readonly<Record<string, string>>) =>
  Object.entries({ ...RULE, ...rule })
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");
const faultsOf = (files: Readonly<Record<string, string>>) =>
  readPackSource(new Map(Object.entries({ "pack.yaml": HEADER, ...files })), { language: "en" }).faults.map(
    formatFault,
  );
const ofRule = (rule: Readonly<Record<string, string>>) => faultsOf({ "own-word.yaml": write(rule) });
const ofHeader = (lines: string) => faultsOf({ "pack.yaml": `${HEADER}${lines}\n` });
const long = (length: number) => "あ".repeat(length);
const list = (length: number, of = (i: number) => `語${i}`) =>
  `[${Array.from({ length }, (_, i) => of(i)).join(", ")}]`;
const steps = (first: number) =>
  `[{surface: 多忙}, {surface: の, gap: [0, ${first}]}, {surface: で, gap: [0, 10]}]`;

/** What a pack's source may hold at most, and what makes a source that holds so much. */
const LIMITS: readonly (readonly [name: string, limit: number, faults: (count: number) => string[]])[] = [
  ["rules", PACK_LIMITS.rules, (n) => faultsOf(Object.fromEntries(rulesNamed(n)))],
  ["bytes of a file", PACK_LIMITS.fileBytes, (n) => faultsOf({ "own-word.yaml": padded(n) })],
  ["phrases of a rule", 200, (n) => ofRule({ phrases: list(n) })],
  ["characters of a phrase", 80, (n) => ofRule({ phrases: `[${long(n)}]` })],
  ["characters of a pattern", 300, (n) => ofRule({ kind: "pattern", phrases: "", pattern: long(n) })],
  ["characters of a message", 400, (n) => ofRule({ message: `{ja: ${long(n)}}` })],
  ["characters of a source", 80, (n) => ofRule({ source: long(n) })],
  ["gaps together", 20, (n) => ofRule({ kind: "tokens", phrases: "", tokens: steps(n - 10) })],
  [
    "steps of a sequence",
    20,
    (n) => ofRule({ kind: "tokens", phrases: "", tokens: list(n, () => "{surface: 語}") }),
  ],
  [
    "sequences of a rule",
    100,
    (n) => ofRule({ kind: "tokens", phrases: "", any: list(n, () => "[{surface: 語}]") }),
  ],
  ["bad examples", 50, (n) => ofRule({ examples: `{bad: ${list(n)}, good: [誤り]}` })],
  ["good examples", 50, (n) => ofRule({ examples: `{bad: [誤り], good: ${list(n)}}` })],
  ["characters of an example", 4000, (n) => ofRule({ examples: `{bad: [${long(n)}], good: [誤り]}` })],
  ["suggestions", 10, (n) => ofRule({ suggest: list(n, (i) => `{replace: 語${i}}`) })],
  ["points", 100, (n) => ofRule({ weight: String(n) })],
  ["words allowed", 1000, (n) => ofHeader(`vocabulary: {allow: ${list(n)}}`)],
  ["groups of spellings", 200, (n) => ofHeader(`vocabulary: {same: ${list(n, () => "[甲, 乙]")}}`)],
  ["spellings of a group", 20, (n) => ofHeader(`vocabulary: {same: [${list(n)}]}`)],
  ["words of a list", 400, (n) => ofHeader(`vocabulary: {words: {own: ${list(n)}}}`)],
  ["characters of a label", 40, (n) => ofHeader(`label: ${long(n)}`)],
  ["cues of a move", 200, (n) => ofMove(list(n, () => "{status: present, phrases: [語]}"))],
];

function ofMove(cues: string): string[] {
  const move = "label: {ja: 原因}\nstages: {}\nweight: 1\n";
  return faultsOf({ "moves/cause.yaml": `move: cause\n${move}cues: ${cues}\n` });
}

const rulesNamed = (count: number) =>
  Array.from({ length: count }, (_, i) => [`own-${i}.yaml`, write({ id: `own-${i}` })] as const);

/** A sound rule of so many bytes, in lines as people write them. */
function padded(bytes: number): string {
  const text = write({});
  const line = `# ${"x".repeat(97)}\n`;
  const rest = bytes - new TextEncoder().encode(text).length;
  return text + line.repeat(Math.floor(rest / line.length)) + "#".repeat(rest % line.length);
}

describe("the limits of a pack's source", () => {
  it.each(LIMITS)("%s: %i is taken and one less, one more is not", (_, limit, faults) => {
    expect(faults(limit - 1)).toEqual([]);
    expect(faults(limit)).toEqual([]);
    expect(faults(limit + 1)).toHaveLength(1);
  });
});
