import { describe, expect, it } from "vitest";
import { loadReviewer } from "../../cli/load-reviewer";

const reviewer = loadReviewer();
const pointsOf = (quoted: string, body: string) =>
  reviewer.pointsOf(reviewer.read({ subject: "棚の件", body, to: ["佐藤様"], quoted, now: "2026-11-20" }));
const QUOTED = "棚が割れて届きました。\nなぜ割れたのですか。替えの棚はいつ届きますか。";
const BODY =
  "佐藤様\n\n棚が割れて届きましたこと、お詫び申し上げます。\n倉庫の係が緩衝材を入れずに出荷したためです。\n替えの棚は11月24日の午前にお届けします。";

describe("what a customer's question offers the model", () => {
  const [why, when] = pointsOf(QUOTED, BODY).map((point) => point.features());

  it("tells of what kind it is, and what the draft says of that", () => {
    expect(why).toEqual(expect.arrayContaining(["why&asked", "why&cause=present", "of:2", "at:0"]));
    expect(when).toEqual(expect.arrayContaining(["when-arrives&asked", "at:1"]));
  });

  it("tells of the place that comes closest", () => {
    expect(when).toEqual(
      expect.arrayContaining(["nearest t:plan&true", "when-arrives&nearest:all", "nearest w:届け"]),
    );
  });

  it("differs with what the draft leaves out", () => {
    const silent = pointsOf(QUOTED, BODY.split("\n").slice(0, -1).join("\n"))[1]?.features();
    expect(silent).toEqual(expect.arrayContaining(["days:0", "rules:false"]));
    expect(silent).not.toContain("nearest w:届け");
  });

  it("has each feature once", () => {
    for (const features of [why, when]) expect(new Set(features).size).toBe(features?.length);
  });
});
