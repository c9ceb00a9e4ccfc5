import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type LabelledMail, type LabelledPair, readMails, readPairs, readReal } from "./labelled-mail";

const corpus = (file: string) => fileURLToPath(new URL(`../../../test/corpus/${file}`, import.meta.url));
/** Published texts of third parties: measured where a checkout has them beside it, never copied. */
const PUBLISHED = fileURLToPath(new URL("../../../../shared/corpus/real-dev.jsonl", import.meta.url));

/** The sets that may be read and trained on, by name. */
export const OPEN_SETS = ["dev-mails", "own-a", "own-b", "own-c", "own-d"] as const;

export const openSet = (name: (typeof OPEN_SETS)[number]): readonly LabelledMail[] => readMails(corpus(`${name}.jsonl`));
/** Only its figures are looked at, never its mails, and nothing is trained on it. */
export const sealedSet = (): readonly LabelledMail[] => readMails(corpus("sealed.jsonl"));
export const pairSet = (): readonly LabelledPair[] => readPairs(corpus("dev-pairs.jsonl"));
export const publishedSet = (): readonly LabelledMail[] => (existsSync(PUBLISHED) ? readReal(PUBLISHED) : []);
