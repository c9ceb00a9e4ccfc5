import { readFileSync } from "node:fs";
import { createIpadicAnalyzer } from "../../src/analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../../src/analyzer/node-dictionary";
import { ENGINE_FILES } from "../../src/engine/engine-files";
import { loadReviewer } from "../../src/engine/load-reviewer";
import type { Draft } from "../../src/language/draft";
import type { MorphemeAnalyzer } from "../../src/language/morpheme";
import { benchMail, benchSubject, longBenchMail } from "./bench-mail";
import { measureAlternating, type Samples } from "./measure";
import type { Row } from "./row";
import { createPresetPeer, createSmallPeer } from "./textlint-peer";

const publicFolder = new URL("../../public/", import.meta.url);

/** The engine as the extension runs it. */
export function loadBenchReviewer() {
  return loadReviewer(
    ENGINE_FILES,
    async (path) => Uint8Array.from(readFileSync(new URL(`.${path}`, publicFolder))).buffer,
  );
}

/** The same, and an analyser of its own to be measured alone: the dictionary is there twice. */
export async function loadBenchEngine() {
  return { analyzer: createIpadicAnalyzer(loadNodeDictionary()), reviewer: await loadBenchReviewer() };
}

/** A draft of which only the body matters here. */
export function benchDraft(body: string): Draft {
  return { subject: benchSubject, body, to: [], quoted: "", now: "2026-11-20" };
}

const TYPED =
  "が、お届けの時刻につきましては、配送会社の混雑の具合によって前後することがございますので、あらかじめ弊社の担当者より" +
  "お電話にてご都合を伺い、ご不在のときは翌日の同じ時刻にあらためてお届けするよう手配いたしました";

/** The body with the first `count` letters of a clause typed at the end of its middle sentence. */
function typedInto(body: string, count: number): string {
  const at = body.indexOf("。", body.length / 2);
  return body.slice(0, at) + TYPED.slice(0, count) + body.slice(at);
}

/** Full and incremental reviews of 600 and 100,000 characters, beside textlint in the same process. */
export async function benchEngine(): Promise<Row[]> {
  const { analyzer, reviewer } = await loadBenchEngine();
  const review = (body: string) => reviewer.review(benchDraft(body));
  return [...(await benchShort(review, analyzer)), ...(await benchLong(review))];
}

type Review = (body: string) => unknown;

/**
 * A worker reads a mail anew with each keystroke: after the first minute its code is compiled as far as it will be. All that is
 * compared gets the same.
 */
const WARM_UP = 200;
/** So many letters are typed into one mail, then into the next; no mail begins among the rounds that count. */
const LETTERS = 90;

async function benchShort(review: Review, analyzer: MorphemeAnalyzer): Promise<Row[]> {
  const presets = createPresetPeer();
  const small = createSmallPeer();
  const full = await measureAlternating(
    {
      review: (round) => review(benchMail(round)),
      tokenising: (round) => analyzer.analyze(benchMail(round + 10_000)),
      presets: (round) => presets(benchMail(round + 20_000)),
      small: (round) => small(benchMail(round + 30_000)),
    },
    { rounds: 100, warmUp: WARM_UP },
  );
  const mails = [benchMail(7), benchMail(8), benchMail(9)];
  const typing = (round: number) =>
    typedInto(mails[Math.floor(round / LETTERS)] as string, (round % LETTERS) + 1);
  const keystroke = await measureAlternating(
    {
      review: (round) => review(typing(round)),
      presets: (round) => presets(typing(round)),
      small: (round) => small(typing(round)),
    },
    { rounds: 60, warmUp: 2 * LETTERS + 20 },
  );
  return [
    { what: "full review, 600 characters, warm", ...full.review, unit: "ms", budget: 5 },
    { what: "review after one keystroke, 600 characters", ...keystroke.review, unit: "ms", budget: 1 },
    { what: "tokenising alone, 600 characters", ...full.tokenising, unit: "ms" },
    {
      what: "engine against its own tokenising",
      ...ratio(full.review, full.tokenising),
      unit: "×",
      budget: 8,
    },
    { what: "textlint, two presets, 600 characters", ...full.presets, unit: "ms" },
    { what: "textlint, five small rules, 600 characters", ...full.small, unit: "ms" },
    { what: "textlint, two presets, after one keystroke", ...keystroke.presets, unit: "ms" },
    { what: "textlint, five small rules, after one keystroke", ...keystroke.small, unit: "ms" },
    speedUp("faster than textlint with two presets, full", full.presets, full.review, 5),
    speedUp("faster than textlint with two presets, keystroke", keystroke.presets, keystroke.review, 30),
    speedUp("faster than textlint with five small rules, full", full.small, full.review),
    speedUp("faster than textlint with five small rules, keystroke", keystroke.small, keystroke.review),
  ];
}

async function benchLong(review: Review): Promise<Row[]> {
  const full = await measureAlternating(
    {
      half: (round) => review(longBenchMail(50_000, 100_000 + round * 400)),
      whole: (round) => review(longBenchMail(100_000, 100_100 + round * 400)),
    },
    { rounds: 9, warmUp: 2 },
  );
  const body = longBenchMail(100_000);
  const keystroke = await measureAlternating(
    { review: (round) => review(typedInto(body, round + 1)) },
    { rounds: 30, warmUp: 5 },
  );
  return [
    { what: "full review, 100,000 characters", ...full.whole, unit: "ms", budget: 500 },
    {
      what: "growth from 50,000 to 100,000 characters",
      ...ratio(full.whole, full.half),
      unit: "×",
      budget: 2.5,
    },
    { what: "review after one keystroke, 100,000 characters", ...keystroke.review, unit: "ms", budget: 10 },
  ];
}

function ratio(a: Samples, b: Samples): Samples {
  return { median: a.median / b.median, p95: a.p95 / b.p95 };
}

function speedUp(what: string, slow: Samples, fast: Samples, budget?: number): Row {
  const row = { what, ...ratio(slow, fast), unit: "×", atLeast: true };
  return budget === undefined ? row : { ...row, budget };
}
