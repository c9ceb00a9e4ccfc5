const BLOCKS = new Set(
  (
    "address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
const UNSEEN = new Set(
  "audio canvas head iframe link meta noscript object script select style svg template textarea title video".split(
    " ",
  ),
);

/** True for elements that begin and end a line. @param tag a local name */
export const isBlock = (tag: string): boolean => BLOCKS.has(tag);

/** True for elements that show no text of their own. @param tag a local name */
export const isUnseen = (tag: string): boolean => UNSEEN.has(tag);

/** Line ends that a block puts around itself: two for a paragraph with margins, as `innerText` has it. */
export function blankLineAround(element: Element, tag: string, style: string | null): 1 | 2 {
  if (tag !== "p") return 1;
  if (style && /margin(?:-top|-bottom)?:\s*0/.test(style)) return 1;
  return /\bMso/.test(element.getAttribute("class") ?? "") ? 1 : 2;
}

/** Whether the element itself says that white space is kept; undefined where it says nothing. */
export function whiteSpaceKept(tag: string, style: string | null): boolean | undefined {
  const declared = style ? /white-space(?:-collapse)?:\s*([a-z-]+)/.exec(style)?.[1] : undefined;
  if (declared) return /^(?:pre|break-spaces)/.test(declared) && declared !== "pre-line";
  return tag === "pre" ? true : undefined;
}
