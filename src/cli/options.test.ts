import { describe, expect, it } from "vitest";
import { formatOptionError, OptionError, parseOptions } from "./options";

const OPTIONS = {
  json: { type: "boolean" },
  set: { type: "string" },
  output: { type: "string", short: "o" },
} as const;

function saidOf(...args: readonly string[]): string {
  try {
    parseOptions(args, OPTIONS);
  } catch (error) {
    if (error instanceof OptionError) return formatOptionError(error, "en");
    throw error;
  }
  return "";
}

describe("options", () => {
  it("are read, with the operands", () => {
    const { values, positionals } = parseOptions(["a", "--json", "--set=x", "--", "--b"], OPTIONS);
    expect({ ...values }).toEqual({ json: true, set: "x" });
    expect(positionals).toEqual(["a", "--b"]);
  });

  it.each([
    [["--bogus"], "unknown option --bogus; there are --json, --set, -o"],
    [["a", "--bogus=1"], "unknown option --bogus; there are --json, --set, -o"],
    [["-x"], "unknown option -x; there are --json, --set, -o"],
    [["--jsn"], 'unknown option --jsn; there are --json, --set, -o (did you mean "--json"?)'],
    [["--constructor"], "unknown option --constructor; there are --json, --set, -o"],
    [["--set"], "--set lacks its value"],
    [["--set", "--json"], "--set lacks its value"],
    [["-o"], "-o lacks its value"],
    [["--json=yes"], "--json takes no value"],
  ])("%j is refused: %s", (args, said) => {
    expect(saidOf(...args)).toBe(said);
  });

  it("are told in Japanese, too, and only those that are offered", () => {
    const parse = () => parseOptions(["--bogus"], OPTIONS, ["set"]);
    expect(parse).toThrow(expect.objectContaining({ option: "--bogus", known: ["--set"] }));
    expect(formatOptionError(new OptionError("unknown", "--bogus", ["--set"]), "ja")).toBe(
      "--bogus という指定はありません。あるのは --set",
    );
  });
});
