import { en } from "./en";
import { ja } from "./ja";

type Texts<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends ReadonlyMap<string, string>
      ? T
      : { readonly [K in keyof T]: Texts<T[K]> };
/** The texts of a pack's faults, whatever the language. */
export type FaultTexts = Texts<typeof ja>;

export type FaultLanguage = "ja" | "en";

export const faultTexts = (language: FaultLanguage): FaultTexts => (language === "en" ? en : ja);

/** What is said of one fault, in both languages: who reads it is not known where it is found. */
export interface SaidFault {
  readonly ja: string;
  readonly en: string;
}

/** @param say one fault, or several always in the same order */
export function inBoth(say: (texts: FaultTexts) => readonly string[]): readonly SaidFault[] {
  const english = say(en);
  return say(ja).map((text, i) => ({ ja: text, en: english[i] ?? text }));
}
