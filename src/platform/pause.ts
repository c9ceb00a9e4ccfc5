/** The end of 明日まで: the midnight after `now`, by the user's own clock, in milliseconds since 1970. */
export function nextMidnight(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
}
