import { compilePhrase, type Phrase, type PhraseCompiler } from "../review/matching/phrase";
import type { MorphemeAnalyzer } from "../language/morpheme";
import type { LinearModelSpec } from "../review/linear-model";

/** What the built-in pack costs time to make ready at each start, made ready when the extension is built. */
export interface PreparedPack {
  /** `Dictionary.hash` of the dictionary that cut the phrases. */
  readonly dictionary: string;
  readonly phrases: ReadonlyMap<string, Phrase>;
  readonly model: LinearModelSpec | undefined;
}

const keyOf = (text: string, conjugate: boolean) => `${conjugate ? "~" : "="}${text}`;

/** Cuts phrases as the analyser does and writes down what it cut. */
export function recordPhrases(analyzer: MorphemeAnalyzer): {
  readonly phrases: ReadonlyMap<string, Phrase>;
  readonly compile: PhraseCompiler;
} {
  const phrases = new Map<string, Phrase>();
  const compile: PhraseCompiler = (text, conjugate) => {
    const phrase = compilePhrase(text, analyzer, conjugate);
    phrases.set(keyOf(text, conjugate), phrase);
    return phrase;
  };
  return { phrases, compile };
}

/** Takes phrases that are ready; those of other packs are cut by the analyser. */
export function recallPhrases(
  phrases: ReadonlyMap<string, Phrase>,
  analyzer: MorphemeAnalyzer,
): PhraseCompiler {
  return (text, conjugate) => phrases.get(keyOf(text, conjugate)) ?? compilePhrase(text, analyzer, conjugate);
}

interface Head {
  readonly dictionary: string;
  readonly phrases: readonly Phrase[];
  readonly features: readonly string[];
  readonly classes: readonly { readonly name: string; readonly bias: number; readonly size: number }[];
}

/** The length of the head in bytes, then the head as JSON; by class its features' numbers and its weights, 4 bytes each. */
export function writePreparedPack({ dictionary, phrases, model }: PreparedPack): Uint8Array {
  const rows = Object.entries(model?.classes ?? {});
  const head: Head = {
    dictionary,
    phrases: [...phrases.values()],
    features: model?.features ?? [],
    classes: rows.map(([name, { bias, index }]) => ({ name, bias, size: index.length })),
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const start = 4 + align(json.length);
  const numbers = rows.reduce((n, [, { index }]) => n + index.length, 0) * 2;
  const bytes = new Uint8Array(start + numbers * 4);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  let at = start;
  for (const [, { index, weight }] of rows) {
    new Uint32Array(bytes.buffer, at, index.length).set(index);
    at += index.length * 4;
    new Float32Array(bytes.buffer, at, weight.length).set(weight);
    at += weight.length * 4;
  }
  return bytes;
}

/** Reads what `writePreparedPack` wrote: a file of the extension's own, so that only its build is trusted. */
export function readPreparedPack(buffer: ArrayBuffer): PreparedPack {
  const length = new DataView(buffer).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as Head;
  let at = 4 + align(length);
  const classes = head.classes.map(({ name, bias, size }) => {
    const index = new Uint32Array(buffer, at, size);
    const weight = new Float32Array(buffer, at + size * 4, size);
    at += size * 8;
    return [name, { bias, index, weight }] as const;
  });
  return {
    dictionary: head.dictionary,
    phrases: new Map(head.phrases.map((phrase) => [keyOf(phrase.text, phrase.conjugate), phrase])),
    model: classes.length > 0 ? { features: head.features, classes: Object.fromEntries(classes) } : undefined,
  };
}

const align = (length: number) => (length + 3) & ~3;
