import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { BUILT_IN, loadPack } from "./pack-files";

/** Compiles the built-in pack to public/packs/, where the extension finds it. */
const target = new URL("../../public/packs/", import.meta.url);
mkdirSync(target, { recursive: true });
const pack = loadPack(BUILT_IN);
writeFileSync(fileURLToPath(new URL("apology.pack.json", target)), JSON.stringify(pack));
process.stdout.write(`packs: ${pack.rules.length} rules, ${pack.moves.length} moves\n`);
