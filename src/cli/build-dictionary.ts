import { DICTIONARY_PATH, ensureDictionaryFile } from "../analyzer/dictionary-file";

const started = performance.now();
const built = ensureDictionaryFile();
const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(`${DICTIONARY_PATH}: ${built ? `built in ${seconds} s` : "up to date"}\n`);
