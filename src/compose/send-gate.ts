import { isAltS } from "./alt-s";
import type { SendAttempt } from "./compose-surface";
import { type Gesture, GestureTracker } from "./send-gesture";
import { pressControl, pressEntry, repeatKey } from "./send-press";

/** What the gate must know of one mail window to see that an event would send its mail. */
export interface GatedWindow {
  /** The control at `target` that sends this mail when pressed, or leads to it (a menu entry). */
  controlAt(target: Element): { readonly kind: "click" | "menu"; readonly control: HTMLElement } | undefined;
  /** True where Ctrl/⌘+Enter with the focus on `target` sends this mail. */
  takesShortcutAt(target: Element): boolean;
  /** Alt+S sends as well, as in Outlook. */
  readonly sendsOnAltS?: boolean;
  sendButton(): HTMLElement | undefined;
  /** A menu entry was let through, at once or after a hold: what follows of the same gesture need not be asked about. */
  cleared?(): void;
  /** Presses a menu entry that was held; its menu may have closed meanwhile. */
  pressEntry?(entry: HTMLElement): void;
}

type SendListener = (attempt: SendAttempt) => "pass" | "hold";

interface Guard {
  readonly window: GatedWindow;
  readonly listener: SendListener;
  /** Only the newest try can be released: two held tries never become two mails. */
  latest: object | undefined;
}

interface Try {
  readonly guard: Guard;
  readonly kind: SendAttempt["kind"];
  readonly control: HTMLElement | undefined;
  readonly target: Element;
}

const EVENTS = [
  "pointerdown",
  "mousedown",
  "pointerup",
  "mouseup",
  "click",
  "keydown",
  "keypress",
  "keyup",
] as const;

/**
 * Stands before every way of sending, for all mail windows of one document. It listens at the window, in the capture
 * phase, and therefore should be made before the host's scripts run. A fault of ours never holds a mail back.
 */
export class SendGate {
  readonly #guards = new Set<Guard>();
  readonly #gestures = new GestureTracker();
  readonly #onFault: (fault: unknown) => void;
  #releasing = false;

  constructor(view: EventTarget, signal: AbortSignal, onFault: (fault: unknown) => void = () => {}) {
    this.#onFault = onFault;
    for (const type of EVENTS) {
      view.addEventListener(type, (event: Event) => this.#handle(event as MouseEvent | KeyboardEvent), {
        capture: true,
        signal,
      });
    }
  }

  /** Asks `listener` once per try to send the mail of `window`, until `signal` aborts. */
  guard(window: GatedWindow, listener: SendListener, signal: AbortSignal): void {
    if (signal.aborted) return;
    const guard: Guard = { window, listener, latest: undefined };
    this.#guards.add(guard);
    signal.addEventListener("abort", () => this.#guards.delete(guard), { once: true });
  }

  #handle(event: MouseEvent | KeyboardEvent): void {
    if (this.#releasing) return;
    try {
      if (this.#judge(event) === "pass") return;
    } catch (fault) {
      this.#onFault(fault);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #judge(event: MouseEvent | KeyboardEvent): "pass" | "hold" {
    const running = this.#gestures.continue(event);
    if (running) return running.decision;
    if (!this.#gestures.canStart(event)) return "pass";
    const found = this.#findTry(event);
    if (!found) return "pass";
    // Noted before asking: if the listener throws, the rest of the gesture passes as well.
    const gesture = this.#gestures.start(event, found.control);
    gesture.decision = this.#ask(found, event, gesture);
    return gesture.decision;
  }

  #findTry(event: MouseEvent | KeyboardEvent): Try | undefined {
    const target = event.composedPath()[0] ?? event.target;
    if (!isElement(target)) return undefined;
    const altS = isAltS(event);
    const shortcut = isKey(event) && event.key === "Enter" && (event.ctrlKey || event.metaKey);
    for (const guard of this.#guards) {
      if (altS && !guard.window.sendsOnAltS) continue;
      const at = guard.window.controlAt(target);
      if (shortcut || altS) {
        if (at?.kind === "click" || guard.window.takesShortcutAt(target)) {
          return { guard, kind: "shortcut", control: at?.control, target };
        }
      } else if (at) {
        const kind = at.kind === "menu" ? "menu" : isKey(event) ? "key" : "click";
        return { guard, kind, control: at.control, target };
      }
    }
    return undefined;
  }

  #ask(found: Try, event: MouseEvent | KeyboardEvent, gesture: Gesture): "pass" | "hold" {
    const { guard, kind } = found;
    const token = {};
    guard.latest = token;
    const attempt: SendAttempt = {
      kind,
      release: () => {
        if (guard.latest !== token || gesture.decision !== "hold") return;
        guard.latest = undefined;
        if (kind === "menu") guard.window.cleared?.();
        this.#release(found, event);
      },
    };
    if (guard.listener(attempt) === "hold") return "hold";
    if (kind === "menu") guard.window.cleared?.();
    return "pass";
  }

  #release({ guard, kind, control, target }: Try, event: MouseEvent | KeyboardEvent): void {
    this.#releasing = true;
    try {
      if (kind === "menu" && control) {
        // Never the send button in its stead: a mail that was to go tomorrow would go now.
        if (guard.window.pressEntry) guard.window.pressEntry(control);
        else if (control.isConnected) pressEntry(control);
        return;
      }
      const button = control?.isConnected ? control : guard.window.sendButton();
      if (button) pressControl(button);
      else if (isKey(event)) repeatKey(event, target);
    } finally {
      this.#releasing = false;
    }
  }
}

function isKey(event: MouseEvent | KeyboardEvent): event is KeyboardEvent {
  return event.type.startsWith("key");
}

/** By node type: an element of another document (a pop-out) is no instance of this one's `Element`. */
function isElement(target: EventTarget | null): target is Element {
  return (target as Node | null)?.nodeType === 1;
}
