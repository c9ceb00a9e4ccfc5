import { describe, expect, it } from "vitest";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { BUILT_IN, loadPack } from "../cli/pack-files";
import type { CompiledPack } from "../packs/compiled-pack";
import { formatFault } from "../packs/fault";
import { compileLinearPattern } from "../packs/linear-pattern";
import { readPackSource } from "../packs/read-source";
import { createReviewer } from "./create-reviewer";

const analyzer = createIpadicAnalyzer(loadNodeDictionary());
const builtIn = loadPack(BUILT_IN);

const COMMON = `severity: error
message: {ja: "「{match}」です。"}
why: {ja: w}
fix: {ja: f}
source: 社内
examples: {bad: [x], good: [y]}
`;
const HEADER =
  'format: 1\nid: jp.co.example\nversion: 1\nname: {ja: 例}\nengine: ">=1.0 <2"\nextends: [apology]\n';

function pack(rules: Readonly<Record<string, string>>, header = ""): CompiledPack {
  const files = Object.entries(rules).map(
    ([id, keys]) => [`${id}.yaml`, `id: ${id}\n${keys}\n${COMMON}`] as const,
  );
  const { pack: read, faults } = readPackSource(new Map([["pack.yaml", HEADER + header], ...files]), {
    below: [builtIn],
  });
  if (!read) throw new Error(faults.map(formatFault).join("\n"));
  return read;
}

/** What is found of a pack's rules or of one built-in rule, as `rule: words`. */
function found(given: CompiledPack, body: string, { rule = "", subject = "納期遅延のお詫び" } = {}) {
  const reviewer = createReviewer({ analyzer, packs: [builtIn, given], patterns: compileLinearPattern });
  return reviewer
    .review({ subject, body, to: [], quoted: "", now: "2026-11-20" })
    .findings.filter((f) => f.pack === "jp.co.example" || f.rule === rule)
    .map((f) => ({ words: f.text, message: f.message.ja, severity: f.severity }));
}
const MAIL = "佐藤様\n\n納期が遅れ、誠に申し訳ございません。";

describe("kind pattern", () => {
  const kana = (more = "") => pack({ kana: `kind: pattern\npattern: "[ｦ-ﾟ]+"\n${more}` });

  it("finds characters as they are written, and tells the words found", () => {
    expect(found(kana(), `${MAIL}ｶﾞﾗｽの誤りです。`)).toEqual([
      { words: "ｶﾞﾗｽ", message: "「ｶﾞﾗｽ」です。", severity: "error" },
    ]);
    expect(found(kana(), `${MAIL}ガラスの誤りです。`)).toEqual([]);
  });

  it("looks at the subject where the rule does", () => {
    expect(
      found(kana("field: any"), `${MAIL}ｶﾞﾗｽです。`, { subject: "ｴﾗｰのお詫び" }).map((f) => f.words),
    ).toEqual(["ｴﾗｰ", "ｶﾞﾗｽ"]);
    expect(found(kana(), MAIL, { subject: "ｴﾗｰのお詫び" })).toEqual([]);
  });

  it("leaves quoted mail, and zones that it does not look at", () => {
    expect(found(kana(), `${MAIL}\n\n> ｶﾞﾗｽはいつですか。`)).toEqual([]);
    expect(found(kana("zones: [salutation]"), `${MAIL}ｶﾞﾗｽです。`)).toEqual([]);
  });

  it("heeds unless, where and once", () => {
    expect(found(kana("unless: [フレッシュ便]"), `${MAIL}ﾌﾚｯｼｭ便とｶﾞﾗｽです。`).map((f) => f.words)).toEqual([
      "ｶﾞﾗｽ",
    ]);
    expect(found(kana("where: {none: [ガラス]}"), `${MAIL}ｶﾞﾗｽです。`)).toEqual([]);
    expect(found(kana("once: true"), `${MAIL}ｶﾞﾗｽとｺｯﾌﾟです。`).map((f) => f.words)).toEqual(["ｶﾞﾗｽ"]);
  });

  it("finds nothing, and stops nothing, without its engine", () => {
    const reviewer = createReviewer({ analyzer, packs: [builtIn, kana()] });
    const report = reviewer.review({
      subject: "お詫び",
      body: `${MAIL}ｶﾞﾗｽです。`,
      to: [],
      quoted: "",
      now: "2026-11-20",
    });
    expect(report.applicable).toBe(true);
    expect(report.findings.filter((f) => f.pack === "jp.co.example")).toEqual([]);
  });
});

describe("overrides", () => {
  const words = (header: string, body: string, rule: string) =>
    found(pack({}, header), body, { rule }).map((f) => f.words);

  it("have a rule of morphemes find more, and leave some alone", () => {
    const body = `${MAIL}見解の相違がございました。多忙のため遅れました。`;
    expect(words("", body, "excuse")).toEqual(["多忙のため"]);
    expect(words("overrides: {apology/excuse: {phrases+: [見解の相違]}}", body, "excuse")).toEqual([
      "見解の相違",
      "多忙のため",
    ]);
    expect(words("overrides: {apology/excuse: {phrases-: [多忙]}}", body, "excuse")).toEqual([]);
  });

  it("do so with a named check as well", () => {
    const body = `${MAIL}夜間のバッチは毎日2時に動きます。ニアミスの記録は毎月お送りします。`;
    expect(words("", body, "jargon")).toEqual(["バッチ"]);
    expect(
      words("overrides: {apology/jargon: {phrases+: [ニアミス], phrases-: [バッチ]}}", body, "jargon"),
    ).toEqual(["ニアミス"]);
  });

  it("change a number, and the texts tell it", () => {
    const body = `${MAIL}${"弊社の担当者が確認を怠ったことが原因で、".repeat(4)}出荷が遅れました。`;
    const at = (max: number) =>
      found(
        pack(
          {},
          `overrides: {apology/sentence-long: {max: ${max}, message: {ja: "{count}字（{max}字まで）"}}}`,
        ),
        body,
        { rule: "sentence-long" },
      );
    expect(at(2000)).toEqual([]);
    expect(at(60)[0]?.message).toMatch(/^\d+字（60字まで）$/);
  });
});

describe("what is allowed and locked", () => {
  it("an allowed word is not flagged, unless a pack before has locked the rule", () => {
    const user = pack({}, "vocabulary: {allow: [スマイル😊便]}");
    const admin = { ...pack({}, "overrides: {apology/emoji: {lock: true}}"), rules: [] };
    const emoji = (...packs: CompiledPack[]) =>
      createReviewer({ analyzer, packs: [builtIn, ...packs] })
        .review({
          subject: "お詫び",
          body: `${MAIL}スマイル😊便です。`,
          to: [],
          quoted: "",
          now: "2026-11-20",
        })
        .findings.filter((f) => f.rule === "emoji").length;
    expect(emoji()).toBe(1);
    expect(emoji(user)).toBe(0);
    expect(emoji(admin, user)).toBe(1);
    expect(emoji(user, admin)).toBe(0);
  });

  it("a locked rule is told to be so", () => {
    const reviewer = createReviewer({
      analyzer,
      packs: [builtIn, pack({}, "overrides: {apology/emoji: {lock: true}}")],
    });
    const { findings } = reviewer.review({
      subject: "お詫び",
      body: `${MAIL}😊`,
      to: [],
      quoted: "",
      now: "2026-11-20",
    });
    expect(findings.find((f) => f.rule === "emoji")?.locked).toBe(true);
  });
});
