import { createRequire } from "node:module";
import { TextlintKernel } from "@textlint/kernel";
import type { TextlintPluginCreator, TextlintRuleModule } from "@textlint/types";
import { fiveSmallRules } from "./textlint-small-rules";

interface Preset {
  readonly rules: Readonly<Record<string, TextlintRuleModule>>;
  readonly rulesConfig: Readonly<Record<string, boolean | object>>;
}

/** textlint's own packages are CommonJS: Node's `import` would hand out their `exports` object. */
const require = createRequire(import.meta.url);

/** Lints a plain text and says how many messages came. */
export type TextlintPeer = (text: string) => Promise<number>;

/** textlint with `preset-japanese` and `preset-ja-technical-writing`, as their authors configure them. */
export function createPresetPeer(): TextlintPeer {
  const presets: [string, Preset][] = [
    ["japanese", require("textlint-rule-preset-japanese") as Preset],
    ["ja-technical-writing", require("textlint-rule-preset-ja-technical-writing") as Preset],
  ];
  return createPeer(
    presets.flatMap(([name, { rules, rulesConfig }]) =>
      Object.entries(rules).map(([id, rule]) => ({
        ruleId: `${name}/${id}`,
        rule,
        options: rulesConfig[id] ?? true,
      })),
    ),
  );
}

/** textlint with five small rules that do the work of five of ours: what its frame costs without large presets. */
export function createSmallPeer(): TextlintPeer {
  return createPeer(
    Object.entries(fiveSmallRules).map(([ruleId, rule]) => ({ ruleId, rule, options: true })),
  );
}

type KernelRules = NonNullable<Parameters<TextlintKernel["lintText"]>[1]["rules"]>;

function createPeer(rules: KernelRules): TextlintPeer {
  const kernel = new TextlintKernel();
  const { default: textPlugin } = require("@textlint/textlint-plugin-text") as {
    default: TextlintPluginCreator;
  };
  const plugins = [{ pluginId: "text", plugin: textPlugin }];
  return async (text) => {
    const result = await kernel.lintText(text, { ext: ".txt", plugins, rules });
    return result.messages.length;
  };
}
