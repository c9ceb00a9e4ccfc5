import { useEffect, useState } from "preact/hooks";
import type { Report } from "../../review/report";
import type { PracticeProps } from "./practice-props";
import type { Scenario } from "./scenarios/scenario";

/** The review of a case's model answer; `undefined` where there is no case or the engine gives none. */
export function useModelReview(
  scenario: Scenario | undefined,
  reviewModel: PracticeProps["reviewModel"],
): Report | "loading" | undefined {
  const [known, setKnown] = useState<{ readonly of: Scenario; readonly report: Report | undefined }>();
  useEffect(() => {
    if (scenario === undefined) return;
    let left = false;
    reviewModel(scenario).then(
      (report) => {
        if (!left) setKnown({ of: scenario, report });
      },
      () => {
        if (!left) setKnown({ of: scenario, report: undefined });
      },
    );
    return () => {
      left = true;
    };
  }, [scenario]);
  if (scenario === undefined) return undefined;
  return known?.of === scenario ? known.report : "loading";
}
