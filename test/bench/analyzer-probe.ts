import { createIpadicAnalyzer } from "../../src/analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../../src/analyzer/node-dictionary";
import { loadStockKuromoji } from "../../src/analyzer/stock-kuromoji";

/**
 * Run in a process of its own with `--expose-gc`: prints as JSON how long one analyser (`own` or `stock`) takes from
 * nothing to its first morphemes (ms), and what it then holds (bytes).
 */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const load = {
  own: () => createIpadicAnalyzer(loadNodeDictionary()),
  stock: loadStockKuromoji,
};

const which = process.argv[2] === "stock" ? "stock" : "own";
const before = held();
const start = performance.now();
const analyzer = await load[which]();
const { length } = analyzer.analyze("誠に申し訳ございません。");
const time = performance.now() - start;
const bytes = held() - before;
// Said after measuring, so that nothing of it is collected before.
process.stdout.write(JSON.stringify({ time, bytes, length, again: analyzer.analyze("はい").length }));
