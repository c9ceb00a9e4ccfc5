import { describe, expect, it } from "vitest";
import { samplePack } from "../packs/delivery/testing/sample-packs";
import { findRulesInForce } from "./rules-in-force";

const base = samplePack({ id: "apology" }, "粗相");
const company = (overrides: Parameters<typeof samplePack>[0]) =>
  samplePack({ id: "jp.co.company", ...overrides }, "別物");

describe("findRulesInForce", () => {
  it("tells of each rule which pack brings it, and with which examples", () => {
    expect(findRulesInForce([base, company({})])).toMatchObject([
      { pack: "apology", changedBy: [], examples: { bad: ["⟦粗相⟧がございました。"] } },
      { pack: "jp.co.company", changedBy: [], examples: { bad: ["⟦別物⟧がございました。"] } },
    ]);
  });

  it("tells which packs changed it, and what it became", () => {
    const first = company({
      overrides: { "apology/own-word": { severity: "error", message: { ja: "だめ" } } },
    });
    const second = samplePack({ id: "jp.own", overrides: { "own-word": { severity: "hint" } } });
    const [rule] = findRulesInForce([base, first, second]);
    expect(rule).toMatchObject({ changedBy: ["jp.co.company", "jp.own"], lockedBy: undefined });
    expect(rule?.rule).toMatchObject({ severity: "hint", message: { ja: "だめ" } });
  });

  it("tells which pack locks it; who comes later has no hand in it", () => {
    const lock = company({ overrides: { "apology/own-word": { lock: true } } });
    const own = samplePack({
      id: "jp.own",
      overrides: { "apology/own-word": { severity: "off", lock: false } },
    });
    const [rule] = findRulesInForce([base, lock, own]);
    expect(rule).toMatchObject({ changedBy: [], lockedBy: "jp.co.company" });
    expect(rule?.rule).toMatchObject({ severity: "warning", lock: true });
  });

  it("takes a lock of the rule's own file as its pack's, which may lift it itself", () => {
    const rules = base.rules.map((rule) => ({ ...rule, lock: true }));
    expect(findRulesInForce([{ ...base, rules }, company({})])[0]?.lockedBy).toBe("apology");
    const lifted = { ...base.header, overrides: { "own-word": { lock: false } } };
    expect(findRulesInForce([{ ...base, header: lifted, rules }])[0]).toMatchObject({
      rule: { lock: false },
      lockedBy: undefined,
    });
  });

  it("agrees with the merge on what is locked, whatever the order", () => {
    const packs = [
      base,
      company({ overrides: { "apology/own-word": { lock: true } } }),
      samplePack({
        id: "jp.own",
        overrides: { "jp.co.company/own-word": { lock: true }, "own-word": { lock: false } },
      }),
    ];
    for (const order of [packs, packs.toReversed(), [packs[1], packs[0], packs[2]]])
      for (const { rule, lockedBy } of findRulesInForce(order.filter((pack) => pack !== undefined)))
        expect(lockedBy !== undefined, rule.id).toBe(rule.lock === true);
  });
});
