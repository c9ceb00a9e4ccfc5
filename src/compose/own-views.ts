/** True inside our own views: they stand in the mail window, but keys and clicks there never send. */
export function isOurs(target: Element): boolean {
  const host = target.getRootNode();
  const element = "host" in host ? (host as ShadowRoot).host : target;
  return element.closest("seii-badge, seii-card, seii-panel, seii-gate") !== null;
}
