import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createIpadicAnalyzer } from "../../src/analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../../src/analyzer/node-dictionary";
import { BUILT_IN, loadPack } from "../../src/cli/pack-files";
import { selfTest } from "../../src/engine/self-test";
import { ENGINE_VERSION } from "../../src/packs/engine-range";
import { formatFault } from "../../src/packs/fault";
import { compileLinearPattern } from "../../src/packs/linear-pattern";
import { PACK_LIMITS, readPackSource } from "../../src/packs/read-source";
import { parseSignedPack } from "../../src/packs/signature";
import { ruleSource } from "../../src/packs/schema";
import { findBlocks } from "./markdown-blocks";

const page = readFileSync(new URL("../../docs/admin/format.md", import.meta.url), "utf8");
const below = [loadPack(BUILT_IN)];
const analyzer = createIpadicAnalyzer(loadNodeDictionary());
const blocks = findBlocks(page);
const HEADER =
  'format: 1\nid: jp.co.example\nversion: 1\nname: {ja: 例}\nengine: ">=1.0 <2"\nextends: [apology]\n';

const fileOf = (info: string, text: string): readonly [string, string] => {
  const [, kind, name] = info.split(" ");
  if (kind === "pack") return ["pack.yaml", text];
  return kind === "move" ? [`moves/${name}.yaml`, text] : [`${/^id: (.+)$/m.exec(text)?.[1]}.yaml`, text];
};

describe("docs/admin/format.md", () => {
  it.each(blocks.filter((b) => b.info.startsWith("yaml ")).map((b) => [b.line, b] as const))(
    "line %i is a sound file, and its examples hold",
    (_line, { info, text }) => {
      const { pack, faults } = readPackSource(new Map([["pack.yaml", HEADER], fileOf(info, text)]), {
        below,
      });
      expect(faults.map(formatFault)).toEqual([]);
      if (pack)
        expect(selfTest(analyzer, below, pack, { patterns: compileLinearPattern }).quarantined).toEqual([]);
    },
  );

  it("shows a rule of every kind", () => {
    const shown = blocks.flatMap((b) => (b.info === "yaml rule" ? [/^kind: (.+)$/m.exec(b.text)?.[1]] : []));
    const kinds = ruleSource.def.options.map((option) => [...option.shape.kind.def.values][0]);
    expect(new Set(shown)).toEqual(new Set(kinds));
  });

  it("tells the limits and the engine's version as they are", () => {
    expect(page).toContain(`${PACK_LIMITS.fileBytes / 1024} KiB、入れ子 ${PACK_LIMITS.depth}`);
    expect(page).toContain(`一つのパックに ${PACK_LIMITS.rules}`);
    expect(page).toContain(`今のエンジンは ${ENGINE_VERSION}`);
  });

  it("shows an envelope with the keys that it has", () => {
    const block = blocks.find((b) => b.info === "json");
    const shown = JSON.parse(block?.text ?? "") as Record<string, unknown>;
    const whole = { ...shown, payload: "{}", signature: `${"A".repeat(86)}==` };
    expect(() => parseSignedPack(whole)).not.toThrow();
  });
});
