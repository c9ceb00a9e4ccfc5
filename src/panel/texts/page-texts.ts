import type { UiLanguage } from "../views";
import { en } from "./en";
import { historyEn } from "./history.en";
import { historyJa } from "./history.ja";
import { ja } from "./ja";
import { optionsEn } from "./options.en";
import { optionsJa } from "./options.ja";
import { welcomeEn } from "./welcome.en";
import { welcomeJa } from "./welcome.ja";

export const pageJa = { ...ja, history: historyJa, options: optionsJa, welcome: welcomeJa };

/** The strings of the views and of the pages of ours, which the webmail pages need not load. */
export type PageTexts = typeof pageJa;

export const pageEn: PageTexts = { ...en, history: historyEn, options: optionsEn, welcome: welcomeEn };

/** All strings of the pages of ours in one language; one object each, so that views can compare it. */
export function pageTexts(language: UiLanguage): PageTexts {
  return language === "en" ? pageEn : pageJa;
}
