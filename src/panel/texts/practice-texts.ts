import type { UiLanguage } from "../views";
import { practiceEn } from "./practice.en";
import { practiceJa, type PracticeTexts } from "./practice.ja";

/** All strings of the practice page in one language. */
export function practiceTexts(language: UiLanguage): PracticeTexts {
  return language === "en" ? practiceEn : practiceJa;
}
