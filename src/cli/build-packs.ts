import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { prepareExample } from "../engine/check-examples";
import { mergePacks } from "../engine/merge-packs";
import { recordPhrases, writePreparedPack } from "../engine/prepared-pack";
import { sha256Hex } from "../packs/keys";
import { RequirementStore } from "../review/matching/requirement-store";
import { layOutModel } from "../review/model-tables";
import { createReview } from "../review/review";
import { BUILT_IN, loadPack } from "./pack-files";

/**
 * Compiles the built-in pack to public/packs/, where the extension finds it, and what can be made ready of it; beside it
 * a note of what it is (popup, audit).
 */
const target = new URL("../../public/packs/", import.meta.url);
mkdirSync(target, { recursive: true });
const write = (name: string, content: string | Uint8Array) =>
  writeFileSync(fileURLToPath(new URL(name, target)), content);

const { model, ...pack } = loadPack(BUILT_IN);
const text = JSON.stringify(pack);
write("apology.pack.json", text);
const about = { header: pack.header, sha256: await sha256Hex(text), rules: pack.rules.length };
write("apology.about.json", JSON.stringify(about));

const dictionary = loadNodeDictionary();
const analyzer = createIpadicAnalyzer(dictionary);
const { phrases, compile } = recordPhrases(analyzer);
const requirements = new RequirementStore(new Map(), true);
const review = createReview(analyzer, mergePacks([pack]), compile, requirements);
// Patterns are read as they are asked: of the examples of all rules nearly every one is.
for (const { examples } of pack.rules)
  for (const example of [...examples.bad, ...examples.good])
    review.review(prepareExample(example).draft, { assumeApplicable: true });
const tables = model && layOutModel(model);
write(
  "apology.prepared.bin",
  writePreparedPack({
    dictionary: dictionary.hash,
    phrases,
    requirements: requirements.known,
    model: tables,
  }),
);
process.stdout.write(`packs: ${pack.rules.length} rules, ${pack.moves.length} moves\n`);
