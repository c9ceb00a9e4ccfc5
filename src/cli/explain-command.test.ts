import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { runExplain } from "./explain-command";
import { BUILT_IN, loadPack } from "./pack-files";
import { UsageError } from "./command";

async function explain(...args: string[]) {
  const out: string[] = [];
  const code = await runExplain(args, {
    stdin: Readable.from([]),
    stdout: async (text) => void out.push(text),
    stderr: () => {},
  });
  return { code, out: out.join("") };
}

describe("seii explain", () => {
  it.each(loadPack(BUILT_IN).rules.filter((_, i) => i % 15 === 0))(
    "tells what $id is about",
    async (rule) => {
      const { code, out } = await explain(rule.id);
      expect(code).toBe(0);
      for (const part of [rule.id, rule.severity, rule.source, rule.message.ja, rule.why.ja, rule.fix.ja])
        expect(out).toContain(part);
    },
  );

  it.each([[[]], [["no-such-rule"]]])(
    "knows no rule called %j, and lists those that there are",
    async (args) => {
      await expect(explain(...args)).rejects.toThrow(UsageError);
      await expect(explain(...args)).rejects.toThrow(/^explain RULE[\s\S]*\bcause-vague\b[\s\S]*\bemoji\b/);
    },
  );
});
