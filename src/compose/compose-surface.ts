import type { Span } from "../language/span";

/** What a compose window holds at one moment; `revision` grows with each change of the body, subject or addressees. */
export interface ComposeSnapshot {
  readonly revision: number;
  readonly subject: string;
  /** The body's plain text without quoted mail and signature blocks folded in by the host; see `TextMap`. */
  readonly body: string;
  readonly to: readonly string[];
  /** The mail that this one answers, as plain text. */
  readonly quoted: string;
}

/** An accepted change: `span` of the body's text becomes `replacement`. */
export interface TextEdit {
  readonly span: Span;
  readonly replacement: string;
}

/** A try at sending that the gate has stopped before the host saw it. */
export interface SendAttempt {
  readonly kind: "click" | "shortcut" | "key" | "menu";
  /** Lets the host's own send run, exactly once; the gate is armed again afterwards. */
  release(): void;
}

/**
 * Port: one mail window of a host. DOM in, no `browser.*`. Every `observe…` ends with its `AbortSignal`.
 * Implementations: gmail, practice, and an in-memory one for tests; `test/contract` holds them to one behaviour.
 */
export interface ComposeSurface {
  readonly host: "gmail" | "outlook" | "practice";
  /** The editable body. */
  readonly body: HTMLElement;
  /** The window's outermost element; UI is never put inside `body`. */
  readonly root: HTMLElement;
  read(): ComposeSnapshot;
  /** True between compositionstart and compositionend: nothing may be changed, not even marks. */
  isComposing(): boolean;
  /** After each change by the user or the host, never during an IME composition (once, after its end). Not debounced. */
  observeChanges(listener: () => void, signal: AbortSignal): void;
  /** Called once when the window is gone. */
  observeClose(listener: () => void, signal: AbortSignal): void;
  /** Live DOM range for a span of the snapshot's body, or undefined where the text there is no longer what it was. */
  rangeOf(span: Span, revision: number): Range | undefined;
  /** True where `range` begins and ends just where `rangeOf` would put one; far cheaper than making another. */
  isAt(range: Range, span: Span, revision: number): boolean;
  /** The offset in the body's text at a DOM position, or undefined outside the body. */
  offsetAt(node: Node, offset: number): number | undefined;
  /** Edits through the host's own undo as one step; false where the text at `span` has changed since `revision`. */
  apply(edit: TextEdit, revision: number): boolean;
  /** Sets the caret or selection to `span`, scrolls it into view inside the editor only, and focuses the body. */
  select(span: Span, revision: number): boolean;
  focusSubject(): void;
  /** Where the badge goes: the element after which it is inserted, outside the body. Undefined where none is found. */
  badgeAnchor(): HTMLElement | undefined;
  /**
   * Asks before each way of sending. The listener answers synchronously: `"pass"` lets this event go untouched,
   * `"hold"` stops it; the holder then calls `attempt.release()` or lets it rest.
   * A listener that throws lets the mail go (fail open).
   */
  gateSend(listener: (attempt: SendAttempt) => "pass" | "hold", signal: AbortSignal): void;
}

/** Port: finds the compose windows of a page, those there at the start and those opened later. */
export interface ComposeFinder {
  observe(onOpen: (surface: ComposeSurface) => void, signal: AbortSignal): void;
  /** What the popup says of this page: windows seen, and whether the page's structure is understood. */
  selfCheck(): { readonly windows: number; readonly understood: boolean };
}
