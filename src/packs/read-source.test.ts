import { describe, expect, it } from "vitest";
import { readdirSync, readFileSync } from "node:fs";
import { BUILT_IN, loadPack, readFolder } from "../cli/pack-files";
import { formatFault } from "./fault";
import { ja } from "./texts/ja";
import { PACK_LIMITS, readPackSource } from "./read-source";

const HEADER = 'format: 1\nid: jp.co.example\nversion: 12\nname: {ja: 例}\nengine: ">=0.1 <2"\n';
const RULE = `id: excuse
kind: phrase
phrases:
  - 多忙
severity: warning
message: {ja: 言い訳です。}
why: {ja: 弁解に聞こえます。}
fix: {ja: 削ります。}
source: S4
examples:
  bad:
    - 多忙のため遅れました。
  good:
    - 遅れました。
`;

const read = (files: Record<string, string>) =>
  readPackSource(new Map(Object.entries({ "pack.yaml": HEADER, ...files })), { language: "en" });
/** Faults of a pack with one rule, as the command line tells them. */
const faultsOf = (rule: string, file = "excuse.yaml") => read({ [file]: rule }).faults.map(formatFault);
const change = (from: string, to: string) => {
  expect(RULE).toContain(from);
  return RULE.replace(from, to);
};

describe("a sound pack", () => {
  it("is read as it is written", () => {
    const { pack, faults } = read({ "excuse.yaml": RULE });
    expect(faults).toEqual([]);
    expect(pack?.header).toMatchObject({ id: "jp.co.example", version: 12 });
    expect(pack?.rules).toMatchObject([
      { id: "excuse", phrases: ["多忙"], examples: { good: ["遅れました。"] } },
    ]);
  });

  it("the built-in pack is one", () => {
    const { pack, faults } = readPackSource(readFolder(BUILT_IN));
    expect(faults.map(formatFault)).toEqual([]);
    expect(pack?.moves).toHaveLength(11);
  });

  it("may hold moves, detection lists and a model", () => {
    const { pack, faults } = read({
      "moves/cause.yaml":
        "move: cause\nlabel: {ja: 原因}\nstages: {final: {need: required}}\nweight: 10\ncues: [{status: present, phrases: [故障により]}]\n",
      "detection.yaml": "lists:\n  apology: {phrases: [お詫び], unless: [お詫び状]}\n",
    });
    expect(faults).toEqual([]);
    expect(pack?.moves[0]?.move).toBe("cause");
    expect(pack?.detection?.lists.apology).toMatchObject({ phrases: ["お詫び"] });
  });

  it("does not depend on the order of its files", () => {
    const files: [string, string][] = [
      ["b-rule.yaml", RULE.replace("id: excuse", "id: b-rule")],
      ["pack.yaml", HEADER],
      ["a-rule.yaml", RULE.replace("id: excuse", "id: a-rule")],
    ];
    const { pack, faults } = readPackSource(new Map(files));
    expect(readPackSource(new Map([...files].reverse()))).toMatchObject({ pack, faults });
  });
});

describe("what would find nothing or everything is refused", () => {
  const tokens = (value: string) => change("kind: phrase\nphrases:\n  - 多忙", `kind: tokens\n${value}`);
  const date = (value: string) =>
    change("kind: phrase\nphrases:\n  - 多忙", `kind: date\nrole: any\n${value}`);
  it.each([
    ["a phrase of signs", change("  - 多忙", "  - …。"), /^excuse\.yaml:4:5 a phrase of/],
    ["a phrase of spaces", change("  - 多忙", '  - "　 "'), /^excuse\.yaml:4:5 phrases\.0: empty$/],
    ["a rule without morphemes", tokens("once: true"), /^excuse\.yaml:1:1 one of phrases, tokens, any/],
    [
      "a step that anything fits",
      tokens("tokens: [{surface: 多忙}, {gap: [0, 2]}]"),
      /:3:25 any morpheme fits/,
    ],
    [
      "steps of which none is needed",
      tokens("tokens: [{surface: 多忙, optional: true}]"),
      /:3:9 where all is/,
    ],
    ["gaps too wide", tokens("tokens: [{surface: 多忙}, {surface: の, gap: [0, 21]}]"), /:3:9 the most gaps/],
    [
      "a gap that ends before it begins",
      tokens("tokens: [{surface: 多}, {surface: の, gap: [3, 1]}]"),
      /:3:42 the/,
    ],
    ["a date rule that asks nothing", date(""), /^excuse\.yaml:1:1 one of weekday/],
    [
      "a pattern that is none",
      change("kind: phrase\nphrases:\n  - 多忙", 'kind: pattern\npattern: "(?<=x)y"'),
      /:3:10 not a/,
    ],
    [
      "a pattern that fits all",
      change("kind: phrase\nphrases:\n  - 多忙", 'kind: pattern\npattern: "x*"'),
      /:3:10 the pat/,
    ],
    [
      "an unless without words",
      change("severity:", "unless: {conjugate: true}\nseverity:"),
      /:5:9 one of phrases/,
    ],
    [
      "an unknown placeholder",
      change("{ja: 言い訳です。}", '{ja: "{mach}は言い訳です。"}'),
      /:6:\d+ \{mach\} is not known.*"match"\?\)$/,
    ],
    [
      "a number that there is not",
      change("{ja: 言い訳です。}", '{ja: "{count}回目です。"}'),
      /:6:\d+ \{count\} is for rules/,
    ],
    [
      "a link that is not https",
      change("source: S4", "source: http://example.com/"),
      /:9:9 source: a link must/,
    ],
    ["a script for a link", change("source: S4", "source: javascript:alert(1)"), /:9:9 source: a link must/],
    ["a tag", change("source: S4", "source: !!str S4"), /^excuse\.yaml:9:\d+ tags are/],
    [
      "a day that is none",
      change("    - 遅れました。", "    - {text: あ, today: 2026-02-30}"),
      /examples\.good\.0.*a day of/,
    ],
  ])("%s", (_name, rule, expected) => {
    expect(faultsOf(rule)[0]).toMatch(expected);
  });

  it.each(["https://example.com/guide", "社内規程 第3章"])("a source may be %s", (source) => {
    expect(faultsOf(change("source: S4", `source: ${source}`))).toEqual([]);
  });

  it.each([
    ["match in any kind", change("{ja: 言い訳です。}", '{ja: "「{match}」は言い訳です。"}')],
    ["a pattern", change("kind: phrase\nphrases:\n  - 多忙", 'kind: pattern\npattern: "多忙+"')],
  ])("%s may stand", (_name, rule) => {
    expect(faultsOf(rule)).toEqual([]);
  });
});

describe("limits", () => {
  const nested = (depth: number) => {
    const example = `${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}`;
    return faultsOf(change("source: S4", `source: ${example}`)).filter((f) => f.includes("nested"));
  };
  it("are met at the limit and broken one over it: depth", () => {
    expect(nested(PACK_LIMITS.depth)).toEqual([]);
    expect(nested(PACK_LIMITS.depth + 1)).toHaveLength(1);
  });

  it("phrases of a rule", () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => `  - 多忙${i}`).join("\n");
    expect(faultsOf(change("  - 多忙", many(200)))).toEqual([]);
    expect(faultsOf(change("  - 多忙", many(201)))).toEqual([expect.stringMatching(/:3:1|phrases/)]);
  });

  it.each([
    ["brackets", "[".repeat(200_000)],
    ["braces", "{a: ".repeat(100_000)],
    ["brackets, a line each", "[\n".repeat(200_000)],
    ["dashes", "- ".repeat(200_000)],
    ["quotes", '"'.repeat(200_000)],
    ["keys", "a: ".repeat(100_000)],
    ["steps", Array.from({ length: 900 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
  ])("a file of %s is told at once, in one fault", (_name, bomb) => {
    expect(faultsOf(bomb)).toEqual(["excuse.yaml:1:1 nested too deeply"]);
  });

  it("a text may hold brackets", () => {
    expect(faultsOf(change("遅れました。", `${"[（".repeat(30)}遅れました。`))).toEqual([]);
  });
});

describe("what a pack extends and overrides", () => {
  const below = [loadPack(BUILT_IN)];
  const overriding = (lines: string, rules: Record<string, string> = {}) =>
    readPackSource(new Map(Object.entries({ "pack.yaml": `${HEADER}${lines}`, ...rules })), {
      language: "en",
      below,
    }).faults.map(formatFault);

  it.each([
    "extends: [apology]\noverrides: {apology/emoji: {lock: true}}",
    "overrides: {apology/excuse: {phrases+: [見解の相違], phrases-: [行き違い]}}",
    "overrides: {apology/jargon: {severity: off}, apology/cause-missing: {severity: error, stages: [interim, final]}}",
    "overrides: {apology/sentence-long: {max: 80}, apology/excessive-keigo: {with: {max: 4}}}",
    "overrides: {emoji: {lock: true}}",
  ])("%s", (lines) => {
    expect(overriding(lines)).toEqual([]);
  });

  it.each([
    ["extends: [apologies]", /^pack\.yaml:6:11 no pack "apologies" is loaded \(did you mean "apology"\?\)$/],
    ["extends: [jp.co.example]", /cannot extend itself/],
    [
      "overrides: {apology/emojis: {lock: true}}",
      /:6:13 no rule "apology\/emojis" \(did you mean "apology\/emoji"\?\)$/,
    ],
    ["overrides: {emojis: {lock: true}}", /\(did you mean "emoji"\?\)$/],
    ["overrides: {apology/emoji: {max: 3}}", /:6:29 a rule of kind check has no max/],
    ["overrides: {apology/excuse: {with: {max: 3}}}", /a rule of kind tokens has no with/],
    ["overrides: {apology/excuse: {phrases: [x]}}", /a rule of kind tokens has no phrases/],
    ["overrides: {apology/cause-missing: {phrases+: [x]}}", /kind move cannot be changed/],
    ["overrides: {apology/excuse: {phrases+: [。]}}", /a phrase of/],
  ])("%s is refused", (lines, expected) => {
    expect(overriding(lines)).toEqual([expect.stringMatching(expected)]);
  });

  it("what is well-formed of a header is looked at, and a rule with a fault is a rule", () => {
    const rules = { "excuse.yaml": RULE.replace("severity: warning", "severity: 5"), "lost.yaml": "kind: [" };
    expect(
      overriding(
        "extends: [apologies]\noverrides: {apology/emoji: {lokc: true}, jp.co.example/excuse: {lock: true}, lost: {max: 5}, emojis: {}}",
        rules,
      ),
    ).toEqual([
      expect.stringMatching(/^excuse\.yaml:5:11 severity/),
      expect.stringMatching(/^lost\.yaml:/),
      expect.stringMatching(/^pack\.yaml:6:11 no pack "apologies"/),
      expect.stringMatching(/^pack\.yaml:7:\d+ unknown key "lokc"/),
      expect.stringMatching(/^pack\.yaml:7:\d+ no rule "emojis"/),
    ]);
  });

  describe("lists of words", () => {
    const listed = (word: string) =>
      RULE.replace(
        "kind: phrase\nphrases:\n  - 多忙",
        `kind: tokens\ntokens: [{surface: 多忙, not: {word: ${word}}}]`,
      );
    const WORDS = "vocabulary: {words: {goods: [浄水器]}}";

    it("that no pack has are told", () => {
      expect(overriding(WORDS, { "excuse.yaml": listed("godos") })).toEqual([
        'excuse.yaml:3:36 no pack has a list of words "godos" (vocabulary.words) (did you mean "goods"?)',
      ]);
      const move = "move: cause\ncues: [{status: present, any: [[{word: godos}]]}]";
      expect(overriding("", { "moves/cause.yaml": move })).toEqual([
        expect.stringMatching(/^moves\/cause\.yaml:2:40 no pack has a list of words "godos"/),
      ]);
    });

    it.each([
      ["the pack's own", "goods", WORDS],
      ["of a pack below", Object.keys(below[0]?.header.vocabulary?.words ?? {})[0] ?? "", ""],
    ])("may be %s", (_name, word, header) => {
      expect(overriding(header, { "excuse.yaml": listed(word) })).toEqual([]);
    });

    it("are not missed where the pack's own cannot be told", () => {
      expect(overriding("vocabulary: {words: {goods: 5}}", { "excuse.yaml": listed("goods") })).toEqual([
        expect.stringMatching(/^pack\.yaml:6/),
      ]);
    });
  });

  it("a rule that a pack below has locked is told to be so", () => {
    const locking = {
      ...below[0],
      header: { ...below[0]?.header, id: "jp.admin", overrides: { "apology/emoji": { lock: true } } },
      rules: [],
    };
    const { faults } = readPackSource(
      new Map([["pack.yaml", `${HEADER}overrides: {apology/emoji: {severity: off}}`]]),
      { language: "en", below: [...below, locking as never] },
    );
    expect(faults.map(formatFault)).toEqual([expect.stringMatching(/"apology\/emoji" is locked/)]);
  });

  it("an engine that is not this one is told", () => {
    expect(overriding("").length).toBe(0);
    const { faults } = readPackSource(new Map([["pack.yaml", HEADER.replace(">=0.1 <2", ">=9")]]), {
      language: "en",
      below,
    });
    expect(faults.map(formatFault)).toEqual([expect.stringMatching(/^pack\.yaml:5:9 this engine, /)]);
  });
});

describe("languages", () => {
  it("Japanese is the first", () => {
    const rule = change("severity: warning", "severty: warning").replace("source: S4", "source: \u202e");
    const { faults } = readPackSource(
      new Map([
        ["pack.yaml", HEADER],
        ["excuse.yaml", rule],
      ]),
    );
    expect(faults.map(formatFault)).toEqual([
      'excuse.yaml:5:1 「severty」というキーはありません (did you mean "severity"?)',
      "excuse.yaml:9:9 source: 制御文字・書字方向の制御・幅のない文字は使えません",
    ]);
  });

  it("each message of the schema stands in Japanese", () => {
    const english = readdirSync(import.meta.dirname)
      .filter((name) => /^schema(-\w+)?\.ts$/.test(name))
      .map((name) => readFileSync(new URL(name, import.meta.url), "utf8"))
      .join("\n");
    const messages = [...english.matchAll(/(?:refine(?:<string>)?\(.*?|regex\(.*?), "([^"]+)"\)/gs)].map(
      (m) => m[1] as string,
    );
    expect(messages.length).toBeGreaterThan(5);
    for (const message of messages) expect(ja.schema.has(message), message).toBe(true);
  });
});

describe("files", () => {
  it("what is neither a rule nor a move is told", () => {
    expect(read({ "old/excuse.yaml": RULE }).faults.map(formatFault)).toEqual([
      expect.stringMatching(/^old\/excuse\.yaml:1:1 only pack\.yaml/),
    ]);
  });

  it("two files of one rule are told", () => {
    expect(read({ "excuse.yaml": RULE, "excuse.yml": RULE }).faults.map(formatFault)).toEqual([
      'excuse.yml:1:1 two rules are called "excuse"',
    ]);
  });

  it("a model is the built-in pack's alone", () => {
    const network = '{"biases":[],"steps":[],"classes":{},"features":{}}';
    const model = `{"version":3,"sentences":${network},"mails":${network}}`;
    expect(read({ "model.json": model }).faults.map(formatFault)).toEqual([
      "model.json:1:1 only the built-in pack has a model.json",
    ]);
  });
});

describe("every fault is told with its place", () => {
  it.each([
    [
      "an unknown key, with the nearest known one",
      change("severity: warning", "severty: warning"),
      /^excuse\.yaml:5:1 .*unknown key "severty" \(did you mean "severity"\?\)$/,
    ],
    ["an unknown key inside", change("  good:", "  gut:"), /^excuse\.yaml:13:3 .*"gut"/],
    [
      "a key like no other",
      change("source: S4", "source: S4\nzzzzzzzzzz: 1"),
      /^excuse\.yaml:10:1 unknown key "zzzzzzzzzz"$/,
    ],
    [
      "a value that is none of the known, with the nearest",
      change("severity: warning", "severity: waning"),
      /^excuse\.yaml:5:11 severity: .*\(did you mean "warning"\?\)$/,
    ],
    [
      "a kind that there is not",
      change("kind: phrase", "kind: phrases"),
      /^excuse\.yaml:2:7 kind: .*\(did you mean "phrase"\?\)$/,
    ],
    ["a wrong type", change("  - 多忙", "  - 5"), /^excuse\.yaml:4:5 phrases\.0: /],
    ["an empty phrase", change("  - 多忙", '  - ""'), /^excuse\.yaml:4:5 phrases\.0: /],
    ["no phrase at all", change("phrases:\n  - 多忙", "phrases: []"), /^excuse\.yaml:3:10 phrases: /],
    ["a phrase too long", change("  - 多忙", `  - ${"あ".repeat(81)}`), /^excuse\.yaml:4:5 phrases\.0: /],
    [
      "a bidi control",
      change("言い訳です。", "言い訳\u202eです。"),
      /^excuse\.yaml:6:\d+ message\.ja: control, bidi or zero-width/,
    ],
    [
      "a zero-width character",
      change("言い訳です。", "言い訳\u200bです。"),
      /^excuse\.yaml:6:\d+ message\.ja: control, bidi or zero-width/,
    ],
    ["an id that is none", change("id: excuse", "id: Excuse!"), /^excuse\.yaml:1:5 id: /],
    [
      "no bad example",
      change("  bad:\n    - 多忙のため遅れました。\n", "  bad: []\n"),
      /^excuse\.yaml:11:8 examples\.bad: /,
    ],
    ["a missing key", change("source: S4\n", ""), /^excuse\.yaml:\d+:\d+ source: /],
    [
      "a missing Japanese text",
      change("{ja: 言い訳です。}", "{en: An excuse.}"),
      /^excuse\.yaml:6:\d+ message\.ja: /,
    ],
    [
      "an alias",
      change("fix: {ja: 削ります。}", "fix: &a {ja: 削ります。}"),
      /^excuse\.yaml:8:\d+ anchors and aliases are not allowed$/,
    ],
    ["a key that stands twice", change("source: S4", "source: S4\nsource: S3"), /^excuse\.yaml:10:1 /],
    ["broken YAML", change("severity: warning", "severity: [warning"), /^excuse\.yaml:\d+:\d+ /],
    ["a list for a rule", "- a\n- b\n", /^excuse\.yaml:1:1 /],
    ["an empty file", "", /^excuse\.yaml:1:1 /],
    [
      "an example that stands twice",
      change("    - 遅れました。", "    - 多忙のため遅れました。"),
      /^excuse\.yaml:\d+:\d+ an example stands twice$/,
    ],
    [
      "an example that differs by its mark alone",
      change("    - 遅れました。", "    - ⟦多忙⟧のため遅れました。"),
      /an example stands twice$/,
    ],
    [
      "deep nesting",
      change("source: S4", `source: ${"[".repeat(40)}${"]".repeat(40)}`),
      /^excuse\.yaml:9:\d+ nested too deeply$/,
    ],
    [
      "the prototype",
      change("source: S4", "source: S4\n__proto__: {a: 1}"),
      /^excuse\.yaml:10:1 .*__proto__/,
    ],
  ])("%s", (_name, rule, expected) => {
    const faults = faultsOf(rule);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults).toContainEqual(expect.stringMatching(expected));
    expect(read({ "excuse.yaml": rule }).pack).toBeUndefined();
  });

  it("all of them, not only the first", () => {
    const { faults } = read({
      "excuse.yaml": change("severity: warning", "severty: warning").replace("source: S4", "sorce: S4"),
      "other.yaml": RULE,
      "third.yaml": "kind: [",
    });
    const told = faults.map(formatFault).join("\n");
    for (const part of ['"severty"', '"sorce"', "other.yaml:1:1 the file's name", "third.yaml:"])
      expect(told).toContain(part);
  });

  describe("of a file whose shape is wrong somewhere, what is well-formed is looked at", () => {
    const slip = (rule: string) => rule.replace("severity: warning", "severity: waning");
    const pattern = () => change("kind: phrase\nphrases:\n  - 多忙", 'kind: pattern\npattern: "(?<=x)y"');
    const tokens = (value: string) => change("kind: phrase\nphrases:\n  - 多忙", `kind: tokens\n${value}`);
    const linesOf = (rule: string) => faultsOf(rule).map((said) => said.replace(/^excuse\.yaml:/, ""));

    it.each([
      [
        "a phrase of signs",
        slip(change("  - 多忙", "  - 5\n  - …")),
        [/^4:5 phrases\.0/, /^5:5 a phrase/, /^6:11/],
      ],
      ["a pattern that is none", slip(pattern()), [/^3:10 not a pattern/, /^4:11 severity/]],
      ["a placeholder", slip(change("{ja: 言い訳です。}", '{ja: "{mach}"}')), [/^5:11/, /^6:\d+ \{mach\}/]],
      [
        "an example that stands twice",
        change("    - 遅れました。", "    - 5\n    - 多忙のため遅れました。"),
        [/^14:7 examples\.good\.0/, /^15:7 an example stands twice/],
      ],
      [
        "a name that is not its id",
        slip(change("id: excuse", "id: excuses")),
        [/^1:1 the file's name/, /^5:11/],
      ],
      [
        "steps that find nothing",
        slip(tokens("tokens: [{surface: 多, optional: true}]")),
        [/^3:9 where/, /^4:11/],
      ],
      ["no steps at all", slip(tokens("once: true")), [/^1:1 one of phrases/, /^4:11/]],
      [
        "common keys of a kind that there is not",
        change("kind: phrase", "kind: phrases")
          .replace("source: S4", "sorce: S4")
          .replace("{ja: 言い訳です。}", '{ja: "{mach}"}'),
        [/^2:7 kind/, /^6:\d+ \{mach\}/, /^9:1 unknown key "sorce"/],
      ],
    ])("%s", (_name, rule, expected) => {
      expect(linesOf(rule)).toEqual(expected.map((said) => expect.stringMatching(said) as unknown));
    });

    it.each([
      ["a spelling that is not known", change("  - 多忙", "  - …\nspelling: exakt"), /spelling/],
      ["a misspelt key", change("  - 多忙", "  - …\nspeling: exact"), /speling/],
      ["steps under a misspelt key", tokens("token: [{surface: 多}]"), /"token" \(did you mean "tokens"/],
      [
        "steps of which one is none",
        tokens("tokens: [{surface: 多, optional: true}, {surfac: 多}]"),
        /"surfac"/,
      ],
      ["an unless of another shape", tokens("tokens: [{surface: 多}]\nunless: {phrase: [多]}"), /"phrase"/],
      [
        "numbers in the texts of a kind that there is not",
        change("kind: phrase", "kind: cuont").replace("{ja: 言い訳です。}", '{ja: "{count}回"}'),
        /kind/,
      ],
      [
        "examples that differ by what is wrong",
        change("    - 遅れました。", "    - {text: あ, today: 2026-02-30}\n    - {text: あ}"),
        /examples\.good\.0/,
      ],
    ])("and nothing is told that is but a consequence: %s", (_name, rule, expected) => {
      expect(linesOf(rule)).toEqual([expect.stringMatching(expected)]);
    });

    it("cues and lists by themselves", () => {
      const { faults } = read({
        "moves/cause.yaml":
          "move: cause\ncues:\n  - {status: presnt, phrases: [故障により]}\n  - {status: present, phrases: […]}\n",
        "detection.yaml": "lists:\n  apology: {phrases: 5}\n  refusal: {conjugate: true}\n",
      });
      expect(faults.map(formatFault)).toEqual([
        expect.stringMatching(/^detection\.yaml:2:\d+ lists\.apology\.phrases/),
        expect.stringMatching(/^detection\.yaml:3:\d+ one of phrases/),
        expect.stringMatching(/^moves\/cause\.yaml:3:\d+ cues\.0\.status/),
        expect.stringMatching(/^moves\/cause\.yaml:4:\d+ a phrase of/),
      ]);
    });
  });

  it("a file whose name is not the rule's id", () => {
    expect(faultsOf(RULE, "excuses.yaml")).toEqual([
      "excuses.yaml:1:1 the file's name is not the rule's id \"excuse\"",
    ]);
  });

  it("a move in another's file", () => {
    const move = "move: cause\nlabel: {ja: 原因}\nstages: {}\nweight: 10\ncues: []\n";
    expect(read({ "moves/remedy.yaml": move }).faults.map(formatFault)).toEqual([
      'moves/remedy.yaml:1:1 the file\'s name is not the move "cause"',
    ]);
  });

  it("a pack without pack.yaml", () => {
    const { pack, faults } = readPackSource(new Map([["excuse.yaml", RULE]]), { language: "en" });
    expect(pack).toBeUndefined();
    expect(faults.map(formatFault)).toEqual(["pack.yaml:1:1 is missing"]);
  });

  it.each([
    ["version: 12", "version: 1.10", /version/],
    ["version: 12", "version: 0", /version/],
    ["format: 1", "format: 2", /format/],
    ["id: jp.co.example", "id: 誠意", /id/],
    ['engine: ">=0.1 <2"', "engine: latest", /engine/],
    ["name: {ja: 例}", "name: 例", /name/],
    ["version: 12", "version: 12\noverride: {}", /did you mean "overrides"/],
    ["version: 12", "version: 12\noverrides: {apology/emoji: {lokc: true}}", /:4:\d+ .*did you mean "lock"/],
    ["version: 12", "version: 12\nexpires: 2027/05/31", /expires/],
  ])("a header with %s made %s", (from, to, expected) => {
    const faults = readPackSource(new Map([["pack.yaml", HEADER.replace(from, to)]]), {
      language: "en",
    }).faults.map(formatFault);
    expect(faults.join("\n")).toMatch(expected);
  });

  it("a file too large to be read", () => {
    const rule = change("source: S4", `source: S4 # ${"x".repeat(PACK_LIMITS.fileBytes)}`);
    expect(faultsOf(rule)).toEqual([`excuse.yaml:1:1 larger than ${PACK_LIMITS.fileBytes} bytes`]);
    const wide = change("source: S4", `source: S4 # ${"あ".repeat(PACK_LIMITS.fileBytes / 2)}`);
    expect(faultsOf(wide)).toEqual([`excuse.yaml:1:1 larger than ${PACK_LIMITS.fileBytes} bytes`]);
  });

  it("too many rules", () => {
    const files = Array.from({ length: PACK_LIMITS.rules + 1 }, (_, i) => [
      `r-${i}.yaml`,
      RULE.replace("id: excuse", `id: r-${i}`),
    ]);
    expect(read(Object.fromEntries(files)).faults.map(formatFault)).toEqual([
      `pack.yaml:1:1 more than ${PACK_LIMITS.rules} rules`,
    ]);
  });

  it.each(["{", "[]", '{"version":1}', "null"])("a model that is none: %s", (json) => {
    expect(read({ "model.json": json }).faults).toHaveLength(1);
  });
});
