import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "../../packs/canonical-json";
import type { CompiledPack } from "../../packs/compiled-pack";
import { UsageError } from "../command";
import { contentHash } from "./build-pack";
import { runPack } from "../pack-command";
import { loadPack } from "../pack-files";

let root = "";
let builtFile = "";
let keyFile = "";
const at = (name: string) => join(root, name);

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runPack(args, {
    stdin: Readable.from([]),
    stdout: async (text) => void out.push(text),
    stderr: (text) => void err.push(text),
  });
  return { code, out: out.join(""), err: err.join("") };
}
async function runJson(...args: string[]) {
  const { code, out } = await run(...args, "--format", "json");
  return { code, json: JSON.parse(out) as Record<string, unknown> };
}
/** A copy of the starter pack, with changes to its files. */
function copy(name: string, changes: Readonly<Record<string, (text: string) => string>> = {}): string {
  cpSync(at("starter"), at(name), { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const path = join(at(name), file);
    const text = readFileSync(path, "utf8");
    const changed = change(text);
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
  }
  return at(name);
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "seii-life-"));
  builtFile = at("starter.pack.json");
  keyFile = at("key.pem");
  expect((await run("init", at("starter"))).code).toBe(0);
  expect((await run("build", at("starter"), "-o", builtFile)).code).toBe(0);
  expect((await run("keygen", "-o", keyFile)).code).toBe(0);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true }));

describe("seii pack init", () => {
  it("makes a pack that passes check and test, every wording of it tried", async () => {
    const said = "規則 2 件、書き方に誤りはありません\n";
    expect(await run("check", at("starter"))).toEqual({ code: 0, out: "", err: said });
    const { code, json } = await runJson("test", at("starter"));
    expect(code).toBe(0);
    expect(json).toMatchObject({ rules: 2, failed: [], coverage: [{ rule: "internal-term", untried: [] }] });
  });

  it("points editors to schemas that lie beside it", () => {
    for (const [file, kind] of [
      ["pack.yaml", "pack"],
      ["internal-term.yaml", "rule"],
    ] as const) {
      expect(readFileSync(join(at("starter"), file), "utf8")).toContain(
        `# yaml-language-server: $schema=.seii/${kind}.schema.json\n`,
      );
      const schema = JSON.parse(
        readFileSync(join(at("starter"), ".seii", `${kind}.schema.json`), "utf8"),
      ) as object;
      expect(schema).toHaveProperty("$schema", "http://json-schema.org/draft-07/schema#");
    }
  });

  it("overwrites nothing", async () => {
    await expect(run("init", at("starter"))).rejects.toThrow(UsageError);
    await expect(run("init", builtFile)).rejects.toThrow(UsageError);
  });
});

describe("seii pack check", () => {
  it("tells faults as JSON where asked, in the language asked for", async () => {
    const folder = copy("misspelt", { "internal-term.yaml": (t) => t.replace("severity:", "severty:") });
    const path = join(folder, "internal-term.yaml");
    const { code, json } = await runJson("check", folder);
    expect(code).toBe(1);
    expect(json).toEqual({
      faults: [
        {
          file: path,
          line: 9,
          column: 1,
          message: "「severty」というキーはありません",
          suggestion: "severity",
        },
      ],
    });
    expect((await run("check", folder, "--language", "en")).out).toBe(
      `${path}:9:1 unknown key "severty" (did you mean "severity"?)\n`,
    );
  });

  it("holds overrides against the packs below, those of --pack too", async () => {
    const folder = copy("over", {
      "pack.yaml": (t) =>
        t
          .replace("jp.co.example.apology", "jp.co.example.branch")
          .replace("extends: [apology]", "extends: [apology, jp.co.example.apology]")
          .replace("apology/emoji: {lock: true}", "jp.co.example.apology/internal-term: {severity: error}"),
    });
    const { code, out } = await run("check", folder, "--language", "en");
    expect(code).toBe(1);
    expect(out).toMatch(/pack\.yaml:\d+:\d+ no pack "jp\.co\.example\.apology" is loaded/);
    expect(out).toMatch(/pack\.yaml:\d+:\d+ no rule "jp\.co\.example\.apology\/internal-term"/);
    expect(await run("check", folder, "--pack", builtFile)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\S+pack\.yaml:16:20 注意: phrases\+ は下のパックのまま.*\n$/),
    });
  });
});

describe("seii pack test", () => {
  it("names the wordings that no example tries", async () => {
    const folder = copy("untried", {
      "internal-term.yaml": (t) =>
        t.replace("phrases: [差し戻し, 手戻り]", "phrases: [差し戻し, 手戻り, リワーク]"),
    });
    const { code, out } = await run("test", folder, "--language", "en");
    expect(code).toBe(0);
    expect(out).toContain(
      "2 of 3 wordings are exercised by examples; not these:\n  internal-term: リワーク\n",
    );
  });

  it("tells how often each rule fires on mails, and on which sentences", async () => {
    const mails = at("mails.jsonl");
    const apology = (id: string, more: string) =>
      JSON.stringify({
        id,
        subject: "納期遅延のお詫び",
        body: `佐藤様\n\n納期が遅れ、申し訳ございません。${more}\n`,
      });
    writeFileSync(
      mails,
      [
        apology("1", "検査で差し戻しとなりました。"),
        apology("2", "検査で差し戻しとなりました。\n作業に手戻りがございました。"),
        apology("3", ""),
        JSON.stringify({ id: "4", body: "お見積書を添付いたします。" }),
      ].join("\n"),
    );
    const { code, json } = await runJson("test", at("starter"), "--mails", mails, "--now", "2026-11-20");
    expect(code).toBe(0);
    expect(json.firing).toMatchObject({ mails: 4, applicable: 3 });
    const { rules } = json.firing as { rules: { rule: string }[] };
    expect(rules.map((r) => r.rule)).toEqual([
      "jp.co.example.apology/half-width-kana",
      "jp.co.example.apology/internal-term",
      "apology/emoji",
      "apology/excuse",
    ]);
    expect(rules[1]).toEqual({
      rule: "jp.co.example.apology/internal-term",
      mails: 2,
      findings: 3,
      rate: 2 / 3,
      sentences: ["検査で⟦差し戻し⟧となりました。", "作業に⟦手戻り⟧がございました。"],
    });
    appendFileSync(mails, "\n{");
    const broken = await run("test", at("starter"), "--mails", mails);
    expect(broken).toMatchObject({ code: 1, err: `${mails}:5: not JSON\n` });
  });
});

describe("seii pack build", () => {
  it("gives the same bytes each time, whatever order the files were written in", async () => {
    const again = at("again.pack.json");
    await run("build", at("starter"), "-o", again);
    expect(readFileSync(again, "utf8")).toBe(readFileSync(builtFile, "utf8"));
    expect(loadPack(builtFile).built).toMatchObject({ engine: "1.0.0" });
  });

  it("writes nothing where a file has a fault or an example fails", async () => {
    const faulty = copy("faulty", { "pack.yaml": (t) => t.replace("format: 1", "format: 2") });
    const failing = copy("failing", { "internal-term.yaml": (t) => t.replace("⟦差し戻し⟧", "差し障り") });
    for (const folder of [faulty, failing]) {
      const { code, out } = await run("build", folder, "-o", at("none.json"));
      expect(code).toBe(1);
      expect(out).not.toBe("");
      expect(statSync(at("none.json"), { throwIfNoEntry: false })).toBeUndefined();
    }
  });
});

describe("seii pack keygen", () => {
  it("keeps the private key for its owner, and overwrites none", async () => {
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    const before = readFileSync(keyFile, "utf8");
    await expect(run("keygen", "-o", keyFile)).rejects.toThrow(/EEXIST/);
    expect(readFileSync(keyFile, "utf8")).toBe(before);
    expect(readFileSync(`${keyFile}.pub`, "utf8")).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
  });

  it("tells the line that a policy needs, and nothing secret", async () => {
    const { json } = await runJson("keygen", "-o", at("other.pem"));
    expect(Object.keys(json).sort()).toEqual(["keyId", "privateKeyFile", "publicKey", "publicKeyFile"]);
    expect(json.publicKey).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });
});

describe("seii pack sign and verify", () => {
  const sign = async (file: string, name = "signed.json") => {
    const result = await run("sign", file, "--key", keyFile, "-o", at(name));
    return { ...result, signed: at(name) };
  };

  it("what is signed is verified, with the key's file or the policy's line", async () => {
    const { code, signed } = await sign(builtFile);
    expect(code).toBe(0);
    const { code: verified, json } = await runJson("verify", signed, "--public-key", `${keyFile}.pub`);
    expect(verified).toBe(0);
    expect(json).toMatchObject({ valid: true, id: "jp.co.example.apology", version: 1 });
    const line = readFileSync(`${keyFile}.pub`, "utf8").split("\n")[1] as string;
    writeFileSync(at("line.pub"), `${line}\n`);
    expect((await run("verify", signed, "--public-key", at("line.pub"))).code).toBe(0);
    expect(loadPack(signed)).toEqual(loadPack(builtFile));
  });

  it("a changed pack, another key and an unsigned file are refused, with the cause", async () => {
    const { signed } = await sign(builtFile);
    const changed = at("changed.json");
    writeFileSync(changed, readFileSync(signed, "utf8").replace("手戻り", "手直し"));
    await run("keygen", "-o", at("third.pem"));
    const cause = async (file: string, key: string) => {
      const { code, json } = await runJson("verify", file, "--public-key", key);
      expect(code).toBe(1);
      return json.cause;
    };
    expect(await cause(changed, `${keyFile}.pub`)).toBe("wrong signature");
    expect(await cause(signed, at("third.pem.pub"))).toBe("unknown key");
    expect(await cause(builtFile, `${keyFile}.pub`)).toBe("not signed");
    const two = ["--public-key", at("third.pem.pub"), "--public-key", `${keyFile}.pub`];
    expect((await run("verify", signed, ...two)).code).toBe(0);
  });

  it("what was not tested is not signed", async () => {
    const { built: _built, ...bare } = loadPack(builtFile);
    writeFileSync(at("bare.json"), JSON.stringify(bare));
    writeFileSync(at("spaced.json"), JSON.stringify(loadPack(builtFile), null, 1));
    const failing = readFileSync(builtFile, "utf8")
      .replaceAll("手戻り", "後戻り")
      .replace("⟦後戻り⟧", "⟦手戻り⟧");
    const { built, ...rest } = JSON.parse(failing) as CompiledPack;
    // As another engine would have built it.
    const elsewhere = { ...rest, built: { ...built, content: await contentHash(rest) } };
    writeFileSync(at("failing.json"), canonicalJson(elsewhere));
    writeFileSync(at("edited.json"), readFileSync(builtFile, "utf8").replace("社内の言い方", "内輪の言い方"));
    for (const [name, said] of [
      ["bare.json", "seii pack build"],
      ["spaced.json", "書き換えられて"],
      ["failing.json", "例文の試験を通っていない"],
      ["edited.json", "書き換えられて"],
    ] as const) {
      const { code, out, signed } = await sign(at(name), `${name}.signed`);
      expect(code, name).toBe(1);
      expect(out).toContain(said);
      expect(statSync(signed, { throwIfNoEntry: false })).toBeUndefined();
    }
  });

  it("a file that is no pack, no key or not there is told, without a trace", async () => {
    writeFileSync(at("words.json"), "{}");
    expect((await sign(at("words.json"))).code).toBe(1);
    expect((await run("verify", at("words.json"), "--public-key", `${keyFile}.pub`)).code).toBe(1);
    await expect(run("sign", builtFile, "--key", builtFile, "-o", at("x"))).rejects.toThrow(UsageError);
    await expect(run("sign", at("none"), "--key", keyFile, "-o", at("x"))).rejects.toThrow(UsageError);
    await expect(run("verify", builtFile, "--public-key", at("none"))).rejects.toThrow(UsageError);
  });
});

describe("seii pack diff", () => {
  it("tells what changes for users, overrides worked in", async () => {
    const folder = copy("second", {
      "pack.yaml": (t) =>
        t
          .replace("version: 1 ", "version: 2 ")
          .replace("threshold: 60", "threshold: 70")
          .replace("{phrases+: [見解の相違]}", "{severity: error}"),
      "internal-term.yaml": (t) => t.replace("手戻り]", "手戻り, 出戻り]"),
    });
    rmSync(join(folder, "half-width-kana.yaml"));
    const { code, out } = await run("diff", builtFile, folder);
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      "jp.co.example.apology: 版 1 → 2",
      "~ 規則 apology/excuse severity: warning → error",
      "~ 規則 apology/excuse phrases+:",
      "    - 見解の相違",
      "- 規則 jp.co.example.apology/half-width-kana [hint] 半角カナがあります。",
      "~ 規則 jp.co.example.apology/internal-term phrases:",
      "    + 出戻り",
      "~ 送信前の確認 threshold: 60 → 70",
      "",
    ]);
  });

  it("warns of a version that would reach nobody", async () => {
    const { json } = await runJson("diff", at("starter"), builtFile, "--language", "en");
    expect(json).toMatchObject({ changes: [], warnings: [expect.stringContaining("not higher")] });
  });
});

describe("seii pack import prh", () => {
  it("makes a pack that passes, and tells what it leaves out", async () => {
    const file = at("prh.yml");
    writeFileSync(
      file,
      "version: 1\nrules:\n  - expected: サーバー\n    pattern: サーバ\n  - jQuery\n  - expected: a\n    pattern: /b(?=c)/\n",
    );
    const { code, out } = await run("import", "prh", file, "-o", at("prh"));
    expect(code).toBe(1);
    expect(out).toContain(`${file}:6:5 `);
    expect((await run("test", at("prh"))).code).toBe(0);
    await expect(run("import", "prh", file, "-o", at("prh"))).rejects.toThrow(UsageError);
    await expect(run("import", "vale", file, "-o", at("vale"))).rejects.toThrow(UsageError);
  });
});

describe("seii pack schema", () => {
  it("writes the schema of one kind of file", async () => {
    expect((await run("schema", "rule", "-o", at("rule.json"))).code).toBe(0);
    expect(JSON.parse(readFileSync(at("rule.json"), "utf8"))).toHaveProperty("oneOf");
    await expect(run("schema", "rules", "-o", at("rules.json"))).rejects.toThrow(UsageError);
  });
});

describe("wrong use", () => {
  it.each([
    [["init"]],
    [["build", "x"]],
    [["build", "x", "y", "-o", "z"]],
    [["keygen", "x"]],
    [["sign", "x", "-o", "y"]],
    [["verify", "x"]],
    [["diff", "x"]],
    [["check", "x", "--key", "y"]],
    [["check", "x", "--format", "yaml"]],
    [["check", "x", "--bogus"]],
    [["constructor"]],
  ])("%j is told in one line", async (args) => {
    await expect(run(...args)).rejects.toThrow(UsageError);
    await expect(run(...args)).rejects.toThrow(/^[^\n]+$/);
  });
});
