const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Between two looks at an address that answers. */
const USUAL = 6 * HOUR;
const FIRST_RETRY = 15 * MINUTE;
const LONGEST = 24 * HOUR;
/** So much either way, so that not all browsers of a company ask at once. */
const JITTER = 0.2;

/**
 * When an address is asked next.
 * @param now milliseconds since 1970
 * @param failures in a row; each doubles the pause, up to a day
 * @param random in [0, 1)
 */
export function nextCheck(now: number, failures: number, random: () => number): number {
  const pause = failures === 0 ? USUAL : Math.min(FIRST_RETRY * 2 ** (failures - 1), LONGEST);
  return Math.round(now + pause * (1 - JITTER + 2 * JITTER * random()));
}

/** Whether it is time; a time further off than any pause means that the clock was set back. */
export function isDue(now: number, next: number | undefined): boolean {
  return next === undefined || now >= next || next - now > LONGEST * (1 + JITTER);
}
