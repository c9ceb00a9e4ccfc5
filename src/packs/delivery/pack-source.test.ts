import { describe, expect, it } from "vitest";
import { parsePackSources } from "./pack-source";
import { PACK_ID, samplePack } from "./testing/sample-packs";

const remote = { id: PACK_ID, url: "https://packs.example.co.jp/x.json", publicKey: "AAAA" };

describe("parsePackSources", () => {
  it("reads packs and addresses, as strings and as objects", () => {
    const pack = samplePack();
    const other = { ...pack, header: { ...pack.header, id: "jp.co.other" } };
    const entries = [
      JSON.stringify({ ...remote, id: "jp.a", minVersion: 3, pin: { version: 4 } }),
      remote,
      other,
    ];
    const { sources, faults } = parsePackSources([
      ...entries,
      JSON.stringify({ ...pack, header: { id: "jp.b" } }),
    ]);
    expect(faults).toEqual([]);
    expect(sources).toMatchObject([
      { kind: "remote", id: "jp.a", publicKeys: ["AAAA"], minVersion: 3, pin: { version: 4 } },
      { kind: "remote", id: PACK_ID, url: remote.url },
      { kind: "inline", id: "jp.co.other", text: JSON.stringify(other) },
      // Its faults are the pack's own check's to tell.
      { kind: "inline", id: "jp.b" },
    ]);
  });

  it("names what is wrong with an entry and keeps the others", () => {
    const wrong: [unknown, RegExp][] = [
      ["", /not JSON/],
      ["{", /not JSON/],
      ["x".repeat(1024 * 1024 + 1), /larger than/],
      [5, /pairs of key: value/],
      [null, /is empty/],
      [{ ...remote, url: "http://packs.example.co.jp/x.json" }, /url: .*https/],
      [{ ...remote, url: "https://user:pass@packs.example.co.jp/x.json" }, /url/],
      [{ ...remote, publickey: "A" }, /publickey/],
      [{ ...remote, publicKey: ["A", "B", "C"] }, /publicKey: at most 2 entries/],
      [{ ...remote, pin: { version: 1, sha256: "x" } }, /pin\.sha256: hexadecimal/],
      [{ ...remote, minVersion: "3" }, /minVersion/],
      [{ ...remote, minVersion: 1.1 }, /minVersion/],
      [{ ...remote, pin: { version: 1, sha256: "abc" } }, /pin\.sha256/],
      [remote, /twice/],
    ];
    const { sources, faults } = parsePackSources([remote, ...wrong.map(([entry]) => entry)]);
    expect(sources).toHaveLength(1);
    wrong.forEach(([, message], i) => {
      expect(faults[i]).toMatchObject({ code: "policy", pack: `packs[${i + 1}]` });
      expect(faults[i]?.details.join(" ")).toMatch(message);
      expect(faults[i]?.said?.map(({ ja }) => ja).join(" ")).toMatch(/[ぁ-ん]/);
    });
    expect(faults).toHaveLength(wrong.length);
  });
});
