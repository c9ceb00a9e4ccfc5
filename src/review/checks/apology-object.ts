import type { Check } from "./check";

/** Apologies with nothing said of what for (`object: none`), or for ご迷惑 and its like only (`object: generic`). */
export const apologyObject: Check = (rule) => {
  const wanted = rule.with?.object === "generic" ? "generic" : "none";
  return ({ apologies, responsibility, moves }) => {
    if (apologies.some((a) => a.object === "specific" && !a.conditional)) return [];
    if (wanted === "generic" && responsibility === "none") return [];
    void moves;
    const found = apologies.filter((a) => a.object === wanted && !a.plea && !a.conditional);
    // Where one apology has a generic object, the bare ones beside it are not worse than it.
    if (wanted === "none" && apologies.some((a) => a.object === "generic")) return [];
    return found.slice(0, 1).map((a) => ({
      field: "body",
      sentence: a.sentence,
      start: wanted === "generic" ? 0 : a.start,
      end: a.end,
    }));
  };
};
