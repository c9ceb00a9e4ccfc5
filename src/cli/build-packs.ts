import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sha256Hex } from "../packs/keys";
import { BUILT_IN, loadPack } from "./pack-files";

/**
 * Compiles the built-in pack to public/packs/, where the extension finds it; beside it what the views need: the rules
 * without the classifiers' weights (options, history), and a note of what it is (popup, audit).
 */
const target = new URL("../../public/packs/", import.meta.url);
mkdirSync(target, { recursive: true });
const write = (name: string, value: unknown) =>
  writeFileSync(fileURLToPath(new URL(name, target)), JSON.stringify(value));

const pack = loadPack(BUILT_IN);
const { version, label, owner, name } = pack.header;
const header = { id: pack.header.id, version, label, owner, name };
const text = JSON.stringify(pack);
writeFileSync(fileURLToPath(new URL("apology.pack.json", target)), text);
write("apology.rules.json", {
  header,
  rules: pack.rules.map(({ id, severity, message, why, fix, source, lock, examples }) => ({
    id,
    severity,
    message,
    why,
    fix,
    source,
    lock,
    examples,
  })),
});
write("apology.about.json", {
  header: pack.header,
  sha256: await sha256Hex(text),
  rules: pack.rules.length,
});
process.stdout.write(`packs: ${pack.rules.length} rules, ${pack.moves.length} moves\n`);
