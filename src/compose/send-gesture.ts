import { isAltS } from "./alt-s";

/** One press of a pointer or a key, from its first event to its last: it is asked about once, at its beginning. */
export interface Gesture {
  readonly device: "pointer" | "key";
  readonly key: string | undefined;
  readonly control: Element | undefined;
  readonly first: string;
  decision: "pass" | "hold";
}

const ORDER = ["pointerdown", "mousedown", "pointerup", "mouseup", "click"];

/** Tells which events belong to the gesture that is under way. */
export class GestureTracker {
  #gesture: Gesture | undefined;
  #seen = -1;

  /** The gesture that `event` goes on with; undefined where it begins another or belongs to none. */
  continue(event: MouseEvent | KeyboardEvent): Gesture | undefined {
    const gesture = this.#gesture;
    if (!gesture) return undefined;
    return event.type.startsWith("key")
      ? this.#continueKey(gesture, event as KeyboardEvent)
      : this.#continuePointer(gesture, event);
  }

  /** True for events that can be the first of a try: not a release, not part of an IME composition. */
  canStart(event: MouseEvent | KeyboardEvent): boolean {
    if (event.type === "keydown") {
      const { key, isComposing, keyCode, altKey } = event as KeyboardEvent;
      const canSend = isAltS(event) || ((key === "Enter" || key === " ") && !altKey);
      return canSend && !isComposing && keyCode !== 229;
    }
    const starts = event.type === "pointerdown" || event.type === "mousedown" || event.type === "click";
    return starts && (event as MouseEvent).button === 0;
  }

  start(event: MouseEvent | KeyboardEvent, control: Element | undefined): Gesture {
    const key = event.type === "keydown" ? (event as KeyboardEvent).key : undefined;
    const gesture: Gesture = {
      device: key ? "key" : "pointer",
      key,
      control,
      first: event.type,
      decision: "pass",
    };
    this.#gesture = event.type === "click" ? undefined : gesture;
    this.#seen = ORDER.indexOf(event.type);
    return gesture;
  }

  #continueKey(gesture: Gesture, event: KeyboardEvent): Gesture | undefined {
    if (event.type === "keydown") {
      if (gesture.device === "key" && event.repeat && event.key === gesture.key) return gesture;
      if (!event.isComposing && event.keyCode !== 229) this.#gesture = undefined;
      return undefined;
    }
    if (gesture.device !== "key" || event.key !== gesture.key) return undefined;
    if (event.type === "keyup") this.#endAfterThisTask(gesture);
    return gesture;
  }

  #continuePointer(gesture: Gesture, event: MouseEvent | KeyboardEvent): Gesture | undefined {
    const onControl = gesture.control?.contains(event.target as Node | null) ?? false;
    if (gesture.device === "key") {
      // A native button clicks itself on Enter and Space; a real press of the pointer is a new try.
      if (event.type === "click" && onControl) {
        if (gesture.decision === "hold") this.#gesture = undefined;
        return gesture;
      }
      if (event.type === "pointerdown" || event.type === "mousedown") this.#gesture = undefined;
      return undefined;
    }
    const place = ORDER.indexOf(event.type);
    const again = event.type.endsWith("down") && place <= this.#seen;
    const slidOff = gesture.decision === "pass" && !onControl;
    if (again || slidOff) {
      this.#gesture = undefined;
      return undefined;
    }
    this.#seen = place;
    if (event.type === "click") this.#gesture = undefined;
    return gesture;
  }

  /** The click that a key causes is dispatched in the same task as its keyup. */
  #endAfterThisTask(gesture: Gesture): void {
    setTimeout(() => {
      if (this.#gesture === gesture) this.#gesture = undefined;
    });
  }
}
