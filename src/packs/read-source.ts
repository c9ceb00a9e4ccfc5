import { checkHeader, type KnownRule } from "./check-header";
import { checkDetection, checkMove } from "./check-move";
import { checkRule } from "./check-rule";
import { checkWordLists } from "./check-word-lists";
import type { CompiledPack, LinearModelSource } from "./compiled-pack";
import { readModelFile } from "./model-file";
import type { PackFault } from "./fault";
import { knownKeys } from "./nearest-key";
import {
  anyRule,
  detection,
  type MoveSource,
  moveSource,
  packHeader,
  type PackHeader,
  type RuleSource,
  ruleSource,
} from "./schema";
import type { ValueFault } from "./schema-faults";
import type { Sound } from "./sound-part";
import { type FaultLanguage, faultTexts } from "./texts/fault-texts";
import { readYamlFile, YAML_LIMITS, type YamlFile } from "./yaml-file";

export const PACK_LIMITS = { fileBytes: YAML_LIMITS.bytes, rules: 500, depth: YAML_LIMITS.depth } as const;
/** The one pack that brings a classifier. */
const BUILT_IN_ID = "apology";

export interface PackSourceResult {
  /** Undefined where a fault makes the pack unusable. */
  readonly pack: CompiledPack | undefined;
  /** Its rules without a fault, where nothing but other rules has one: their examples hold or fail by themselves. */
  readonly tryable: CompiledPack | undefined;
  /** In the order of the files and of the places in them. */
  readonly faults: readonly PackFault[];
  /** Tells where in `pack.yaml` something stands. */
  readonly locate: YamlFile<unknown>["locate"];
}

export interface PackSourceOptions {
  /** The language of the faults; ja where it is not given. */
  readonly language?: FaultLanguage;
  /** The packs loaded before this one; without them, what it extends and overrides is not looked at. */
  readonly below?: readonly CompiledPack[];
}

/**
 * Reads a pack's folder, given as file texts by path relative to it. All faults are listed, not only the first: of a file
 * whose shape is wrong somewhere, what is well-formed is looked at all the same. A pack with a fault is no pack.
 */
export function readPackSource(
  files: ReadonlyMap<string, string>,
  { language = "ja", below }: PackSourceOptions = {},
): PackSourceResult {
  const texts = faultTexts(language);
  const options = { language, keys: knownKeys() };
  const faults: PackFault[] = [];
  const atTop = (file: string, message: string) => faults.push({ file, line: 1, column: 1, message });
  /** Reads a file, and looks at what it says as far as its shape is right. */
  const take = <T>(file: YamlFile<T>, check: (sound: Sound<T>) => readonly ValueFault[]) => {
    const said = file.sound === undefined ? [] : check(file.sound).filter((f) => !file.isConsequence(f));
    faults.push(...file.faults, ...said.map(file.locate));
    return file;
  };
  const head = readYamlFile("pack.yaml", files.get("pack.yaml") ?? "", packHeader, options);
  const lists = below && listsOf(head, below);
  const checkLists = (source: object) => (lists ? checkWordLists(source, lists, texts) : []);

  const rules: { readonly file: string; readonly rule: RuleSource }[] = [];
  const named: KnownRule[] = [];
  const moves: MoveSource[] = [];
  for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = file.replace(/^.*\//, "").replace(/\.ya?ml$/, "");
    if (isReserved(file)) continue;
    if (/^moves\/[^/]+\.ya?ml$/.test(file)) {
      const { value, sound } = take(readYamlFile(file, text, moveSource, options), (move) => [
        ...checkMove(move, below, texts),
        ...checkLists(move),
      ]);
      if (sound?.move !== undefined && sound.move !== name) atTop(file, texts.nameIsNotMove(sound.move));
      if (value) moves.push(value);
    } else if (/^[^/]+\.ya?ml$/.test(file) && !/^(pack|detection)\.yml$/.test(file)) {
      const { value, sound } = take(
        readYamlFile(file, text, ruleSource, { ...options, anyShape: anyRule }),
        (rule) => [...checkRule(rule, texts), ...checkLists(rule)],
      );
      const { id = name, kind } = sound ?? {};
      if (id !== name) atTop(file, texts.nameIsNotId(id));
      else if (named.some((rule) => rule.id === id)) atTop(file, texts.sameRule(id));
      named.push({ id, kind });
      if (value) rules.push({ file, rule: value });
    } else atTop(file, texts.strayFile);
  }
  const detected = files.has("detection.yaml")
    ? take(readYamlFile("detection.yaml", files.get("detection.yaml") ?? "", detection, options), (value) => [
        ...checkDetection(value, texts),
        ...checkLists(value),
      ]).value
    : undefined;
  if (files.has("pack.yaml")) take(head, (header) => (below ? checkHeader(header, named, below, texts) : []));
  else atTop("pack.yaml", texts.missing);
  if (named.length > PACK_LIMITS.rules) atTop("pack.yaml", texts.tooManyRules(PACK_LIMITS.rules));
  let model: LinearModelSource | undefined;
  const json = files.get("model.json");
  if (json !== undefined) {
    model = readModelFile(json);
    const id = head.sound?.id;
    if (!model) atTop("model.json", texts.notModel);
    else if (id !== undefined && id !== BUILT_IN_ID) atTop("model.json", texts.noModel);
  }

  const faulty = new Set(faults.map(({ file }) => file));
  const pack = head.value && {
    header: head.value,
    rules: rules.flatMap(({ file, rule }) => (faulty.has(file) ? [] : [rule])),
    moves,
    ...(detected ? { detection: detected } : {}),
    ...(model ? { model } : {}),
  };
  const isRule = (file: string) => !isReserved(file) && !file.startsWith("moves/");
  return {
    pack: faulty.size === 0 ? pack : undefined,
    tryable: [...faulty].every(isRule) ? pack : undefined,
    faults: faults.sort(byPlace),
    locate: head.locate,
  };
}
/** Names of the word lists that there are; undefined where the pack's own cannot be told. */
function listsOf(
  { sound, isConsequence }: YamlFile<PackHeader>,
  below: readonly CompiledPack[],
): ReadonlySet<string> | undefined {
  if (!sound || isConsequence({ path: ["vocabulary"], message: "" })) return undefined;
  const own = Object.keys(sound.vocabulary?.words ?? {});
  return new Set([...own, ...below.flatMap(({ header }) => Object.keys(header.vocabulary?.words ?? {}))]);
}

const isReserved = (file: string) =>
  file === "pack.yaml" || file === "detection.yaml" || file.endsWith(".json");

function byPlace(a: PackFault, b: PackFault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
