import type { ja } from "./ja";

type Texts<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Texts<T[K]>;
};
/** The command line's texts, whatever the language. */
export type CliTexts = Texts<typeof ja>;
