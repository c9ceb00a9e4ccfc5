import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { OPEN_SETS, openSet } from "../cli/evaluation/sets";
import { BUILT_IN, loadPack } from "../cli/pack-files";
import type { Draft } from "../language/draft";
import { japaneseText } from "../language/testing/japanese-text";
import type { CompiledPack } from "../packs/compiled-pack";
import { readPackSource } from "../packs/read-source";
import { createReviewer } from "./create-reviewer";

const analyzer = createIpadicAnalyzer(loadNodeDictionary());
const builtIn = loadPack(BUILT_IN);
const fresh = (...packs: CompiledPack[]) => createReviewer({ analyzer, packs: [builtIn, ...packs] });
/** Remembers all that it has seen in this file. */
const seasoned = fresh();

const draftOf = (body: string, changes: Partial<Draft> = {}): Draft => ({
  subject: "納期遅延のお詫び",
  body,
  to: [],
  quoted: "",
  now: "2026-11-20",
  ...changes,
});
const mails = openSet("dev-mails");
const allMails = OPEN_SETS.flatMap(openSet);
const someMails = [0, 9, 18, 27, 36].flatMap((i) => mails[i] ?? []);

describe("a draft gets the same report whatever came before it", () => {
  it("there are mails", () => {
    expect(someMails).toHaveLength(5);
  });

  it.each(someMails)("typed character by character: $id", ({ draft }) => {
    const typed = Array.from(draft.body, (_, end) => ({ ...draft, body: draft.body.slice(0, end + 1) }));
    const reports = typed.map((d) => seasoned.review(d));
    const checked = [0.3, 0.7, 1].map((share) => Math.floor((typed.length - 1) * share));
    expect(checked.map((i) => reports[i])).toEqual(checked.map((i) => fresh().review(typed[i] as Draft)));
  });

  it("typed, deleted and typed again", () => {
    const { draft } = someMails[0] as (typeof someMails)[number];
    const bodies = [draft.body, draft.body.slice(0, 100), "", draft.body.slice(0, 100), draft.body];
    const reports = bodies.map((body) => seasoned.review({ ...draft, body }));
    expect(reports[4]).toEqual(reports[0]);
    expect(reports[3]).toEqual(reports[1]);
    expect(reports[0]).toEqual(fresh().review(draft));
  });

  it("edited at random places", () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat({ max: 30 }),
      insert: fc.oneof(
        japaneseText(3),
        fc.constantFrom("原因は確認の漏れです。", "\n\n", "申し訳ございません。", "〇〇様", "😊"),
      ),
    });
    const edits = fc.tuple(fc.constantFrom(...allMails), fc.array(edit, { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(edits, ([{ draft }, changes]) => {
        let { body } = draft;
        for (const { at, remove, insert } of changes) {
          const from = Math.floor(at * body.length);
          body = body.slice(0, from) + insert + body.slice(from + remove);
          for (let typed = 1; typed <= insert.length; typed++)
            seasoned.review({
              ...draft,
              body: body.slice(0, from + typed) + body.slice(from + insert.length),
            });
          seasoned.review({ ...draft, body });
        }
        expect(seasoned.review({ ...draft, body })).toEqual(fresh().review({ ...draft, body }));
      }),
      { numRuns: 12 },
    );
  });

  it("pasted into, cut and put back in the middle", () => {
    const paragraph = fc.constantFrom(
      "■原因\n担当者が品番を取り違えたことでございます。",
      "> 11月21日までに原因をご説明ください。",
      "明日までにあらためてご連絡いたします。明日までにあらためてご連絡いたします。",
      "鈴木商事 営業部\n山田 太郎\nTEL 03-1234-5678",
      "誤解を招いたとしたら申し訳ありません。配送業者のミスです。",
      "On Fri, Nov 20, 2026 X <x@example.jp> wrote:",
    );
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat({ max: 4 }),
      paste: fc.array(
        fc.oneof(
          paragraph,
          fc.constantFrom(...mails).map((m) => m.draft.body.slice(0, 200)),
        ),
        {
          maxLength: 3,
        },
      ),
    });
    const edits = fc.tuple(fc.constantFrom(...allMails), fc.array(edit, { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(edits, ([{ draft }, changes]) => {
        const paragraphs = draft.body.split("\n\n");
        const drafts = [draft];
        for (const { at, cut, paste } of changes) {
          paragraphs.splice(Math.floor(at * paragraphs.length), cut, ...paste);
          drafts.push({ ...draft, body: paragraphs.join("\n\n") });
        }
        const there = drafts.map((d) => seasoned.review(d));
        const back = drafts.toReversed().map((d) => seasoned.review(d));
        expect(back.toReversed()).toEqual(there);
        expect(there.at(-1)).toEqual(fresh().review(drafts.at(-1) as Draft));
      }),
      { numRuns: 12 },
    );
  });

  it("down to what each sentence beside a changed one is said to do", () => {
    const told = (middle: string) =>
      draftOf(`佐藤様\n\n部品の納入が遅れました。\n\n${middle}\n\n明日あらためてご連絡いたします。`);
    const scoresOf = (reviewer: ReturnType<typeof fresh>, draft: Draft) =>
      reviewer.read(draft).moves.bySentence.map(({ scores }) => Array.from(scores));
    seasoned.read(told("代わりの品をお届けしました。"));
    const changed = told("代わりの品をお届けします。");
    expect(scoresOf(seasoned, changed)).toEqual(scoresOf(fresh(), changed));
  });

  it("when days, stages and quoted mails change in between", () => {
    const { draft } = someMails[1] as (typeof someMails)[number];
    const variants: readonly Draft[] = [
      draft,
      { ...draft, now: "2027-03-01" },
      { ...draft, stage: "first" },
      { ...draft, responsibility: "none" },
      { ...draft, quoted: "11月21日までに原因をご説明ください。土下座してください。" },
      { ...draft, subject: "" },
      { ...draft, to: ["鈴木 一郎 <suzuki@example.co.jp>"] },
    ];
    const expected = variants.map((v) => fresh().review(v));
    for (const order of [variants, [...variants].reverse()]) {
      for (const v of order) expect(seasoned.review(v)).toEqual(expected[variants.indexOf(v)]);
    }
  });

  it("after more sentences than it remembers", () => {
    const { draft } = someMails[2] as (typeof someMails)[number];
    const before = seasoned.review(draft);
    for (let i = 0; i < 50; i++) {
      seasoned.review(draftOf(Array.from({ length: 100 }, (_, k) => `第${i}号の${k}番です。`).join("")));
    }
    expect(seasoned.review(draft)).toEqual(before);
  });

  it("and the draft is left as it was", () => {
    const draft = Object.freeze(
      draftOf("佐藤様\n\n納期が遅れ、申し訳ございません。", { to: Object.freeze(["佐藤"]) as string[] }),
    );
    const copy = structuredClone(draft);
    const first = seasoned.review(draft);
    expect(seasoned.review(draft)).toEqual(first);
    expect(draft).toEqual(copy);
  });
});

/** A pack that only overrides, adds words or templates. */
function packOf(header: string): CompiledPack {
  const source = `format: 1\nid: jp.co.example\nversion: 1\nname: {ja: 例}\nengine: ">=0.1"\nextends: [apology]\n${header}`;
  const { pack, faults } = readPackSource(new Map([["pack.yaml", source]]));
  if (!pack) throw new Error(faults.map((f) => f.message).join("; "));
  return pack;
}

describe("a company's pack", () => {
  const draft = draftOf("佐藤様\n\n納期が遅れ、申し訳ございません😊。");
  const rulesOf = (pack?: CompiledPack, given = draft) =>
    (pack ? fresh(pack) : seasoned).review(given).findings.map((f) => f.rule);

  it("changes nothing where it says nothing", () => {
    expect(fresh(packOf("")).review(draft)).toEqual(seasoned.review(draft));
  });

  it("switches a rule off", () => {
    expect(rulesOf()).toContain("emoji");
    expect(rulesOf(packOf("overrides: {apology/emoji: {severity: off}}"))).not.toContain("emoji");
  });

  it("makes a rule milder, and locks it", () => {
    const pack = packOf("overrides: {apology/emoji: {severity: hint, lock: true}}");
    expect(
      fresh(pack)
        .review(draft)
        .findings.find((f) => f.rule === "emoji"),
    ).toMatchObject({ severity: "hint", locked: true });
  });

  it("holds a rule to stages", () => {
    const pack = packOf("overrides: {apology/emoji: {stages: [final]}}");
    expect(rulesOf(pack, { ...draft, stage: "first" })).not.toContain("emoji");
    expect(rulesOf(pack, { ...draft, stage: "final" })).toContain("emoji");
  });

  it("allows its own names", () => {
    expect(rulesOf(packOf("vocabulary: {allow: [😊便]}"))).not.toContain("emoji");
  });

  it("gives its own templates", () => {
    const pack = packOf('templates: {prevention: {ja: "再発防止策：＿＿"}}');
    const { checklist } = fresh(pack).review(draft);
    expect(checklist.find((i) => i.move === "prevention")?.template).toBe("再発防止策：＿＿");
  });

  it("adds rules of its own, told with its name", () => {
    const text = "{ja: 社内の言い方です。}";
    const rule = `id: inhouse-word\nkind: phrase\nphrases: [納期]\nseverity: warning\nmessage: ${text}\nwhy: ${text}\nfix: ${text}\nsource: 社内基準\nexamples: {bad: [納期が遅れました。], good: [お届けが遅れました。]}\n`;
    const header = 'format: 1\nid: jp.co.example\nversion: 1\nname: {ja: 例}\nengine: ">=0.1"\n';
    const { pack } = readPackSource(
      new Map([
        ["pack.yaml", header],
        ["inhouse-word.yaml", rule],
      ]),
    );
    const finding = fresh(pack as CompiledPack)
      .review(draft)
      .findings.find((f) => f.rule === "inhouse-word");
    expect(finding).toMatchObject({ pack: "jp.co.example", text: "納期", source: "社内基準" });
  });

  it("weighs the moves its own way", () => {
    const given = { ...draft, stage: "final" as const, responsibility: "own" as const };
    const lost = (pack?: CompiledPack) =>
      (pack ? fresh(pack) : seasoned)
        .review(given)
        .scoreItems.find((i) => i.kind === "move" && i.id === "prevention")?.lost ?? 0;
    expect(lost(packOf("score: {weights: {prevention: 40}}"))).toBe(40);
    expect(lost()).toBeLessThan(40);
  });
});
