const METHODS = ["debug", "error", "info", "log", "trace", "warn"] as const;

export type ConsoleGuard = {
  /** The calls seen since the last `take`, as `method: first argument`. */
  take(): readonly string[];
};

/**
 * Makes every console method throw and remember the call, so that a call swallowed by a `catch` is found too.
 * A test that expects output opts in with `vi.spyOn(console, "warn").mockImplementation(() => {})`.
 */
export function guardConsole(target: Console = console): ConsoleGuard {
  let calls: string[] = [];
  for (const method of METHODS) {
    target[method] = (...values: unknown[]) => {
      const call = `${method}: ${String(values[0])}`;
      calls.push(call);
      throw new Error(`Console output in a test (${call})`);
    };
  }
  return {
    take() {
      const taken = calls;
      calls = [];
      return taken;
    },
  };
}
