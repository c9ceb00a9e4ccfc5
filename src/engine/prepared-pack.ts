import { compilePhrase, type Phrase, type PhraseCompiler } from "../review/matching/phrase";
import type { MorphemeAnalyzer } from "../language/morpheme";
import type { Requirement } from "../review/matching/required-words";
import type { Requirements } from "../review/matching/requirement-store";
import type { ModelTables } from "../review/model-tables";
import type { NetworkTable } from "../review/network-table";

/** What the built-in pack costs time to make ready at each start, made ready when the extension is built. */
export interface PreparedPack {
  /** `Dictionary.hash` of the dictionary that cut the phrases. */
  readonly dictionary: string;
  readonly phrases: ReadonlyMap<string, Phrase>;
  /** What the patterns of its rules require. */
  readonly requirements: Requirements;
  readonly model: ModelTables | undefined;
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

/** What of a table is no block of numbers. */
interface TableHead extends Omit<NetworkTable, "slots" | "outputs" | "weights"> {
  /** Lengths of the three blocks. */
  readonly slots: number;
  readonly outputs: number;
  readonly weights: number;
}

interface Head {
  readonly dictionary: string;
  readonly phrases: readonly Phrase[];
  readonly requirements: readonly (readonly [string, Requirement | null])[];
  readonly model:
    | { readonly sentences: TableHead; readonly mails: TableHead; readonly points?: TableHead | undefined }
    | undefined;
}

/** The length of the head in bytes, then the head as JSON; then of each of the model's tables its blocks. */
export function writePreparedPack({ dictionary, phrases, requirements, model }: PreparedPack): Uint8Array {
  const tables = model ? [model.sentences, model.mails, ...(model.points ? [model.points] : [])] : [];
  const head: Head = {
    dictionary,
    phrases: [...phrases.values()],
    requirements: [...requirements],
    model: model && {
      sentences: headOf(model.sentences),
      mails: headOf(model.mails),
      ...(model.points && { points: headOf(model.points) }),
    },
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const blocks = tables.flatMap(({ slots, outputs, weights }) => [slots, outputs, weights]);
  const start = 4 + align(json.length);
  const bytes = new Uint8Array(start + blocks.reduce((sum, { byteLength }) => sum + align(byteLength), 0));
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  let at = start;
  for (const { buffer, byteOffset, byteLength } of blocks) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += align(byteLength);
  }
  return bytes;
}

const headOf = ({ slots, outputs, weights, ...rest }: NetworkTable): TableHead => ({
  ...rest,
  slots: slots.length,
  outputs: outputs.length,
  weights: weights.length,
});

/** Reads what `writePreparedPack` wrote: a file of the extension's own, so that only its build is trusted. */
export function readPreparedPack(buffer: ArrayBuffer): PreparedPack {
  const length = new DataView(buffer).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as Head;
  let at = 4 + align(length);
  const tableOf = (table: TableHead): NetworkTable => {
    const slots = new Uint32Array(buffer, at, table.slots);
    at += slots.byteLength;
    const outputs = new Float32Array(buffer, at, table.outputs);
    at += outputs.byteLength;
    const weights = new Int8Array(buffer, at, table.weights);
    at += align(weights.byteLength);
    return { ...table, slots, outputs, weights };
  };
  return {
    dictionary: head.dictionary,
    phrases: new Map(head.phrases.map((phrase) => [keyOf(phrase.text, phrase.conjugate), phrase])),
    requirements: new Map(head.requirements),
    model: head.model && {
      sentences: tableOf(head.model.sentences),
      mails: tableOf(head.model.mails),
      ...(head.model.points && { points: tableOf(head.model.points) }),
    },
  };
}

const align = (length: number) => (length + 3) & ~3;
