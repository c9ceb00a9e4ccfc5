import { startTests } from "vitest/internal/browser";

/** What became of one test. */
export interface PageResult {
  readonly name: string;
  /** Why it failed; undefined where it passed. */
  readonly fault: string | undefined;
}

const config = {
  root: "/",
  name: undefined,
  setupFiles: [],
  passWithNoTests: false,
  testNamePattern: undefined,
  allowOnly: false,
  sequence: { seed: 1, hooks: "stack", setupFiles: "list" },
  chaiConfig: undefined,
  maxConcurrency: 1,
  testTimeout: 5_000,
  hookTimeout: 5_000,
  retry: 0,
  includeTaskLocation: false,
  tags: [],
  tagsFilter: undefined,
  strictTags: false,
} as const;

interface Task {
  readonly name: string;
  readonly tasks?: readonly Task[];
  readonly result?: { readonly state: string; readonly errors?: readonly { readonly message: string }[] };
}

/** Runs, inside a page, the tests that `declare` declares with Vitest's own words. */
export async function runInPage(declare: () => void): Promise<readonly PageResult[]> {
  // Vitest takes a page for one of its workers by this.
  const worker = { config, ctx: {}, environment: {}, rpc: {}, metaEnv: {}, filepath: "/page" };
  Object.assign(globalThis, { __vitest_worker__: worker });
  const files = await startTests([worker], {
    config: { ...config, setupFiles: [], tags: [] },
    importFile: declare,
  });
  return resultsOf(files);
}

function resultsOf(tasks: readonly Task[], above = ""): readonly PageResult[] {
  return tasks.flatMap(({ name, tasks: inner, result }) => {
    const full = `${above} ${name}`.trim();
    if (inner !== undefined && inner.length > 0) return resultsOf(inner, full);
    const fault = result?.errors?.map(({ message }) => message).join("\n") ?? "";
    return [{ name: full, fault: result?.state === "pass" ? undefined : `${result?.state}: ${fault}` }];
  });
}
