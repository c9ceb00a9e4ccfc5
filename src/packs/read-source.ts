import { isAlias, isNode, LineCounter, parseDocument, visit } from "yaml";
import { en } from "zod/locales";
import type * as z from "zod/mini";
import { type CompiledPack, isLinearModel, type LinearModelSource } from "./compiled-pack";
import type { PackFault } from "./fault";
import { knownKeys, nearestKey } from "./nearest-key";
import {
  type DetectionSource,
  detection,
  type MoveSource,
  moveSource,
  type PackHeader,
  packHeader,
  type RuleSource,
  ruleSource,
} from "./schema";

export const PACK_LIMITS = { fileBytes: 512 * 1024, rules: 500, depth: 12 } as const;

export interface PackSourceResult {
  /** Undefined where a fault makes the pack unusable. */
  readonly pack: CompiledPack | undefined;
  readonly faults: readonly PackFault[];
}

/**
 * Reads a pack's folder, given as file texts by path relative to it. All faults are listed, not only the first;
 * a pack with a fault is no pack.
 */
export function readPackSource(files: ReadonlyMap<string, string>): PackSourceResult {
  const faults: PackFault[] = [];
  const keys = knownKeys();
  let header: PackHeader | undefined;
  let model: LinearModelSource | undefined;
  let detected: DetectionSource | undefined;
  const rules: RuleSource[] = [];
  const moves: MoveSource[] = [];
  for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (file.endsWith(".json")) {
      model = readModel(file, text, faults);
      continue;
    }
    const name = file.replace(/^.*\//, "").replace(/\.ya?ml$/, "");
    if (file === "detection.yaml") detected = parseYaml(file, text, detection, keys, faults);
    else if (file === "pack.yaml") header = parseYaml(file, text, packHeader, keys, faults);
    else if (file.startsWith("moves/")) {
      const move = parseYaml(file, text, moveSource, keys, faults);
      if (move && move.move !== name)
        faults.push(fault(file, `the file's name is not the move "${move.move}"`));
      if (move) moves.push(move);
    } else {
      const rule = parseYaml(file, text, ruleSource, keys, faults);
      if (rule && rule.id !== name)
        faults.push(fault(file, `the file's name is not the rule's id "${rule.id}"`));
      if (rule) {
        faults.push(...duplicatedExamples(file, rule));
        rules.push(rule);
      }
    }
  }
  if (!files.has("pack.yaml")) faults.push(fault("pack.yaml", "is missing"));
  if (rules.length > PACK_LIMITS.rules)
    faults.push(fault("pack.yaml", `more than ${PACK_LIMITS.rules} rules`));
  if (faults.length > 0 || !header) return { pack: undefined, faults };
  const pack = {
    header,
    rules,
    moves,
    ...(detected ? { detection: detected } : {}),
    ...(model ? { model } : {}),
  };
  return { pack, faults };
}

const fault = (file: string, message: string): PackFault => ({ file, line: 1, column: 1, message });

function readModel(file: string, text: string, faults: PackFault[]): LinearModelSource | undefined {
  try {
    const model: unknown = JSON.parse(text);
    if (isLinearModel(model)) return model;
    faults.push(fault(file, "not a model"));
  } catch (error) {
    faults.push(fault(file, error instanceof Error ? error.message : "not JSON"));
  }
  return undefined;
}

function duplicatedExamples(file: string, rule: RuleSource): readonly PackFault[] {
  const seen = new Set<string>();
  const out: PackFault[] = [];
  for (const example of [...rule.examples.bad, ...rule.examples.good]) {
    const key = JSON.stringify(example).replace(/[⟦⟧]/g, "");
    if (seen.has(key)) out.push(fault(file, "an example stands twice"));
    seen.add(key);
  }
  return out;
}

function parseYaml<S extends z.ZodMiniType>(
  file: string,
  text: string,
  schema: S,
  keys: ReadonlySet<string>,
  faults: PackFault[],
): z.infer<S> | undefined {
  if (new TextEncoder().encode(text).length > PACK_LIMITS.fileBytes) {
    faults.push(fault(file, `larger than ${PACK_LIMITS.fileBytes} bytes`));
    return undefined;
  }
  const lines = new LineCounter();
  const doc = parseDocument(text, { version: "1.2", lineCounter: lines, uniqueKeys: true, strict: true });
  const at = (offset: number, message: string, suggestion?: string) => {
    const { line, col } = lines.linePos(offset);
    faults.push({ file, line, column: col, message, suggestion });
  };
  const before = faults.length;
  for (const error of doc.errors) at(error.pos[0], error.message.split("\n")[0] ?? "not YAML");
  visit(doc, (_key, node, path) => {
    if (isAlias(node) || (isNode(node) && "anchor" in node && node.anchor)) {
      at(node.range?.[0] ?? 0, "anchors and aliases are not allowed");
    }
    if (path.length > PACK_LIMITS.depth * 2)
      at(isNode(node) ? (node.range?.[0] ?? 0) : 0, "nested too deeply");
  });
  if (faults.length > before) return undefined;
  const result = schema.safeParse(doc.toJS({ maxAliasCount: 0 }), { error: en().localeError });
  if (result.success) return result.data;
  const offsetOf = (path: readonly PropertyKey[], key?: string) => {
    for (let n = path.length; n >= 0; n--) {
      const node = doc.getIn(path.slice(0, n), true);
      if (isNode(node) && node.range) {
        if (key !== undefined && n === path.length && "items" in node) {
          for (const item of node.items as {
            key?: { value?: unknown; range?: [number, number, number] };
          }[]) {
            if (item.key?.value === key) return item.key.range?.[0] ?? node.range[0];
          }
        }
        return node.range[0];
      }
    }
    return 0;
  };
  const report = (issues: readonly z.core.$ZodIssue[], base: readonly PropertyKey[]) => {
    // A misspelt key comes first: it is why another is missing.
    for (const issue of [...issues].sort((a, b) => +isOtherKey(b) - +isOtherKey(a))) {
      const path = [...base, ...issue.path];
      if (issue.code === "unrecognized_keys") {
        for (const key of issue.keys) at(offsetOf(path, key), `unknown key "${key}"`, nearestKey(key, keys));
      } else if (issue.code === "invalid_union" && issue.errors.length > 0) {
        const inner = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
        if (inner.length > 0) report(inner, path);
        else
          at(
            offsetOf(path),
            `${path.map(String).join(".")}: ${issue.message}`,
            nearestValue(issue, doc.getIn(path)),
          );
      } else {
        at(
          offsetOf(path),
          `${path.map(String).join(".") || "file"}: ${issue.message}`,
          nearestValue(issue, doc.getIn(path)),
        );
      }
    }
  };
  report(result.error.issues, []);
  return undefined;
}

const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map((i) => i.path.length));

const isOtherKey = (issue: z.core.$ZodIssue) => issue.code === "unrecognized_keys";

/** Of the values that would do, the one nearest to the value given. */
function nearestValue(issue: z.core.$ZodIssue, given: unknown): string | undefined {
  // Where a key chooses between shapes, what it may be stands under `options`.
  const values =
    issue.code === "invalid_value" ? issue.values : "options" in issue ? (issue.options as unknown[]) : [];
  return typeof given === "string" ? nearestKey(given, values.map(String)) : undefined;
}
