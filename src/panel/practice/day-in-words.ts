import type { UiLanguage } from "../views";

/** @param day `2026-11-20`, the reader's own day @returns `2026年11月20日` */
export function dayInWords(day: string, language: UiLanguage): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}
