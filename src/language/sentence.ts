import type { Zone } from "./zones";

/**
 * A sentence of the normalised text with its line breaks taken out. `offsets[i]` is the place of unit `i` in its
 * block's normalised text.
 */
export interface Sentence {
  readonly text: string;
  /** Index in `MailText.blocks`. */
  readonly block: number;
  readonly offsets: Uint32Array;
  readonly zone: Zone;
  readonly kind: "prose" | "bullet" | "heading";
  /** The heading it stands under (■原因 …), without its marks. */
  readonly heading: string | undefined;
  /** Paragraphs are counted from 0; a blank line begins a new one. */
  readonly paragraph: number;
}
