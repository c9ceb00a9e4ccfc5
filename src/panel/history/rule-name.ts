import type { LocalText } from "../../review/report";
import { localize } from "../parts/localized";
import type { UiLanguage } from "../views";

/** What a rule finds, in words. @param key `pack/rule`; stands for itself where its pack is no more */
export function ruleName(rules: ReadonlyMap<string, LocalText>, key: string, language: UiLanguage): string {
  const text = rules.get(key);
  return text === undefined ? key : localize(text, language).replace(/[。.]$/, "");
}
