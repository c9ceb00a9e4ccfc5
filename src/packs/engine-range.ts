/** What packs name in `engine`: it grows with what the pack format and the review offer them. */
export const ENGINE_VERSION = "1.0.0";

const COMPARATOR = /^(>=|<=|>|<|=|\^|~)?(\d+)(?:\.(\d+))?(?:\.(\d+))?$/;
type Version = readonly [number, number, number];

/** True where a text is a range: comparators (`>=1.0`, `<2`, `^1.2`, `~1.2`, `1.0`) with spaces between, all to hold. */
export function isEngineRange(range: string): boolean {
  const parts = range.trim().split(/\s+/);
  return parts.every((part) => COMPARATOR.test(part));
}

/** True where the engine's version lies in the range; a text that is no range holds nothing. */
export function isInEngineRange(range: string, version: string = ENGINE_VERSION): boolean {
  const parts = range.trim().split(/\s+/);
  return parts.every((part) => {
    const m = COMPARATOR.exec(part);
    return m !== null && holds(m, parse(version));
  });
}

function holds(m: RegExpExecArray, version: Version): boolean {
  const [, sign = "=", major, minor, patch] = m;
  const bound: Version = [Number(major), Number(minor ?? 0), Number(patch ?? 0)];
  const order = compare(version, bound);
  if (sign === ">=") return order >= 0;
  if (sign === "<") return order < 0;
  // What is left out stands for any: <=1 holds 1.9, =1.2 holds 1.2.7, >1 begins at 2.
  const next: Version =
    minor === undefined
      ? [bound[0] + 1, 0, 0]
      : patch === undefined
        ? [bound[0], bound[1] + 1, 0]
        : [bound[0], bound[1], bound[2] + 1];
  if (sign === "<=") return compare(version, next) < 0;
  if (sign === ">") return compare(version, next) >= 0;
  if (sign === "=") return order >= 0 && compare(version, next) < 0;
  const above: Version =
    sign === "^" && bound[0] > 0
      ? [bound[0] + 1, 0, 0]
      : minor === undefined
        ? [bound[0] + 1, 0, 0]
        : [bound[0], bound[1] + 1, 0];
  return order >= 0 && compare(version, above) < 0;
}

function parse(version: string): Version {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return [major, minor, patch];
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
