import type { LocalText } from "../../review/report";
import type { UiLanguage } from "../views";

/** A pack's text in the reader's language; in Japanese, and marked so, where the pack has no other. */
export function Localized({ text, language }: { readonly text: LocalText; readonly language: UiLanguage }) {
  if (language === "ja") return <>{text.ja}</>;
  return text.en === undefined ? <span lang="ja">{text.ja}</span> : <>{text.en}</>;
}

/** The same as a string, for attributes. */
export function localize(text: LocalText, language: UiLanguage): string {
  return language === "en" ? (text.en ?? text.ja) : text.ja;
}
