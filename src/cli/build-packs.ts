import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sha256Hex } from "../packs/keys";
import { BUILT_IN, loadPack } from "./pack-files";

/** Compiles the built-in pack to public/packs/, where the extension finds it, with a note of what it is beside it. */
const target = new URL("../../public/packs/", import.meta.url);
mkdirSync(target, { recursive: true });
const pack = loadPack(BUILT_IN);
const text = JSON.stringify(pack);
const about = { header: pack.header, sha256: await sha256Hex(text), rules: pack.rules.length };
writeFileSync(fileURLToPath(new URL("apology.pack.json", target)), text);
writeFileSync(fileURLToPath(new URL("apology.about.json", target)), JSON.stringify(about));
process.stdout.write(`packs: ${pack.rules.length} rules, ${pack.moves.length} moves\n`);
