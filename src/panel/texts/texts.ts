import type { UiLanguage } from "../views";
import { en } from "./en";
import { ja, type Texts } from "./ja";

/** All strings of the views in one language. */
export function texts(language: UiLanguage): Texts {
  return language === "en" ? en : ja;
}
