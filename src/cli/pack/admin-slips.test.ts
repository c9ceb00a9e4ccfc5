import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FileError, UsageError } from "../command";
import { runPack } from "../pack-command";

let root = "";
const at = (name: string) => join(root, name);

async function run(...args: string[]) {
  const out: string[] = [];
  const streams = { stdin: Readable.from([]), stdout: async (text: string) => void out.push(text) };
  const code = await runPack(args, { ...streams, stderr: () => {} });
  return { code, out: out.join("") };
}
const codeOf = (...args: string[]) =>
  run(...args).then(
    () => "done",
    (error: unknown) => (error instanceof FileError ? error.code : error),
  );

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "seii-slips-"));
  await run("init", at("starter"));
});
afterAll(() => rmSync(root, { recursive: true }));

let copies = 0;
/** The starter pack with one file written otherwise. */
function slip(file: string, change: (text: string) => string | Buffer): string {
  const copy = at(`slip-${copies++}`);
  cpSync(at("starter"), copy, { recursive: true });
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), "utf8")));
  return copy;
}
const RULE = "internal-term.yaml";

describe("what slips from an admin's editor is told where it stands", () => {
  it.each([
    ["a tab", "  bad:", "\tbad:", "18:1", "字下げにタブは使えません", "tabs cannot indent"],
    ["a colon in a text", "基準 3.2", "基準: 3.2: a", "15:9", "で囲んでください", 'between "…"'],
    ["a full-width colon", "severity: ", "severity：", "9:1", "半角の「:」", "full-width"],
    ["a full-width space", "kind: ", "kind:　", "5:1", "半角の空白", "full-width"],
    [
      "a bare placeholder",
      '"「{match}」は社内の言い方です。"',
      "{match}は",
      "10:22",
      "囲んで",
      'between "…"',
    ],
    ["no list", "[差し戻し, 手戻り]", "差し戻し", "6:10", "[ … ]", "[ … ]"],
    ["a number for a text", "社内文書基準 3.2", "3.2", "15:9", "文字列を書きます", "a text is needed"],
  ])("%s", async (_name, right, wrong, place, ja, en) => {
    const folder = slip(RULE, (text) => text.replace(right, wrong));
    for (const [language, said] of [
      ["ja", ja],
      ["en", en],
    ] as const) {
      const { code, out } = await run("check", folder, "--language", language);
      expect(code).toBe(1);
      expect(out).toContain(`${RULE}:${place} `);
      expect(out).toContain(said);
    }
  });

  it.each([
    ["1.10", "整数を書きます"],
    ["", "数を書きます"],
  ])("version %s", async (version, said) => {
    const folder = slip("pack.yaml", (text) => text.replace("version: 1", `version: ${version}`));
    expect((await run("check", folder)).out).toMatch(new RegExp(`pack\\.yaml:6:1\\d version: ${said}`));
  });

  it("an empty file, a list in place of keys", async () => {
    for (const [text, said] of [
      ["", "空です"],
      ["# 注\n", "空です"],
      ["- a\n", "「キー: 値」の組で書きます"],
    ] as const)
      expect(
        (
          await run(
            "check",
            slip(RULE, () => text),
          )
        ).out,
      ).toContain(`${RULE}:1:1 ${said}`);
  });

  it("another encoding", async () => {
    const shiftJis = Buffer.from([0x8d, 0xb7, 0x82, 0xb5]);
    const text = (file: string) => Buffer.concat([Buffer.from(file), shiftJis, Buffer.from("\n")]);
    const { code, out } = await run(
      "check",
      slip(RULE, (file) => text(`${file}# `)),
    );
    expect(code).toBe(1);
    expect(out).toContain(`${RULE}:24:3 UTF-8 で書かれていません`);
    const utf16 = slip(RULE, (file) => Buffer.from(`\ufeff${file}`, "utf16le"));
    expect((await run("check", utf16)).out).toContain(`${RULE}:1:1 UTF-8 で書かれていません`);
  });

  it("not a byte order mark, nor another system's line ends", async () => {
    for (const end of ["\r\n", "\r"]) {
      const folder = slip(RULE, (text) => `\ufeff${text.replaceAll("\n", end)}`);
      expect(await run("check", folder)).toEqual({ code: 0, out: "" });
    }
  });

  it("a file of pack.yml", async () => {
    const folder = slip("pack.yaml", (text) => text);
    cpSync(join(folder, "pack.yaml"), join(folder, "pack.yml"));
    expect((await run("check", folder)).out).toContain("pack.yml:1:1 ここに置けるのは");
  });
});

describe("what the system refuses is no crash", () => {
  it("of folders", async () => {
    const linked = slip(RULE, (text) => text);
    symlinkSync("nowhere", join(linked, "own.yaml"));
    expect(await codeOf("check", linked)).toBe("ENOENT");
    const looped = slip(RULE, (text) => text);
    symlinkSync(".", join(looped, "again"));
    expect(await codeOf("check", looped)).toBe("ELOOP");
    expect(await codeOf("check", at("nowhere"))).toBe("ENOENT");
    expect(await codeOf("check", at("starter/pack.yaml"))).toBe("ENOTDIR");
    expect(await codeOf("init", at("starter/pack.yaml/sub"))).toBe("ENOTDIR");
  });

  it("of files; half a key pair is never left", async () => {
    expect(await codeOf("keygen", "-o", at("no/such/key"))).toBe("ENOENT");
    writeFileSync(at("key.pub"), "");
    expect(await codeOf("keygen", "-o", at("key"))).toBe("EEXIST");
    expect(existsSync(at("key"))).toBe(false);
    mkdirSync(at("folder"));
    expect(await codeOf("schema", "rule", "-o", at("folder"))).toBe("EISDIR");
  });
});

describe("keys", () => {
  const said = (...args: string[]) =>
    run(...args).then(
      () => "done",
      (error: unknown) => (error instanceof UsageError ? error.message : error),
    );

  it("that are none, or the other half, or encrypted, are told so", async () => {
    await run("build", at("starter"), "-o", at("k.json"));
    await run("keygen", "-o", at("k.key"));
    await run("sign", at("k.json"), "--key", at("k.key"), "-o", at("k.signed.json"));
    writeFileSync(
      at("k.enc"),
      "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n",
    );
    const sign = (key: string) => said("sign", at("k.json"), "--key", at(key), "-o", at("k2.json"));
    expect(await sign("k.key.pub")).toContain("公開鍵です。署名には秘密鍵");
    expect(await sign("k.enc")).toContain("パスフレーズで暗号化された鍵は読めません");
    expect(await sign("k.json")).toContain("Ed25519 の秘密鍵ではありません");
    const verify = (key: string) => said("verify", at("k.signed.json"), "--public-key", at(key));
    expect(await verify("k.key")).toContain("秘密鍵です。渡すのは公開鍵");
    expect(await verify("k.json")).toContain("Ed25519 の公開鍵ではありません");
    expect(existsSync(at("k2.json"))).toBe(false);
  });
});

describe("built and signed files", () => {
  it("that are broken are told in the admin's words, with the file's name", async () => {
    await run("build", at("starter"), "-o", at("b.json"));
    const text = readFileSync(at("b.json"), "utf8");
    writeFileSync(at("cut.json"), text.slice(0, 200));
    writeFileSync(at("hand.json"), text.replace('"severity":"warning"', '"severity":"warn"'));
    await run("keygen", "-o", at("b.key"));
    for (const [file, ja, en] of [
      ["cut.json", "JSON として読めません", "not JSON"],
      ["hand.json", "internal-term.yaml severity: error / warning", "one of error / warning"],
    ] as const)
      for (const [language, words] of [
        ["ja", ja],
        ["en", en],
      ] as const) {
        const sign = ["sign", at(file), "--key", at("b.key"), "-o", at("b.signed.json")];
        expect(await run(...sign, "--language", language)).toMatchObject({
          code: 1,
          out: expect.stringContaining(`${at(file)}: `),
        });
        const { out } = await run("diff", at("b.json"), at(file), "--language", language);
        expect(out).toContain(`${at(file)}: `);
        expect(out).toContain(words);
      }
  });
});

describe("signing", () => {
  it("refuses what is signed already; a key is taken as its line, too", async () => {
    await run("build", at("starter"), "-o", at("x.json"));
    await run("keygen", "-o", at("own.key"));
    const sign = (file: string) => run("sign", at(file), "--key", at("own.key"), "-o", at("s.json"));
    expect((await sign("x.json")).code).toBe(0);
    const again = await sign("s.json");
    expect(again.code).toBe(1);
    expect(again.out).toContain("すでに署名されています");
    const line = Buffer.from(
      readFileSync(at("own.key.pub"), "utf8").replace(/-----[^-]+-----|\s/g, ""),
      "base64",
    )
      .subarray(-32)
      .toString("base64");
    expect((await run("verify", at("s.json"), "--public-key", line)).code).toBe(0);
  });
});
