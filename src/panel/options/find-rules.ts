import type { OptionsRule, OptionsSettings } from "./options-props";

export const RULE_SHOWS = ["all", "delivered", "changed", "off"] as const;
export type RuleShow = (typeof RULE_SHOWS)[number];

/** The rules whose words hold every word that is looked for, spelt in full width or not. */
export function findRules(
  rules: readonly OptionsRule[],
  query: string,
  show: RuleShow,
  settings: Pick<OptionsSettings, "disabledRules" | "severities">,
): readonly OptionsRule[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  return rules.filter((rule) => {
    const isOff = rule.lockedBy === undefined && settings.disabledRules.includes(rule.key);
    if (show === "off" && !isOff && rule.severity !== "off") return false;
    if (show === "delivered" && !isDelivered(rule)) return false;
    if (show === "changed" && !isOff && settings.severities[rule.key] === undefined) return false;
    const text = fold(wordsOf(rule));
    return words.every((word) => text.includes(word));
  });
}

/** A pack that is not built in has a hand in it. */
const isDelivered = ({ pack, changedBy, lockedBy }: OptionsRule) =>
  [pack, ...changedBy, ...(lockedBy ? [lockedBy] : [])].some(({ origin }) => origin !== "built-in");

const fold = (text: string) => text.normalize("NFKC").toLowerCase();

function wordsOf({ key, message, why, fix, source, pack, changedBy, examples }: OptionsRule): string {
  const packs = [pack, ...changedBy].map(({ name }) => name);
  const texts = [message, why, fix, ...packs].flatMap(({ ja, en }) => [ja, en ?? ""]);
  const bad = examples.bad.map((example) => (typeof example === "string" ? example : example.text));
  return [key, source, ...texts, ...bad].join("\n").replace(/[⟦⟧]/g, "");
}
