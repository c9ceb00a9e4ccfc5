import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { openSet } from "../cli/evaluation/sets";
import { BUILT_IN, loadPack } from "../cli/pack-files";
import type { Draft } from "../language/draft";
import type { ReviewedSentence } from "../review/mail";
import { createReviewer } from "./create-reviewer";

const analyzer = createIpadicAnalyzer(loadNodeDictionary());
const packs = [loadPack(BUILT_IN)];
const seeds = openSet("dev-mails");

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

interface Watched {
  readonly notes: WeakRef<object>;
  /** What the sentence costs the memory, in code units. */
  readonly size: number;
  readonly answers: readonly WeakRef<object>[];
}

/** Tells what is still held of the sentences that were shown to it: their notes, and the answers in them. */
class Witness {
  readonly #watched = new Map<number, Watched>();
  readonly #numbers = new WeakMap<object, number>();

  watch(sentences: readonly ReviewedSentence[]): void {
    for (const { notes, text } of sentences) {
      if (this.#numbers.has(notes)) continue;
      this.#numbers.set(notes, this.#watched.size);
      const answers = notes.answers.filter((a): a is object => typeof a === "object" && a !== null);
      this.#watched.set(this.#watched.size, {
        notes: new WeakRef(notes),
        size: text.length + 16,
        answers: answers.map((a) => new WeakRef(a)),
      });
    }
  }

  async look(): Promise<{ readonly seen: number; readonly kept: number; readonly orphans: number }> {
    // What a WeakRef was made of stays until the task that made it is over.
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    let kept = 0;
    const held = new Set<object | undefined>();
    const orphans = new Set<object | undefined>();
    for (const { notes, size, answers } of this.#watched.values()) {
      const isKept = notes.deref() !== undefined;
      if (isKept) kept += size;
      for (const answer of answers) (isKept ? held : orphans).add(answer.deref());
    }
    const left = [...orphans].filter((answer) => answer !== undefined && !held.has(answer));
    return { seen: this.#watched.size, kept, orphans: left.length };
  }
}

/** Twice what `SentenceAnalyzer` remembers, in code units, and the mails read last. */
const MOST = 60_000 + 4_000;

/** A mail of its own: the numbers in it stand in no other. */
function mailOf(i: number): Draft {
  const { draft } = seeds[i % seeds.length] as (typeof seeds)[number];
  return { ...draft, body: draft.body.replaceAll("。", `（第${i}号）。`) };
}

describe("what the engine holds has an end", () => {
  it("however many mails were read", async () => {
    const reviewer = createReviewer({ analyzer, packs });
    const witness = new Witness();
    for (let i = 1; i <= 300; i++) {
      reviewer.review(mailOf(i));
      witness.watch(reviewer.read(mailOf(i)).mail.sentences);
    }
    const { seen, kept, orphans } = await witness.look();
    expect(seen).toBeGreaterThan(2_000);
    expect(kept).toBeLessThan(MOST);
    expect(orphans).toBe(0);
  });

  it("however long somebody types at one draft", async () => {
    const reviewer = createReviewer({ analyzer, packs });
    const witness = new Witness();
    const { body, ...rest } = mailOf(0);
    const at = body.indexOf("。", body.length / 2);
    for (let i = 1; i <= 3_000; i++) {
      const typed = `、${i}件目の担当者がお電話いたします`.slice(0, 1 + (i % 18));
      const draft = { ...rest, body: `${body.slice(0, at)}${i >> 4}${typed}${body.slice(at)}` };
      reviewer.review(draft);
      witness.watch(reviewer.read(draft).mail.sentences);
    }
    const { seen, kept, orphans } = await witness.look();
    expect(seen).toBeGreaterThan(2_000);
    expect(kept).toBeLessThan(MOST);
    expect(orphans).toBe(0);
  });
});
