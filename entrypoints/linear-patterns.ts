import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { compileLinearPattern } from "../src/packs/linear-pattern";
import type { PatternCompiler } from "../src/review/context";

/** What this script leaves in the scope of the engine's thread, which reads it with `importScripts`. */
export interface PatternScope {
  seiiCompilePattern?: PatternCompiler;
}

export default defineUnlistedScript(() => {
  (globalThis as PatternScope).seiiCompilePattern = compileLinearPattern;
});
