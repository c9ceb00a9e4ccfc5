import type { ComposeSurface } from "../compose/compose-surface";
import type { Span } from "../language/span";
import { neighbourSlot, slotAt } from "./slots";

export interface SlotWalk {
  /**
   * Before each key in the body. Tab and Shift+Tab go from slot to slot once one was selected, also after it was filled,
   * and Tab at last to the end of the line: the host's own next stop may be the send button. Otherwise the keys stay the
   * host's.
   * @returns true where the key was taken
   */
  handle(event: KeyboardEvent): boolean;
  /** Told of the body at each review: where it holds no slot, typing need not be looked at. */
  follow(body: string): void;
}

/** Without one of these there is no slot. */
const SLOT_SIGN = /[＿〇○]/;

/** The way through the open slots of a draft: it begins where a slot is selected and ends with Escape or a click. */
export function createSlotWalk(surface: ComposeSurface, signal: AbortSignal): SlotWalk {
  let walking = false;
  const { body } = surface;
  const options = { capture: true, passive: true, signal };
  let isWatching = false;
  body.addEventListener("pointerdown", leave, options);
  body.addEventListener("compositionstart", begin, options);
  watch(true);

  /** Typed over: by keys, by an input method, by dictation. */
  function watch(wanted: boolean): void {
    if (wanted === isWatching) return;
    isWatching = wanted;
    if (wanted) body.addEventListener("beforeinput", begin, options);
    else body.removeEventListener("beforeinput", begin, options);
  }

  function begin(): void {
    // Most keys are typed at a mere caret: the body need not be read for them.
    if (walking || body.ownerDocument.getSelection()?.isCollapsed !== false) return;
    const from = selected();
    if (from !== undefined && from.start < from.end)
      walking = slotAt(surface.read().body, from) !== undefined;
  }

  function leave(): void {
    walking = false;
  }

  function selected(): Span | undefined {
    const selection = body.ownerDocument.getSelection();
    if (selection === null || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    const start = surface.offsetAt(range.startContainer, range.startOffset);
    const end = surface.offsetAt(range.endContainer, range.endOffset);
    return start === undefined || end === undefined ? undefined : { start, end };
  }

  return {
    follow: (text) => watch(walking || SLOT_SIGN.test(text)),
    handle(event) {
      if (event.key === "Escape") leave();
      if (event.key !== "Tab" || event.ctrlKey || event.metaKey || event.altKey) return false;
      begin();
      const from = walking ? selected() : undefined;
      if (from === undefined) return false;
      const { body: text, revision } = surface.read();
      const next = neighbourSlot(text, from, event.shiftKey ? -1 : 1);
      walking = next !== undefined;
      if (next !== undefined) return surface.select(next, revision);
      const end = lineEnd(text, from.end);
      return !event.shiftKey && from.start < end && surface.select({ start: end, end }, revision);
    },
  };
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}
