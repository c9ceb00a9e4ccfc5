import type { ReportLanguage } from "../report-json";
import { en } from "./texts.en";
import { ja } from "./texts.ja";

type Texts<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Texts<T[K]>;
};
/** The texts of `seii pack`, whatever the language. */
export type PackTexts = Texts<typeof ja>;

export const packTexts = (language: ReportLanguage): PackTexts => (language === "en" ? en : ja);
