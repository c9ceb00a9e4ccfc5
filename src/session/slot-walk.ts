import type { ComposeSurface } from "../compose/compose-surface";
import type { Span } from "../language/span";
import { neighbourSlot, slotAt } from "./slots";

export interface SlotWalk {
  /**
   * Before each key in the body. Tab and Shift+Tab go from slot to slot once one was selected, also after it was filled;
   * otherwise the keys stay the host's.
   * @returns true where the key was taken
   */
  handle(event: KeyboardEvent): boolean;
}

/** The way through the open slots of a draft: it begins where a slot is selected and ends with Escape or a click. */
export function createSlotWalk(surface: ComposeSurface, signal: AbortSignal): SlotWalk {
  let walking = false;
  surface.body.addEventListener(
    "pointerdown",
    () => {
      walking = false;
    },
    { signal },
  );

  function selected(): Span | undefined {
    const selection = surface.body.ownerDocument.getSelection();
    if (selection === null || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    const start = surface.offsetAt(range.startContainer, range.startOffset);
    const end = surface.offsetAt(range.endContainer, range.endOffset);
    return start === undefined || end === undefined ? undefined : { start, end };
  }

  return {
    handle(event) {
      if (event.key === "Escape") {
        walking = false;
        return false;
      }
      // A walk goes on over the letters typed into a slot; the draft is read only where it can begin or go on.
      const isTab = event.key === "Tab" && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (walking && !isTab) return false;
      const from = selected();
      if (from === undefined || (from.start === from.end && !walking)) return false;
      const { body, revision } = surface.read();
      walking ||= slotAt(body, from) !== undefined;
      if (!isTab || !walking) return false;
      const next = neighbourSlot(body, from, event.shiftKey ? -1 : 1);
      walking = next !== undefined;
      return next !== undefined && surface.select(next, revision);
    },
  };
}
