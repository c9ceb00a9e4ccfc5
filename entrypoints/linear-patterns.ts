import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { compileLinearPattern } from "../src/packs/linear-pattern";
import type { PatternScope } from "./page/load-patterns";

export default defineUnlistedScript(() => {
  (globalThis as PatternScope).seiiCompilePattern = compileLinearPattern;
});
