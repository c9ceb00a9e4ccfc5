import type { ExampleSource } from "../packs/schema";
import { BUILT_IN, loadPack } from "./pack-files";
import { type Streams, UsageError } from "./command";

const textOf = (example: ExampleSource) => (typeof example === "string" ? example : example.text);

/**
 * `seii explain RULE`: what the rule finds, why, what to do instead, its source and its examples.
 * @throws UsageError where there is no such rule
 */
export async function runExplain(args: readonly string[], { stdout }: Streams): Promise<number> {
  const [id] = args;
  const { rules } = loadPack(BUILT_IN);
  const rule = rules.find((r) => r.id === id);
  if (!rule) throw new UsageError(`explain RULE, one of:\n  ${rules.map((r) => r.id).join("\n  ")}`);
  const lines = (examples: readonly ExampleSource[]) =>
    examples.map((e) => `    ${textOf(e).replaceAll("\n", "\n    ")}`);
  await stdout(
    [
      `${rule.id}  [${rule.severity}]  ${rule.kind}  ${rule.source}`,
      `  ${rule.message.ja}`,
      ...(rule.message.en ? [`  ${rule.message.en}`] : []),
      `  理由: ${rule.why.ja}`,
      `  直し方: ${rule.fix.ja}`,
      "  ✗",
      ...lines(rule.examples.bad),
      "  ○",
      ...lines(rule.examples.good),
      "",
    ].join("\n"),
  );
  return 0;
}
