import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface Seed {
  readonly subject?: string | null;
  readonly body: string;
  readonly quoted?: string | null;
  readonly to?: readonly string[] | null;
}

const SETS = ["own-a", "own-b", "own-c", "own-d", "ordinary"];

function seeds(): readonly Seed[] {
  return SETS.flatMap((name) =>
    readFileSync(fileURLToPath(new URL(`../corpus/${name}.jsonl`, import.meta.url)), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Seed),
  );
}

/** Numbers without end, the same each time (xorshift32). */
export function* randomNumbers(seed = 2463534242): Generator<number, never> {
  for (let x = seed; ; ) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    yield (x >>> 0) / 2 ** 32;
  }
}

/**
 * Made-up mails, a JSON line each: about half are apologies, other numbers stand in each and most sentences are told of a
 * case of their own, so that no two mails share many sentences.
 */
export function* batchMails(count: number): Generator<string> {
  const all = seeds();
  const random = randomNumbers();
  const next = () => random.next().value;
  for (let i = 0; i < count; i++) {
    const { subject, body, quoted, to } = all[Math.floor(next() * all.length)] as Seed;
    const own = body
      .replace(/\d/g, (digit) => (digit === "0" || next() < 0.5 ? digit : String(1 + Math.floor(next() * 9))))
      .replace(/(です|ます|ました|ません)。/g, (end) =>
        next() < 0.6 ? `（受付番号${Math.floor(next() * 1e6)}）${end}` : end,
      );
    yield JSON.stringify({ id: `m-${i + 1}`, subject, body: own, quoted, to, now: "2026-11-20" });
  }
}
