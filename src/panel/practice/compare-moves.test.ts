import { describe, expect, it } from "vitest";
import { sampleItem, sampleReport } from "../sample-report";
import { compareMoves } from "./compare-moves";

const label = { ja: "項目" };

describe("compareMoves", () => {
  const yours = {
    body: "申し訳ございません。検品の誤りです。",
    report: sampleReport({
      checklist: [
        sampleItem({ move: "apology", label, spans: [{ start: 0, end: 10 }] }),
        sampleItem({ move: "cause", label, status: "absent", spans: [] }),
        sampleItem({ move: "thanks", label, needed: "optional", status: "absent", spans: [] }),
        sampleItem({ move: "compensation", label, needed: "optional", status: "absent", spans: [] }),
      ],
    }),
  };
  const report = sampleReport();
  const model = {
    body: "ありがとうございます。原因は\n検品です。",
    report: {
      ...report,
      moves: {
        ...report.moves,
        thanks: { status: "present" as const, spans: [{ start: 0, end: 11 }] },
        cause: {
          status: "present" as const,
          spans: [
            { start: 11, end: 20 },
            { start: 11, end: 20 },
          ],
        },
      },
    },
  };

  it("sets the words of both side by side, each sentence once", () => {
    const [apology, cause] = compareMoves(yours, model);
    expect(apology).toMatchObject({ status: "present", yours: ["申し訳ございません。"], model: [] });
    expect(cause).toMatchObject({ status: "absent", yours: [], model: ["原因は\n検品です。"] });
  });

  it("leaves out what neither asks for nor says", () => {
    expect(compareMoves(yours, model).map(({ move }) => move)).toEqual(["apology", "cause", "thanks"]);
    expect(compareMoves(yours, undefined).map(({ move }) => move)).toEqual(["apology", "cause"]);
  });
});
