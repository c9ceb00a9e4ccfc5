import { checkHeader } from "./check-header";
import { checkLockedMove } from "./check-locks";
import { checkMatcher, checkUnless } from "./check-matchers";
import { checkRule } from "./check-rule";
import type { ModelSpec } from "../review/model-tables";
import type { CompiledPack } from "./compiled-pack";
import { readModelFile } from "./model-file";
import type { PackFault } from "./fault";
import { knownKeys } from "./nearest-key";
import { detection, type MoveSource, moveSource, packHeader, type RuleSource, ruleSource } from "./schema";
import { type FaultLanguage, faultTexts } from "./texts/fault-texts";
import type { ValueFault } from "./schema-faults";
import { readYamlFile, YAML_LIMITS, type YamlFile } from "./yaml-file";

export const PACK_LIMITS = { fileBytes: YAML_LIMITS.bytes, rules: 500, depth: YAML_LIMITS.depth } as const;
/** The one pack that brings a classifier. */
const BUILT_IN_ID = "apology";

export interface PackSourceResult {
  /** Undefined where a fault makes the pack unusable. */
  readonly pack: CompiledPack | undefined;
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
 * Reads a pack's folder, given as file texts by path relative to it. All faults are listed, not only the first;
 * a pack with a fault is no pack.
 */
export function readPackSource(
  files: ReadonlyMap<string, string>,
  { language = "ja", below }: PackSourceOptions = {},
): PackSourceResult {
  const texts = faultTexts(language);
  const options = { language, keys: knownKeys() };
  const faults: PackFault[] = [];
  const atTop = (file: string, message: string) => faults.push({ file, line: 1, column: 1, message });
  /** Reads a file, and where its shape is right looks at what it says. */
  const take = <T>(file: YamlFile<T>, check: (value: T) => readonly ValueFault[]): T | undefined => {
    faults.push(...file.faults);
    if (file.value !== undefined) faults.push(...check(file.value).map(file.locate));
    return file.value;
  };
  const rules: RuleSource[] = [];
  const moves: MoveSource[] = [];
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [file, text] of sorted) {
    const name = file.replace(/^.*\//, "").replace(/\.ya?ml$/, "");
    if (isReserved(file)) continue;
    if (/^moves\/[^/]+\.ya?ml$/.test(file)) {
      const move = take(readYamlFile(file, text, moveSource, options), (value) => [
        ...value.cues.flatMap((cue, i) => [
          ...checkMatcher(cue, ["cues", i], texts),
          ...checkUnless(cue.unless, ["cues", i, "unless"], texts),
        ]),
        ...(below ? checkLockedMove(value, below, texts) : []),
      ]);
      if (move && below && !isComplete(move) && !below.some((p) => p.moves.some((m) => m.move === move.move)))
        atTop(file, texts.newMove);
      if (move && move.move !== name) atTop(file, texts.nameIsNotMove(move.move));
      if (move) moves.push(move);
    } else if (/^[^/]+\.ya?ml$/.test(file) && !/^(pack|detection)\.yml$/.test(file)) {
      const rule = take(readYamlFile(file, text, ruleSource, options), (value) => checkRule(value, texts));
      if (rule && rule.id !== name) atTop(file, texts.nameIsNotId(rule.id));
      else if (rule && rules.some((r) => r.id === rule.id)) atTop(file, texts.sameRule(rule.id));
      if (rule) rules.push(rule);
    } else atTop(file, texts.strayFile);
  }
  const detected = files.has("detection.yaml")
    ? take(readYamlFile("detection.yaml", files.get("detection.yaml") ?? "", detection, options), (value) =>
        Object.entries(value.lists).flatMap(([list, matcher]) => [
          ...checkMatcher(matcher, ["lists", list], texts),
          ...checkUnless(matcher.unless, ["lists", list, "unless"], texts),
        ]),
      )
    : undefined;
  const head = readYamlFile("pack.yaml", files.get("pack.yaml") ?? "", packHeader, options);
  const header = files.has("pack.yaml")
    ? take(head, (value) => (below ? checkHeader(value, rules, below, texts) : []))
    : undefined;
  if (!files.has("pack.yaml")) atTop("pack.yaml", texts.missing);
  if (rules.length > PACK_LIMITS.rules) atTop("pack.yaml", texts.tooManyRules(PACK_LIMITS.rules));
  let model: ModelSpec | undefined;
  const json = files.get("model.json");
  if (json !== undefined) {
    model = readModelFile(json);
    if (!model) atTop("model.json", texts.notModel);
    else if (header && header.id !== BUILT_IN_ID) atTop("model.json", texts.noModel);
  }
  if (faults.length > 0 || !header)
    return { pack: undefined, faults: faults.sort(byPlace), locate: head.locate };
  const pack = {
    header,
    rules,
    moves,
    ...(detected ? { detection: detected } : {}),
    ...(model ? { model } : {}),
  };
  return { pack, faults, locate: head.locate };
}

const isComplete = ({ label, stages, weight }: MoveSource) =>
  label !== undefined && stages !== undefined && weight !== undefined;

const isReserved = (file: string) =>
  file === "pack.yaml" || file === "detection.yaml" || file.endsWith(".json");

function byPlace(a: PackFault, b: PackFault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
