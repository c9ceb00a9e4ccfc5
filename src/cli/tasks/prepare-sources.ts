import { existsSync } from "node:fs";
import { inRepository, toolFile } from "./repository";
import { type CommandResult, runNode } from "./run-command";

interface Preparation {
  readonly name: string;
  /** The file that the step is made from, relative to the checkout: without it there is nothing to do. */
  readonly source: string;
  readonly args: () => string[];
}

const preparations: readonly Preparation[] = [
  {
    name: "dictionary",
    source: "src/cli/build-dictionary.ts",
    args: () => ["--import", "tsx", "src/cli/build-dictionary.ts"],
  },
  {
    name: "packs",
    source: "src/cli/build-packs.ts",
    args: () => ["--import", "tsx", "src/cli/build-packs.ts"],
  },
  { name: "wxt", source: "wxt.config.ts", args: () => [toolFile("wxt", "wxt"), "prepare"] },
];

/** Builds what the sources need and git does not hold: dictionary, compiled packs, WXT's types. Stops at the first fault. */
export async function prepareSources(): Promise<CommandResult> {
  let output = "";
  for (const { name, source, args } of preparations) {
    if (!existsSync(inRepository(source))) continue;
    const result = await runNode(args());
    output += result.output;
    if (result.code !== 0) return { code: result.code, output: `${output}prepare: ${name} failed\n` };
  }
  return { code: 0, output };
}
