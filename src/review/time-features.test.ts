import { describe, expect, it } from "vitest";
import { loadReviewer } from "../cli/load-reviewer";
import { timeFeatures } from "./time-features";

const reviewer = loadReviewer();
const featuresOf = (body: string) => {
  const { mail, moves } = reviewer.read({
    subject: "ご連絡",
    body,
    to: [],
    quoted: "",
    stage: undefined,
    responsibility: undefined,
    now: "2026-11-20",
  });
  return timeFeatures(mail, moves.report);
};

describe("when a mail says that things happened", () => {
  it("is counted in days from the day it is written", () => {
    const features = featuresOf(
      "11月12日にお届けした箱が割れておりました。\n19日に工場を調べました。\n11月23日に結果をご報告いたします。",
    );
    expect(features).toEqual(
      expect.arrayContaining(["since:14", "latest:1", "next:3", "since:14&latest:1", "days:2"]),
    );
  });

  it("is the same day where it says today", () => {
    expect(featuresOf("本日9時にお届けすべき箱が届いておりませんでした。")).toEqual(
      expect.arrayContaining(["since:0", "latest:0", "next:untold"]),
    );
  });

  it("is untold where no day is named", () => {
    expect(featuresOf("箱が割れておりました。")).toEqual(
      expect.arrayContaining(["since:untold", "latest:untold", "next:untold", "days:0"]),
    );
  });
});
