import { execFile } from "node:child_process";
import { argv } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { createIpadicAnalyzer } from "../../src/analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../../src/analyzer/node-dictionary";
import { loadStockKuromoji } from "../../src/analyzer/stock-kuromoji";
import type { MorphemeAnalyzer } from "../../src/language/morpheme";
import { openNativeMecab } from "./analyzer-mecab";
import { benchMail, longBenchMail } from "./bench-mail";
import { formatTable } from "./format-table";
import { measureAlternating, summarize } from "./measure";
import type { Row } from "./row";

const LONG = 100_000;
const probe = fileURLToPath(new URL("analyzer-probe.ts", import.meta.url));
const run = promisify(execFile);

/** Texts without a full stop, on which a lattice over the whole line shows whether it is linear. */
const RUNS = {
  "hiragana あ": "あ",
  "katakana ア": "ア",
  "half-width ｱ": "ｱ",
  "kanji 漢": "漢",
  "kanji numeral 一": "一",
  "letters a": "a",
  "digits 1": "1",
  "hyphens -": "-",
  spaces: " ",
  "emoji 😀": "😀",
  URLs: "https://www.example.co.jp/path?query=value&lang=ja#top",
  "one sentence without 、。": "申し訳ございませんでしたと深くお詫び申し上げますとともに",
} as const;

async function benchStart(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const which of ["own", "stock"]) {
    const times: number[] = [];
    const sizes: number[] = [];
    for (let round = 0; round < 7; round++) {
      const { stdout } = await run(process.execPath, ["--expose-gc", "--import", "tsx", probe, which]);
      const { time, bytes } = JSON.parse(stdout) as { time: number; bytes: number };
      times.push(time);
      sizes.push(bytes / 1e6);
    }
    const name = which === "own" ? "analyser" : "kuromoji";
    const budget = which === "own" ? { budget: 150, judged: "p95" as const } : {};
    rows.push({ what: `${name}: nothing → first morphemes`, ...summarize(times), unit: "ms", ...budget });
    rows.push({ what: `${name}: memory`, ...summarize(sizes), unit: "MB" });
  }
  return rows;
}

function ratioRow(what: string, peer: number, own: number): Row {
  return { what, median: peer / own, p95: peer / own, unit: "×", note: "of medians" };
}

async function benchMails(own: MorphemeAnalyzer, stock: MorphemeAnalyzer): Promise<Row[]> {
  const length = benchMail(0).length;
  const mail = await measureAlternating(
    { own: (round) => own.analyze(benchMail(round)), stock: (round) => stock.analyze(benchMail(round)) },
    { rounds: 200, warmUp: 50 },
  );
  const text = longBenchMail(LONG);
  const long = await measureAlternating(
    { own: () => own.analyze(text), stock: () => stock.analyze(text) },
    { rounds: 11, warmUp: 3 },
  );
  return [
    { what: `analyser: mail of ${length} characters`, ...mail.own, unit: "ms" },
    { what: `kuromoji: mail of ${length} characters`, ...mail.stock, unit: "ms" },
    ratioRow("analyser against kuromoji, mail", mail.stock.median, mail.own.median),
    { what: "analyser: mails, 100,000 characters", ...long.own, unit: "ms", budget: 150 },
    { what: "kuromoji: mails, 100,000 characters", ...long.stock, unit: "ms" },
    ratioRow("analyser against kuromoji, 100,000 characters", long.stock.median, long.own.median),
  ];
}

async function benchRuns(own: MorphemeAnalyzer): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, unit] of Object.entries(RUNS)) {
    const line = unit.repeat(Math.ceil(LONG / unit.length)).slice(0, LONG);
    const { one } = await measureAlternating({ one: () => own.analyze(line) }, { rounds: 5, warmUp: 1 });
    rows.push({ what: `analyser: 100,000 of ${name}, one line`, ...one, unit: "ms", budget: 150 });
  }
  return rows;
}

async function benchAgainstMecab(own: MorphemeAnalyzer): Promise<Row[]> {
  const text = longBenchMail(LONG);
  const mecab = openNativeMecab(text);
  if (!mecab) return [];
  const native: number[] = [];
  const ratios: number[] = [];
  try {
    for (let round = 0; round < 9; round++) {
      const time = await mecab.measure();
      const { one } = await measureAlternating({ one: () => own.analyze(text) }, { rounds: 5, warmUp: 0 });
      native.push(time);
      ratios.push(one.median / time);
    }
  } finally {
    mecab.close();
  }
  return [
    { what: "native MeCab: mails, 100,000 characters", ...summarize(native), unit: "ms" },
    { what: "analyser in terms of native MeCab", ...summarize(ratios), unit: "×", budget: 3 },
  ];
}

/** Start, memory and speed of the analyser, beside stock kuromoji in the same process and native MeCab where it is. */
export async function benchAnalyzer(): Promise<Row[]> {
  const own = createIpadicAnalyzer(loadNodeDictionary());
  const stock = await loadStockKuromoji();
  return [
    ...(await benchStart()),
    ...(await benchMails(own, stock)),
    ...(await benchAgainstMecab(own)),
    ...(await benchRuns(own)),
  ];
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  process.stdout.write(`${formatTable(await benchAnalyzer())}\n`);
}
