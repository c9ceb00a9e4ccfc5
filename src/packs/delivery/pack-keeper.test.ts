import { describe, expect, it, vi } from "vitest";
import type { PackOverview } from "../../review/pack-overview";
import { sha256Hex } from "../keys";
import type { SelfTestVerdict } from "./admit";
import type { PackPolicy } from "./build-overview";
import { createPackKeeper, type PackKeeperOptions } from "./pack-keeper";
import { parsePackSources, type RemotePack } from "./pack-source";
import { PackRefusal } from "./refusal";
import { createMemoryShelf } from "./testing/memory-shelf";
import { createSigner, PACK_ID, samplePack } from "./testing/sample-packs";

const URL_OF_PACK = "https://packs.example.co.jp/x.pack.json";
const HOUR = 3_600_000;
const PASSED: SelfTestVerdict = { rejected: false, failed: [] };

type Signer = Awaited<ReturnType<typeof createSigner>>;

/** A company: its key, its server's file, a browser with a keeper. */
async function company() {
  const signer = await createSigner();
  const shelf = createMemoryShelf();
  const world = {
    file: "" as string | PackRefusal,
    now: Date.UTC(2026, 10, 20, 9),
    verdict: PASSED as SelfTestVerdict | Error,
    testedWith: "engine 1",
    findRefused: (async () => []) as PackKeeperOptions["findRefused"],
  };
  const download = vi.fn(async () => {
    if (world.file instanceof PackRefusal) throw world.file;
    return world.file;
  });
  const onRunning = vi.fn(async () => {});
  const published: PackOverview[] = [];
  const open = () =>
    createPackKeeper({
      shelf,
      download,
      selfTest: async () => {
        const { verdict } = world;
        if (verdict instanceof Error) throw verdict;
        return verdict;
      },
      builtIn: async () => ({ header: samplePack({ id: "apology" }).header, sha256: "b", rules: 62 }),
      testedWith: world.testedWith,
      clock: () => world.now,
      random: () => 0.5,
      onRunning,
      findRefused: (packs) => world.findRefused(packs),
      publish: async (overview) => void published.push(overview),
    });
  let keeper = open();
  const policyOf = (given: Partial<RemotePack> & { signers?: Signer[] } = {}): PackPolicy => {
    const { signers = [signer], ...rest } = given;
    const publicKey = signers.map((one) => one.publicKey);
    const source = { id: PACK_ID, url: URL_OF_PACK, publicKey, ...rest };
    return { ...parsePackSources([JSON.stringify(source)]), userPacks: true };
  };
  const serve = async (version: number, by = signer, header = {}, word?: string) => {
    world.file = await by.sign(samplePack({ version, ...header }, word));
  };
  const sync = async (policy = policyOf(), force = true) => (await keeper.sync(policy, { force })).overview;
  const running = ({ packs }: PackOverview) =>
    packs.filter(({ id }) => id === PACK_ID).map(({ version }) => version);
  const codes = ({ notices }: PackOverview) => notices.map(({ code }) => code);
  return {
    signer,
    shelf,
    world,
    download,
    onRunning,
    published,
    policyOf,
    serve,
    sync,
    running,
    codes,
    keeper: () => keeper,
    restart() {
      keeper = open();
    },
  };
}

describe("updates", () => {
  it("take in a signed pack and load the engine anew, once", async () => {
    const { serve, sync, running, codes, onRunning, published, shelf } = await company();
    await serve(1);
    const overview = await sync();
    expect(running(overview)).toEqual([1]);
    expect(codes(overview)).toEqual([]);
    expect(overview.packs.map(({ id, origin }) => [id, origin])).toEqual([
      ["apology", "built-in"],
      [PACK_ID, "policy"],
    ]);
    expect(overview.packs[1]).toMatchObject({
      url: URL_OF_PACK,
      keyId: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(await sha256Hex([...shelf.blobs.values()][0] ?? "")).toBe(overview.packs[1]?.sha256);
    await sync();
    expect(onRunning).toHaveBeenCalledTimes(1);
    expect(published).toHaveLength(2);
  });

  it("replace a version in one step and keep three", async () => {
    const { serve, sync, running, shelf, onRunning } = await company();
    for (const version of [1, 2, 3, 4, 5]) {
      await serve(version);
      const overview = await sync();
      expect(running(overview)).toEqual([version]);
    }
    const [, entry] = (await sync()).packs;
    expect(entry?.kept.map(({ version }) => version)).toEqual([5, 4, 3]);
    expect(shelf.blobs.size).toBe(3);
    expect(onRunning).toHaveBeenCalledTimes(5);
  });

  const bad: Readonly<
    Record<string, [(c: Awaited<ReturnType<typeof company>>) => unknown, string, number?]>
  > = {
    "is signed by a stranger": [async (c) => c.serve(2, await createSigner()), "unknown-key"],
    "was changed after signing": [
      async (c) => {
        await c.serve(2);
        c.world.file = String(c.world.file).replace("粗相", "粗末");
      },
      "signature",
    ],
    "is not signed": [(c) => (c.world.file = JSON.stringify(samplePack({ version: 2 }))), "signature"],
    "is cut off": [
      async (c) => (await c.serve(2), (c.world.file = String(c.world.file).slice(0, 400))),
      "format",
    ],
    "is a web page": [(c) => (c.world.file = "<!doctype html>"), "format"],
    "is older": [(c) => c.serve(1, c.signer, {}, "別物"), "downgrade", 1],
    "has another content under the same version": [
      (c) => c.serve(5, c.signer, {}, "別物"),
      "same-version",
      5,
    ],
    "is another pack": [(c) => c.serve(6, c.signer, { id: "jp.co.other" }), "other-id", 6],
    "wants a newer engine": [(c) => c.serve(6, c.signer, { engine: ">=9" }), "engine", 6],
    "builds on what is not there": [
      (c) => c.serve(6, c.signer, { extends: ["jp.co.base"] }),
      "base-missing",
      6,
    ],
    "cannot be reached": [(c) => (c.world.file = new PackRefusal("network", ["x"])), "network"],
    "takes the built-in pack's id": [(c) => c.serve(6, c.signer, { id: "apology" }), "taken-id", 6],
    "holds a key that reaches for the prototype": [
      async (c) => {
        const text = JSON.stringify(samplePack({ version: 6 })).replace(
          '"rules"',
          '"__proto__":{"x":1},"rules"',
        );
        c.world.file = await c.signer.sign(JSON.parse(text));
      },
      "format",
    ],
  };
  it.each(Object.entries(bad))(
    "a file that %s changes nothing and is told",
    async (_, [spoil, code, version]) => {
      const c = await company();
      await c.serve(5);
      await c.sync();
      await spoil(c);
      const overview = await c.sync();
      expect(c.running(overview)).toEqual([5]);
      expect(overview.notices).toEqual([
        expect.objectContaining({ code, pack: PACK_ID, running: 5, version }),
      ]);
      expect(c.onRunning).toHaveBeenCalledTimes(1);
      await c.serve(7);
      const mended = await c.sync();
      expect(c.running(mended)).toEqual([7]);
      expect(mended.notices).toEqual([]);
    },
  );

  it("put rules in quarantine whose examples fail; a locked one refuses the pack", async () => {
    const { world, serve, sync, running, shelf } = await company();
    await serve(1);
    await sync();
    await serve(2);
    world.verdict = { rejected: false, failed: [{ rule: "own-word", example: "bad 1", locked: false }] };
    const quarantined = await sync();
    expect(running(quarantined)).toEqual([2]);
    expect(quarantined.notices).toMatchObject([{ code: "quarantine", details: ["own-word"] }]);
    expect((await shelf.read()).running).toMatchObject([{ quarantined: ["own-word"] }]);
    await serve(3);
    world.verdict = { rejected: true, failed: [{ rule: "own-word", example: "bad 1", locked: true }] };
    const refused = await sync();
    expect(running(refused)).toEqual([2]);
    expect(refused.notices[0]).toMatchObject({
      code: "self-test",
      version: 3,
      running: 2,
      details: ["own-word: bad 1"],
    });
  });

  it("wait where the self-test cannot run, and come back", async () => {
    const { world, serve, sync, running, codes } = await company();
    await serve(1);
    world.verdict = new Error("no engine");
    expect(codes(await sync())).toEqual(["unavailable"]);
    world.verdict = PASSED;
    expect(running(await sync())).toEqual([1]);
  });

  it("leave all as it was where the disk is full", async () => {
    const { shelf, serve, sync, running, codes, onRunning } = await company();
    await serve(1);
    await sync();
    await serve(2);
    shelf.full = true;
    const overview = await sync();
    expect(running(overview)).toEqual([1]);
    expect(codes(overview)).toContain("storage");
    expect(onRunning).toHaveBeenCalledTimes(1);
  });

  it("say that a pack's day is over, and go on with it", async () => {
    const { serve, sync, running, codes, signer, world } = await company();
    await serve(1, signer, { expires: "2026-11-19" });
    const overview = await sync();
    expect(running(overview)).toEqual([1]);
    expect(codes(overview)).toEqual(["expired"]);
    world.now = Date.UTC(2026, 10, 1);
    expect(codes(await sync())).toEqual([]);
  });
});

describe("keys", () => {
  it("are changed with two at once", async () => {
    const { serve, sync, running, signer, policyOf, codes } = await company();
    const fresh = await createSigner();
    await serve(1);
    await sync();
    await serve(2, fresh);
    expect(codes(await sync())).toEqual(["unknown-key"]);
    expect(running(await sync(policyOf({ signers: [signer, fresh] })))).toEqual([2]);
    await serve(3);
    expect(running(await sync(policyOf({ signers: [signer, fresh] })))).toEqual([3]);
    await serve(4);
    expect(codes(await sync(policyOf({ signers: [fresh] })))).toEqual(["unknown-key"]);
  });

  it("take the highest version along when they go: a stolen one bars the way no longer", async () => {
    const { serve, sync, running, codes, signer, policyOf } = await company();
    const fresh = await createSigner();
    await serve(Number.MAX_SAFE_INTEGER);
    await sync();
    await serve(2, fresh);
    expect(codes(await sync(policyOf({ signers: [signer, fresh] })))).toEqual(["downgrade"]);
    expect(running(await sync(policyOf({ signers: [fresh] })))).toEqual([2]);
  });

  it("that are none are told as a fault of the policy", async () => {
    const { sync, serve, codes, policyOf, signer } = await company();
    await serve(1);
    expect(codes(await sync(policyOf({ signers: [{ ...signer, publicKey: "AAAA" }] })))).toEqual(["policy"]);
  });
});

describe("the policy", () => {
  it("rolls back by a pin, without a download where the version is kept, and by sha256 exactly", async () => {
    const { serve, sync, running, codes, policyOf, download } = await company();
    for (const version of [1, 2]) {
      await serve(version);
      await sync();
    }
    const asked = download.mock.calls.length;
    const pinned = await sync(policyOf({ pin: { version: 1 } }));
    expect(running(pinned)).toEqual([1]);
    expect(codes(pinned)).toEqual([]);
    expect(download).toHaveBeenCalledTimes(asked);
    const wrong = await sync(policyOf({ pin: { version: 1, sha256: "0".repeat(64) } }));
    expect(codes(wrong)).toEqual(["pin"]);
    expect(running(wrong)).toEqual([1]);
    expect(running(await sync())).toEqual([2]);
  });

  it("refuses what is below its minimum", async () => {
    const { serve, sync, running, codes, policyOf } = await company();
    await serve(3);
    expect(codes(await sync(policyOf({ minVersion: 4 })))).toEqual(["below-minimum"]);
    await serve(4);
    expect(running(await sync(policyOf({ minVersion: 4 })))).toEqual([4]);
  });

  it("carries packs itself, also a lower version than before", async () => {
    const { keeper, running } = await company();
    const carry = async (version: number, engine = ">=1") => {
      const text = JSON.stringify(samplePack({ version, engine }));
      return (await keeper().sync({ ...parsePackSources([text]), userPacks: true })).overview;
    };
    expect(running(await carry(2))).toEqual([2]);
    expect(running(await carry(1))).toEqual([1]);
    const broken = await carry(3, ">=9");
    expect(running(broken)).toEqual([1]);
    expect(broken.notices).toMatchObject([{ code: "engine", version: 3, running: 1 }]);
  });

  it("takes packs away; a downgrade by taking away and giving again is refused", async () => {
    const { keeper, serve, sync, running, codes, shelf, onRunning } = await company();
    await serve(2);
    await sync();
    const none = await keeper().sync({ sources: [], faults: [], userPacks: true });
    expect(running(none.overview)).toEqual([]);
    expect(shelf.blobs.size).toBe(0);
    expect(onRunning).toHaveBeenCalledTimes(2);
    await serve(1);
    expect(codes(await sync())).toEqual(["downgrade"]);
  });
});

describe("the clock", () => {
  it("decides when an address is asked: after hours, later and later where it fails, at once for a new entry", async () => {
    const { serve, sync, download, world, policyOf } = await company();
    const asked = async (after: number, policy = policyOf()) => {
      world.now += after;
      const before = download.mock.calls.length;
      await sync(policy, false);
      return download.mock.calls.length - before;
    };
    await serve(1);
    expect(await asked(0)).toBe(1);
    expect(await asked(5 * HOUR)).toBe(0);
    expect(await asked(HOUR)).toBe(1);
    world.file = new PackRefusal("status", ["503"]);
    expect(await asked(6 * HOUR)).toBe(1);
    expect(await asked(HOUR / 5)).toBe(0);
    expect(await asked(HOUR / 20)).toBe(1);
    expect(await asked(HOUR / 4)).toBe(0);
    expect(await asked(HOUR / 4)).toBe(1);
    expect(await asked(0, policyOf({ minVersion: 1 }))).toBe(1);
  });

  it("set back by a year stops nothing", async () => {
    const { serve, sync, download, world, running, policyOf } = await company();
    await serve(1);
    await sync(policyOf(), false);
    world.now -= 365 * 24 * HOUR;
    await serve(2);
    expect(running(await sync(policyOf(), false))).toEqual([2]);
    expect(download).toHaveBeenCalledTimes(2);
  });
});

describe("an update of the extension", () => {
  it("runs the examples again and falls back to a kept version that passes", async () => {
    const c = await company();
    await c.serve(1);
    await c.sync();
    await c.serve(2, c.signer, { engine: ">=1.0 <1.1" });
    await c.sync();
    c.world.testedWith = "engine 2";
    c.restart();
    let tests = 0;
    c.world.verdict = PASSED;
    const failing: SelfTestVerdict = {
      rejected: true,
      failed: [{ rule: "own-word", example: "bad 1", locked: true }],
    };
    Object.defineProperty(c.world, "verdict", { get: () => (tests++ === 0 ? failing : PASSED) });
    c.world.file = new PackRefusal("network");
    const overview = await c.sync(c.policyOf(), false);
    expect(c.running(overview)).toEqual([1]);
    expect(overview.notices).toMatchObject([{ code: "self-test", version: 2, running: 1 }]);
    expect(tests).toBe(2);
    await c.sync(c.policyOf(), false);
    expect(tests).toBe(2);
  });
});

describe("what a lock refuses", () => {
  it("is told of the pack that asked for it, anew each time", async () => {
    const c = await company();
    await c.serve(1, c.signer, { overrides: { "apology/emoji": { severity: "off" } } });
    const asked: string[][] = [];
    c.world.findRefused = async (packs) => {
      asked.push(packs.map(({ header }) => header.id));
      return packs.map(({ header }) => ({ pack: header.id, rule: "apology/emoji", what: "override" }));
    };
    c.restart();
    const { packs } = await c.sync();
    expect(packs.map(({ refused }) => refused)).toEqual([[], [{ rule: "apology/emoji", what: "override" }]]);
    expect(asked).toEqual([[PACK_ID]]);
    expect(c.published.at(-1)?.packs[1]?.refused).toHaveLength(1);
  });

  it("hides no pack where it cannot be told", async () => {
    const c = await company();
    await c.serve(1);
    c.world.findRefused = async () => Promise.reject(new Error("no file"));
    c.restart();
    const { packs } = await c.sync();
    expect(packs.map(({ id, refused }) => [id, refused])).toEqual([
      ["apology", []],
      [PACK_ID, []],
    ]);
  });
});

describe("lost payloads", () => {
  it("are fetched again", async () => {
    const { serve, sync, running, shelf, policyOf } = await company();
    await serve(1);
    await sync();
    shelf.blobs.clear();
    expect(running(await sync(policyOf(), false))).toEqual([1]);
    expect(shelf.blobs.size).toBe(1);
  });
});

describe("imports", () => {
  const none: PackPolicy = { sources: [], faults: [], userPacks: true };
  const fileOf = (version: number, header = {}, word?: string) =>
    JSON.stringify(samplePack({ version, ...header }, word));

  it("take in a file, never a lower one", async () => {
    const { keeper, running } = await company();
    expect(running((await keeper().importFile(none, fileOf(2))).overview)).toEqual([2]);
    const lower = await keeper().importFile(none, fileOf(1));
    expect(lower.refused).toMatchObject({ code: "downgrade", version: 1, details: ["2"] });
    expect(running(lower.overview)).toEqual([2]);
    expect((await keeper().importFile(none, fileOf(2, {}, "別物"))).refused?.code).toBe("same-version");
    expect((await keeper().importFile(none, fileOf(2))).refused).toBeUndefined();
    expect(running((await keeper().importFile(none, fileOf(3))).overview)).toEqual([3]);
    expect(running(await keeper().remove(none, PACK_ID))).toEqual([]);
  });

  it("hold a signature against a key only where one is given", async () => {
    const { keeper, signer } = await company();
    const text = await signer.sign(samplePack());
    const stranger = await createSigner();
    expect((await keeper().importFile(none, text, stranger.publicKey)).refused?.code).toBe("unknown-key");
    expect((await keeper().importFile(none, text, "no key")).refused?.code).toBe("unknown-key");
    const { overview, refused } = await keeper().importFile(none, text, signer.publicKey);
    expect(refused).toBeUndefined();
    expect(overview.packs[1]?.keyId).toMatch(/^[0-9a-f]{16}$/);
  });

  it("give way to the policy, and are refused where it forbids them", async () => {
    const { keeper, serve, sync, running, codes, policyOf } = await company();
    await keeper().importFile(none, fileOf(9));
    const forbidden = { ...none, userPacks: false };
    const { overview } = await keeper().sync(forbidden);
    expect(running(overview)).toEqual([]);
    expect(codes(overview)).toEqual(["not-allowed"]);
    expect((await keeper().importFile(forbidden, fileOf(10))).refused?.code).toBe("not-allowed");
    await serve(1);
    const both = await sync();
    expect(running(both)).toEqual([1]);
    expect(codes(both)).toEqual(["taken-id"]);
    expect((await keeper().importFile(policyOf(), fileOf(11))).refused?.code).toBe("taken-id");
    expect(running((await keeper().sync(none)).overview)).toEqual([9]);
  });

  it("may not bring what tells an apology from another mail", async () => {
    const { keeper } = await company();
    const pack = { ...samplePack(), detection: { lists: { apology: { phrases: ["ない言葉"] } } } };
    expect((await keeper().importFile(none, JSON.stringify(pack))).refused?.code).toBe("not-allowed");
  });
});
