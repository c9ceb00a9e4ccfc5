import type { CompiledPack } from "../packs/compiled-pack";
import { nearestKey } from "../packs/nearest-key";
import type { ExampleSource, RuleSource } from "../packs/schema";
import type { LocalText } from "../review/report";
import type { Rule } from "../review/rule";
import { mergePacks } from "../engine/merge-packs";
import { oneOf, type Streams, UsageError } from "./command";
import { loadPacks } from "./load-reviewer";
import { parseOptions } from "./options";
import type { ReportLanguage } from "./report-json";
import { en } from "./texts/en";
import { ja } from "./texts/ja";

const textOf = (example: ExampleSource) => (typeof example === "string" ? example : example.text);

/**
 * `seii explain RULE [--pack DIR|FILE]…`: what the rule finds, why, what to do instead, its source and its examples, as
 * it stands after what the packs change. RULE is an id, or `pack/id` where packs share one.
 * @throws UsageError where there is no such rule
 */
export async function runExplain(args: readonly string[], { stdout }: Streams): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    pack: { type: "string", multiple: true },
    format: { type: "string" },
    language: { type: "string" },
  });
  const language = oneOf("language", values.language, ["ja", "en"]) ?? "ja";
  const isJson = oneOf("format", values.format, ["text", "json"]) === "json";
  const packs = loadPacks(values.pack ?? [], language);
  const { rules } = mergePacks(packs);
  const [id] = positionals;
  const found = rules.filter(({ rule, pack }) => id === rule.id || id === `${pack}/${rule.id}`);
  if (found.length === 0) {
    const ids = rules.map(({ rule }) => rule.id);
    const near = id === undefined ? undefined : nearestKey(id.replace(/^.*\//, ""), ids);
    const said = `explain RULE${id === undefined ? "" : `: ${(language === "en" ? en : ja).noRule(id)}`}`;
    throw new UsageError(
      `${said}${near === undefined ? "" : ` (did you mean "${near}"?)`}\n  ${ids.toSorted().join("\n  ")}`,
    );
  }
  for (const { rule, pack } of found) {
    const source = sourceOf(packs, pack, rule.id);
    await stdout(
      isJson
        ? `${JSON.stringify({ pack, ...rule, examples: source?.examples })}\n`
        : explain(rule, pack, source, language),
    );
  }
  return 0;
}

/** A rule as its pack's file says it: the last pack of that name that has it. */
function sourceOf(packs: readonly CompiledPack[], pack: string, id: string): RuleSource | undefined {
  return packs
    .findLast((p) => p.header.id === pack && p.rules.some((r) => r.id === id))
    ?.rules.find((r) => r.id === id);
}

function explain(rule: Rule, pack: string, source: RuleSource | undefined, language: ReportLanguage): string {
  const t = language === "en" ? en : ja;
  const local = (text: LocalText) => (language === "en" ? (text.en ?? text.ja) : text.ja);
  const lines = (examples: readonly ExampleSource[] = []) =>
    examples.map((e) => `    ${textOf(e).replaceAll("\n", "\n    ")}`);
  return [
    `${rule.id}  [${rule.severity}]  ${rule.kind}  ${rule.source}  (${pack}${rule.lock ? `, ${t.locked}` : ""})`,
    `  ${rule.message.ja}`,
    ...(rule.message.en ? [`  ${rule.message.en}`] : []),
    `  ${t.why}: ${local(rule.why)}`,
    `  ${t.fix}: ${local(rule.fix)}`,
    "  ✗",
    ...lines(source?.examples.bad),
    "  ○",
    ...lines(source?.examples.good),
    "",
  ].join("\n");
}
