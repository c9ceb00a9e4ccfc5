import type { Severity } from "../review/report";
import { markLines } from "./mark-styles";

const THICKNESS = 3;

/** A line as highlights draw it, in an element of its own that never takes the pointer; the caller says how it is placed. */
export function createMarkLine(
  document: Document,
  severity: Severity,
  { left, bottom, width }: { readonly left: number; readonly bottom: number; readonly width: number },
  position: "fixed" | "absolute",
): HTMLElement {
  const line = document.createElement("i");
  line.dataset["severity"] = severity;
  const { colour, style } = markLines[severity];
  line.style.cssText =
    `position:${position};pointer-events:none;left:${left}px;top:${bottom - THICKNESS}px;width:${width}px;` +
    (style === "wavy"
      ? `height:${THICKNESS}px;background:${wave(colour)} repeat-x left bottom`
      : `height:0;border-bottom:2px ${style} ${colour}`);
  return line;
}

function wave(colour: string): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="6" height="${THICKNESS}">` +
    `<path d="M0 2q1.5-2.4 3 0t3 0" fill="none" stroke="${colour}" stroke-width="1.2"/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
