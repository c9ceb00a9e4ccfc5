import { findMapFault, type Letter, lettersOf } from "../text-map-checks";

/** What the property test does in the page, over the editor that the host's own scripts have made. */
export const mapProbe = {
  /** Puts the markup into the editor, as the host may at any time, and looks for a fault of the map. */
  fill(markup: string): string | undefined {
    const { body } = window.seiiProbe.surfaces[0] ?? {};
    if (!body) return "no mail window";
    body.innerHTML = markup;
    return findMapFault(body);
  },

  /** A span of whole characters of one word at about `share` of the text; undefined where there is none. */
  spanAt(share: number, length: number): { readonly start: number; readonly end: number } | undefined {
    const text = window.seiiProbe.surfaces[0]?.read().body ?? "";
    const characters = [...new Intl.Segmenter("ja", { granularity: "grapheme" }).segment(text)];
    const isWord = ({ segment }: Intl.SegmentData): boolean => !/[\s\u200B]/.test(segment);
    const first = characters.findIndex(
      (one, at) => at >= Math.floor(share * characters.length) && isWord(one),
    );
    if (first < 0) return undefined;
    let last = first;
    for (
      let next = characters[last + 1];
      last - first + 1 < length && next && isWord(next);
      next = characters[last + 1]
    )
      last += 1;
    const end = characters[last + 1]?.index ?? text.length;
    return { start: characters[first]?.index ?? 0, end };
  },

  letters(): readonly Letter[] {
    const { body } = window.seiiProbe.surfaces[0] ?? {};
    return body ? lettersOf(body) : [];
  },
};

export type MapProbe = typeof mapProbe;

Object.assign(window, { seiiMap: mapProbe });
