import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PACK_USAGE } from "../../src/cli/pack-command";
import { findBlocks } from "./markdown-blocks";
import { parseXml } from "./xml";

const folder = new URL("../../docs/admin/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));

/** What each test of this folder takes out of its page, and tries; a picture of a folder needs no trial. */
const TRIED: Readonly<Record<string, RegExp>> = {
  "first-pack.md": /^(sh|text|yaml \.\.\/.+)$/,
  "format.md": /^(yaml (pack|rule|move \S+)|json|)$/,
  "hosting.md": /^(sh( server)?|nginx|apache|xml iis|json (packs-entry|trial))$/,
  "policy.md": /^(json (packs-entry|linux|console|firefox)|reg (chrome|edge)|xml profile)$/,
  "privacy.md": /^$/,
};

describe.each(pages)("docs/admin/%s", (name) => {
  const page = read(name);
  const blocks = findBlocks(page);

  it("holds no command, no settings and no rule that no test tries", () => {
    expect(TRIED).toHaveProperty([name]);
    for (const { info, line } of blocks) expect(info, `line ${line}`).toMatch(TRIED[name] as RegExp);
    expect(page.match(/^ *```/gm) ?? []).toHaveLength(blocks.length * 2);
  });

  it("names commands that there are, in its sentences too", () => {
    const known = PACK_USAGE.map((usage) => usage.split(" ").slice(0, 3).join(" "));
    for (const [said] of page.matchAll(/seii pack [a-z]+/g)) expect(known).toContain(said);
    for (const [, command] of page.matchAll(/seii (?:-- )?([a-z]+)/g))
      expect(["pack", "review", "explain"]).toContain(command);
  });

  it("links to what is there", () => {
    for (const [, to = ""] of page.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g))
      if (!to.startsWith("https://")) expect(existsSync(new URL(to, folder)), to).toBe(true);
    for (const [, to = ""] of page.matchAll(/`(test\/[\w/.-]+\.ts)`/g))
      expect(existsSync(new URL(`../../${to}`, folder)), to).toBe(true);
  });
});

describe("the profile for macOS", () => {
  const profile = findBlocks(read("policy.md")).find(({ info }) => info === "xml profile")?.text ?? "";

  it("is well formed", () => {
    expect(parseXml(profile)[0]).toEqual(["plist", { version: "1.0" }]);
    expect(() => parseXml(profile.replace("</array>", ""))).toThrow("closes nothing");
  });

  it.runIf(spawnSync("python3", ["--version"]).status === 0)("is a property list to Python, too", () => {
    const python =
      "import plistlib,sys; print(plistlib.loads(sys.stdin.buffer.read())['PayloadContent'][0]['gateThreshold'])";
    const { stdout, stderr } = spawnSync("python3", ["-c", python], { input: profile, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout.trim()).toBe("60");
  });
});
