import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import * as z from "zod/mini";
import { compileLinearPattern, findPatternFault } from "./linear-pattern";
import { type RuleSource, ruleSource } from "./schema";

/** Thrown where a file is no prh dictionary. */
export class PrhFormatError extends Error {
  override readonly name = "PrhFormatError";
}

/** Why a rule of the dictionary was left out. */
export type PrhSkip = "imports" | "notRule" | "lookaround" | "pattern" | "same";

/** What the rules made of a dictionary say to people. */
export interface PrhTexts {
  readonly message: (expected: string) => string;
  readonly why: (comment: string | undefined) => string;
  readonly fix: (expected: string) => string;
  readonly source: string;
  /** Said of a file that is none. */
  readonly notPrh: string;
  readonly noRules: string;
}

export interface PrhImport {
  readonly rules: readonly RuleSource[];
  readonly skipped: readonly { readonly line: number; readonly column: number; readonly cause: PrhSkip }[];
}

const pattern = z.union([z.string(), z.number()]);
const prhRule = z.union([
  z.string(),
  z.object({
    expected: pattern,
    pattern: z.optional(z.nullable(pattern)),
    patterns: z.optional(z.nullable(z.union([pattern, z.array(pattern)]))),
    specs: z.optional(z.nullable(z.array(z.object({ from: pattern, to: pattern })))),
    prh: z.optional(z.nullable(z.string())),
  }),
]);

/** `/…/flags`, as prh writes a regular expression. */
const REGEXP = /^\/(.*)\/([gimuy]*)$/s;

/**
 * Makes rules of a prh dictionary (github.com/prh/prh): wordings become rules of kind `phrase`, regular expressions rules
 * of kind `pattern`, where RE2 can say them; `specs` become examples.
 * @throws PrhFormatError
 */
export function convertPrh(text: string, texts: PrhTexts): PrhImport {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines });
  const root = doc.contents;
  if (doc.errors.length > 0 || !isMap(root)) throw new PrhFormatError(texts.notPrh);
  const value = doc.toJS({ maxAliasCount: 100 }) as { version?: unknown; rules?: unknown; imports?: unknown };
  if (!Array.isArray(value.rules) && value.imports === undefined) throw new PrhFormatError(texts.noRules);
  const skipped: { line: number; column: number; cause: PrhSkip }[] = [];
  const skip = (path: readonly (string | number)[], cause: PrhSkip) => {
    const node = doc.getIn(path, true);
    const { line, col } = lines.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0);
    skipped.push({ line, column: col, cause });
  };
  if (root.items.some((item) => isScalar(item.key) && item.key.value === "imports"))
    skip(["imports"], "imports");
  const rules: RuleSource[] = [];
  (Array.isArray(value.rules) ? value.rules : []).forEach((source: unknown, i) => {
    const result = prhRule.safeParse(source);
    const made = result.success ? convertRule(result.data, `prh-${i + 1}`, texts) : "notRule";
    if (typeof made === "string") skip(["rules", i], made);
    else rules.push(made);
  });
  return { rules, skipped };
}

function convertRule(source: z.infer<typeof prhRule>, id: string, texts: PrhTexts): RuleSource | PrhSkip {
  const rule = typeof source === "string" ? { expected: source } : source;
  const expected = String(rule.expected);
  const given = [rule.pattern, rule.patterns].flat().filter((p) => p !== null && p !== undefined);
  const all = given.map(String).filter((p) => p !== expected);
  if (all.length === 0) return convertLetters(expected, id, texts);
  const specs = rule.specs ?? [];
  const common = {
    id,
    severity: "warning",
    message: { ja: texts.message(expected) },
    why: { ja: texts.why(rule.prh ?? undefined) },
    fix: { ja: texts.fix(expected) },
    source: texts.source,
    ...(/[$]\d/.test(expected) ? {} : { suggest: [{ replace: expected }] }),
  };
  const ownSpelling = { phrases: [expected], spelling: "exact" } as const;
  const regexps = all.flatMap((p) => REGEXP.exec(p) ?? []);
  if (regexps.length === 0) {
    const contained = all.some((p) => expected.includes(p));
    const bad = specs.length > 0 ? specs.map((s) => String(s.from)) : all;
    const good = specs.length > 0 ? specs.map((s) => String(s.to)) : [expected];
    return parse({
      ...common,
      kind: "phrase",
      phrases: [...new Set(all)],
      spelling: "exact",
      ...(contained ? { unless: ownSpelling } : {}),
      examples: { bad: [...new Set(bad)], good: [...new Set(good)] },
    });
  }
  const sources = all.map((p) => {
    const m = REGEXP.exec(p);
    return m ? `${m[2]?.includes("i") ? "(?i)" : ""}${m[1]}` : escape(p);
  });
  const joined = sources.length === 1 ? (sources[0] as string) : sources.map((s) => `(?:${s})`).join("|");
  if (/\(\?<?[=!]|\\\d/.test(joined)) return "lookaround";
  if (findPatternFault(joined)) return "pattern";
  if (specs.length === 0) return "notRule";
  return parse({
    ...common,
    kind: "pattern",
    pattern: joined,
    ...(compileLinearPattern(joined)?.(expected).length ? { unless: ownSpelling } : {}),
    examples: {
      bad: [...new Set(specs.map((s) => String(s.from)))],
      good: [...new Set(specs.map((s) => String(s.to)))],
    },
  });
}

/** prh finds a word of Latin letters in other case where no pattern is given: jquery for jQuery. */
function convertLetters(expected: string, id: string, texts: PrhTexts): RuleSource | PrhSkip {
  const other = [expected.toLowerCase(), expected.toUpperCase()].find((word) => word !== expected);
  if (other === undefined || !/^[\w .+#-]+$/.test(expected)) return "same";
  return parse({
    id,
    severity: "warning",
    message: { ja: texts.message(expected) },
    why: { ja: texts.why(undefined) },
    fix: { ja: texts.fix(expected) },
    source: texts.source,
    suggest: [{ replace: expected }],
    kind: "pattern",
    pattern: `(?i)${escape(expected)}`,
    unless: { phrases: [expected], spelling: "exact" },
    examples: { bad: [other], good: [expected] },
  });
}

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

function parse(rule: object): RuleSource | PrhSkip {
  const result = ruleSource.safeParse(rule);
  return result.success ? result.data : "notRule";
}
