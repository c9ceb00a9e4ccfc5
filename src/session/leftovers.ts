const ELEMENTS = "seii-badge, seii-card, seii-panel, seii-gate, seii-live, seii-marks, [data-seii-style]";
const HIGHLIGHTS = ["seii-error", "seii-warning", "seii-hint"];

/** Takes away what a former life of this extension left in the page when it was updated or reloaded. */
export function removeLeftovers(page: Document): void {
  for (const element of page.querySelectorAll(ELEMENTS)) element.remove();
  const highlights = typeof CSS === "undefined" ? undefined : CSS.highlights;
  for (const name of HIGHLIGHTS) highlights?.delete(name);
}
