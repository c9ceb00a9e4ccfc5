import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { mergePacks } from "../engine/merge-packs";
import { recordPhrases, writePreparedPack } from "../engine/prepared-pack";
import { createReview } from "../review/review";
import { BUILT_IN, loadPack } from "./pack-files";

/** Compiles the built-in pack to public/packs/, where the extension finds it, and what can be made ready of it. */
const target = new URL("../../public/packs/", import.meta.url);
mkdirSync(target, { recursive: true });
const { model, ...pack } = loadPack(BUILT_IN);
const write = (name: string, content: string | Uint8Array) =>
  writeFileSync(fileURLToPath(new URL(name, target)), content);
write("apology.pack.json", JSON.stringify(pack));
const dictionary = loadNodeDictionary();
const analyzer = createIpadicAnalyzer(dictionary);
const { phrases, compile } = recordPhrases(analyzer);
createReview(analyzer, mergePacks([pack]), compile);
write("apology.prepared.bin", writePreparedPack({ dictionary: dictionary.hash, phrases, model }));
process.stdout.write(`packs: ${pack.rules.length} rules, ${pack.moves.length} moves\n`);
