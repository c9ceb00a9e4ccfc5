import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from "yaml";
import type * as z from "zod/mini";
import type { PackFault } from "./fault";
import { FORBIDDEN_KEY } from "./pack-json";
import { type AnyShape, readShape, type Shape } from "./read-shape";
import type { ValueFault, YamlPath } from "./schema-faults";
import { type FaultLanguage, type FaultTexts, faultTexts } from "./texts/fault-texts";

export const YAML_LIMITS = { bytes: 512 * 1024, depth: 12 } as const;

export interface YamlFile<T> extends Omit<Shape<T>, "faults"> {
  readonly faults: readonly PackFault[];
  /** Tells where in the file a fault of its value stands. */
  locate(fault: ValueFault): PackFault;
}

export interface YamlFileOptions {
  readonly language: FaultLanguage;
  /** All keys that files of packs may hold: the nearest is offered for one that is not known. */
  readonly keys: ReadonlySet<string>;
  readonly anyShape?: AnyShape;
}

/** Reads one YAML file of a pack: YAML 1.2, strict, bounded, without anchors, aliases and tags; then its schema. */
export function readYamlFile<S extends z.ZodMiniType>(
  file: string,
  text: string,
  schema: S,
  { language, keys, anyShape }: YamlFileOptions,
): YamlFile<z.infer<S>> {
  const texts = faultTexts(language);
  const at = (line: number, column: number, message: string, suggestion?: string): PackFault => ({
    file,
    line,
    column,
    message,
    suggestion,
  });
  const unread = (message: string): YamlFile<z.infer<S>> => ({
    ...NOTHING_READ,
    faults: [at(1, 1, message)],
    locate: (fault) => at(1, 1, fault.message, fault.suggestion),
  });
  if (new TextEncoder().encode(text).length > YAML_LIMITS.bytes)
    return unread(texts.tooLarge(YAML_LIMITS.bytes));
  const lost = text.indexOf("\ufffd");
  if (lost >= 0) {
    const before = text.slice(0, lost).split("\n");
    return { ...unread(""), faults: [at(before.length, (before.at(-1)?.length ?? 0) + 1, texts.notUtf8)] };
  }
  const lines = new LineCounter();
  const doc = parse(text, lines);
  if (doc === undefined) return unread(texts.tooDeep);
  const atOffset = (offset: number, message: string, suggestion?: string) => {
    const { line, col } = lines.linePos(offset);
    return at(line, col, message, suggestion);
  };
  const locate = ({ path, message, atKey, suggestion }: ValueFault) =>
    atOffset(offsetOf(doc, path, atKey ?? false), message, suggestion);
  const broken = syntaxFaults(doc, texts).map(({ offset, message }) => atOffset(offset, message));
  if (broken.length > 0) return { ...NOTHING_READ, faults: broken, locate };
  const json: unknown = doc.toJS({ maxAliasCount: 0 });
  const valueAt = (path: YamlPath) => doc.getIn(path);
  const shape = readShape(json, schema, { valueAt, texts, keys, placeOf }, anyShape);
  return { ...shape, faults: shape.faults.map(locate), locate };
}

const NOTHING_READ = { value: undefined, sound: undefined, isConsequence: () => true } as const;

/** No file that a person writes has such lines or opens so many brackets without closing them. */
const LONGEST_LINE = 10_000;
const MOST_OPEN = 60;

/**
 * True for a text that is made to keep the parser busy: it calls itself for each level, and its time can grow with the
 * square of a line.
 */
function isBomb(text: string): boolean {
  let open = 0;
  for (const line of text.split("\n")) {
    if (line.length > LONGEST_LINE || /^ *(?:[-?] ){20}/.test(line) || /^ {400}/.test(line)) return true;
    for (const c of line) {
      if (c === "[" || c === "{") open++;
      else if ((c === "]" || c === "}") && open > 0) open--;
      if (open > MOST_OPEN) return true;
    }
  }
  return false;
}

function parse(text: string, lines: LineCounter): Document | undefined {
  if (isBomb(text)) return undefined;
  try {
    return parseDocument(text, {
      version: "1.2",
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      strict: true,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Keys that stand twice (the parser's own check compares every key with every other), and the one that no pack may have. */
function keyFaults(pairs: readonly { readonly key: unknown }[], texts: FaultTexts) {
  const seen = new Set<unknown>();
  return pairs.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const offset = key.range?.[0] ?? 0;
    if (key.value === FORBIDDEN_KEY) return [{ offset, message: texts.unknownKey(FORBIDDEN_KEY) }];
    const isNew = !seen.has(key.value);
    seen.add(key.value);
    return isNew ? [] : [{ offset, message: texts.duplicatedKey }];
  });
}

function syntaxFaults(doc: Document, texts: FaultTexts): { offset: number; message: string }[] {
  // What follows the first thing that is no YAML is noise: the parser has lost its way.
  const lost = doc.errors.slice(0, 1);
  const faults = [...lost, ...(lost.length === 0 ? doc.warnings : [])].map((error) => ({
    offset: error.pos[0],
    message:
      texts.yaml.get(error.code) ??
      texts.notYaml((error.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "")),
  }));
  if (lost.length > 0) return faults;
  visit(doc, (_key, node, path) => {
    if (!isNode(node)) return undefined;
    const offset = node.range?.[0] ?? 0;
    if (isMap(node)) faults.push(...keyFaults(node.items, texts));
    if (isAlias(node) || ("anchor" in node && node.anchor)) faults.push({ offset, message: texts.alias });
    else if (node.tag !== undefined) faults.push({ offset, message: texts.tag });
    if (isCollection(node) && path.filter(isCollection).length >= YAML_LIMITS.depth) {
      faults.push({ offset, message: texts.tooDeep });
      return visit.SKIP;
    }
    return undefined;
  });
  return faults;
}

/** What a key may be before it is a property's name. */
type KeyValue = string | number | boolean | bigint | null;

/** Where the value at `path` begins, or its key; where it is missing, what would hold it. */
function offsetOf(doc: Document, path: YamlPath, atKey: boolean): number {
  for (let n = path.length; n >= 0; n--) {
    const node = doc.getIn(path.slice(0, n), true);
    if (n === path.length && atKey) {
      const holder = doc.getIn(path.slice(0, -1), true);
      const items = isCollection(holder) ? holder.items : [];
      for (const item of items) {
        if (isPair(item) && isScalar<KeyValue>(item.key) && String(item.key.value ?? "") === path.at(-1))
          return item.key.range?.[0] ?? 0;
      }
    }
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

const placeOf = (path: YamlPath) => path.map(String).join(".");
