import { en as zodEn, ja as zodJa } from "zod/locales";
import type * as z from "zod/mini";
import { en } from "./en";
import { ja } from "./ja";

type Texts<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : T[K];
};
/** The texts of a pack's faults, whatever the language. */
export type FaultTexts = Texts<typeof ja>;

export type FaultLanguage = "ja" | "en";

export const faultTexts = (language: FaultLanguage): FaultTexts => (language === "en" ? en : ja);

/** What a schema says of a value, in a language. */
export const schemaError = (language: FaultLanguage): z.core.$ZodErrorMap =>
  (language === "en" ? zodEn() : zodJa()).localeError;
