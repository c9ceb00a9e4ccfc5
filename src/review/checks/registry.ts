import { addresseeMismatch } from "./addressee-mismatch";
import { apologyObject } from "./apology-object";
import type { Check } from "./check";
import { emoji } from "./emoji";
import { kaomoji } from "./kaomoji";
import { placeholder } from "./placeholder";

/** The engine's named checks, as packs call them. */
export const CHECKS: Readonly<Record<string, Check>> = {
  "addressee-mismatch": addresseeMismatch,
  "apology-object": apologyObject,
  emoji,
  kaomoji,
  placeholder,
};
