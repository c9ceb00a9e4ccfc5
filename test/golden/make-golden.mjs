// Writes mecab-tokens.json: what native MeCab 0.996 with Debian's mecab-ipadic-utf8 makes of sentences.txt.
// Needs `apt-get install mecab mecab-ipadic-utf8`; the result is committed, so that the tests need neither.
//   node test/golden/make-golden.mjs
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const here = (name) => new URL(name, import.meta.url);
const text = readFileSync(here("sentences.txt"), "utf8");
const sentences = text.split("\n").filter((line) => line !== "");
const output = execFileSync("mecab", ["-d", "/var/lib/mecab/dic/ipadic-utf8"], {
  input: `${sentences.join("\n")}\n`,
  maxBuffer: 1 << 26,
}).toString();

const answers = [];
let tokens = [];
for (const line of output.split("\n")) {
  if (line === "EOS") {
    answers.push(tokens);
    tokens = [];
    continue;
  }
  // A token may itself be a tab; the one after it separates.
  const tab = line.indexOf("\t", 1);
  if (tab < 0) continue;
  // surface, six fields of part of speech and conjugation, base form, reading (unknown words have none)
  tokens.push([
    line.slice(0, tab),
    ...line
      .slice(tab + 1)
      .split(",")
      .slice(0, 8),
  ]);
}
if (answers.length !== sentences.length) throw new Error("MeCab answered another number of sentences");

const entries = sentences.map((sentence, i) => JSON.stringify([sentence, ...answers[i]]));
writeFileSync(here("mecab-tokens.json"), `[\n${entries.join(",\n")}\n]\n`);
