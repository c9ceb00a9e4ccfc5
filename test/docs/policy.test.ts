import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parsePublicKey } from "../../src/packs/keys";
import { parsePackSources } from "../../src/packs/delivery/pack-source";
import { MAX_DOWNLOAD } from "../../src/packs/delivery/download";
import { HOST_PATTERNS } from "../../src/platform/hosts";
import { parsePolicy } from "../../src/platform/policy";
import { EXTENSION_ID } from "../e2e/extension-id";

const folder = new URL("../../docs/admin/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
const page = read("policy.md");

/** The fenced block that begins with ```` ```language name ````. */
function block(language: string, name: string): string {
  const text = new RegExp(`^\`\`\`${language} ${name}\\n([\\s\\S]*?)^\`\`\``, "m").exec(page)?.[1];
  expect(text, `${language} ${name}`).toBeDefined();
  return text ?? "";
}

type Values = Record<string, unknown>;
const json = (name: string) => JSON.parse(block("json", name)) as Values;
const at = (value: Values, ...path: readonly string[]): Values =>
  path.reduce((inner, key) => inner[key] as Values, value);

/** What Windows makes of a `.reg` file: numbered values are a list; a `dword` is a number, 0 or 1 a truth value. */
function fromRegistry(text: string, vendor: string): Values {
  const values: Values = {};
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}\\3rdparty\\extensions\\${EXTENSION_ID}\\policy`;
  let list: unknown[] | undefined;
  for (const line of text.split("\n")) {
    const key = /^\[(.+)\]$/.exec(line)?.[1];
    if (key !== undefined) {
      expect(key.startsWith(root), key).toBe(true);
      const name = key.slice(root.length + 1);
      list = name === "" ? undefined : [];
      if (list !== undefined) values[name] = list;
    }
    const [, name, given] = /^"(\w+)"=(.+)$/.exec(line) ?? [];
    if (name === undefined || given === undefined) continue;
    const number = Number.parseInt(given.replace("dword:", ""), 16);
    const value = given.startsWith("dword:")
      ? name === "allowUserPacks"
        ? number === 1
        : number
      : JSON.parse(given);
    if (list === undefined) values[name] = value;
    else list.push(value);
  }
  return values;
}

/** The payload for the extension in a property list. */
function fromProfile(text: string): Values {
  const payload = text.slice(text.lastIndexOf("<dict>"), text.indexOf("</dict>"));
  expect(payload).toContain(`<string>com.google.Chrome.extensions.${EXTENSION_ID}</string>`);
  const values: Values = {};
  for (const [, key = "", value = ""] of payload.matchAll(
    /<key>(\w+)<\/key>\s*(<array>[\s\S]*?<\/array>|<true\/>|<false\/>|<\w+>[^<]*<\/\w+>)/g,
  )) {
    if (key.startsWith("Payload")) continue;
    const strings = [...value.matchAll(/<string>([^<]*)<\/string>/g)].map(([, inner]) => inner);
    if (value.startsWith("<array>")) values[key] = strings;
    else if (value.startsWith("<integer>")) values[key] = Number(value.replace(/<[^>]+>/g, ""));
    else values[key] = strings[0] ?? value === "<true/>";
  }
  return values;
}

const unwrapped = (values: Values) =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, (value as { Value: unknown }).Value]),
  );

const RECIPES: Readonly<Record<string, () => Values>> = {
  "Chrome on Windows": () => fromRegistry(block("reg", "chrome"), "Google\\Chrome"),
  "Edge on Windows": () => fromRegistry(block("reg", "edge"), "Microsoft\\Edge"),
  macOS: () => fromProfile(block("xml", "profile")),
  Linux: () => at(json("linux"), "3rdparty", "extensions", EXTENSION_ID),
  "Google's console": () => unwrapped(json("console")),
  Firefox: () => at(json("firefox"), "policies", "3rdparty", "Extensions", "seii@seii.example"),
};

describe("docs/admin/policy.md", () => {
  it.each(Object.entries(RECIPES))("the recipe for %s is a policy without a fault", (_, recipe) => {
    const policy = parsePolicy(recipe());
    if (policy.state !== "set") return expect.unreachable();
    expect(policy.faults).toEqual([]);
    const { sources, faults } = parsePackSources(policy.values.packs ?? []);
    expect(faults).toEqual([]);
    expect(sources).toMatchObject([{ kind: "remote", id: "jp.co.example.apology" }]);
    for (const source of sources)
      if (source.kind === "remote")
        for (const key of source.publicKeys) expect(parsePublicKey(key)).toHaveLength(32);
    expect(Object.keys(policy.values).length).toBeGreaterThan(1);
  });

  it("the entry is one", () => {
    expect(parsePackSources([json("packs-entry")]).faults).toEqual([]);
  });

  it("names each key of the policy, and Chrome's schema has no other", () => {
    const schema = JSON.parse(
      readFileSync(new URL("../../public/managed_schema.json", import.meta.url), "utf8"),
    ) as { properties: Values };
    for (const key of Object.keys(schema.properties)) expect(page, key).toContain(`| \`${key}\` |`);
    for (const [key, value] of Object.entries({
      packs: [],
      allowUserPacks: true,
      gate: "off",
      gateThreshold: 1,
      sites: [],
      history: "off",
    })) {
      expect(schema.properties).toHaveProperty(key);
      expect(parsePolicy({ [key]: value })).toMatchObject({ faults: [] });
    }
  });

  it("shows pictures that are there", () => {
    const there = readdirSync(new URL("images/", folder));
    for (const [, name] of page.matchAll(/\]\(images\/([^)]+)\)/g)) expect(there).toContain(name);
  });
});

describe("docs/admin/hosting.md and privacy.md", () => {
  it("say what the code does", () => {
    expect(read("hosting.md")).toContain(`| ${MAX_DOWNLOAD / 1024 / 1024} MiB 以下 |`);
    for (const pattern of HOST_PATTERNS) expect(read("privacy.md")).toContain(new URL(pattern).host);
  });
});
