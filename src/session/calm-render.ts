import { SETTLE_MS } from "./ports";

export interface CalmRender {
  /** The draft changes under the writer's hands: what is drawn waits for a pause. */
  typed(): void;
  /** Draws now, or with the pause. */
  draw(): void;
  /** What is drawn next answers the writer, and does not wait. */
  expect(): void;
  /** Draws now: the writer asked for it, or has to know. */
  drawNow(): void;
}

/**
 * Keeps score and lists still while somebody types: half a sentence is no finding, and a number that jumps at each word
 * takes the eye off the mail. What was held back is drawn with the first pause.
 * @param isBusy true amid an IME composition: no pause
 */
export function createCalmRender(render: () => void, isBusy: () => boolean, signal: AbortSignal): CalmRender {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** On the page's clock, in milliseconds. */
  let typedAt = 0;
  let isHeld = false;
  let isExpected = true;

  signal.addEventListener("abort", () => clearTimeout(timer));

  /** One timer for many keys: it is set anew only when it has come too early. */
  function rest(): void {
    const left = isBusy() ? SETTLE_MS : typedAt + SETTLE_MS - performance.now();
    timer = left > 0 ? setTimeout(rest, left) : undefined;
    if (timer !== undefined) return;
    if (isHeld) drawNow();
  }

  function drawNow(): void {
    isHeld = false;
    isExpected = false;
    render();
  }

  return {
    typed() {
      if (signal.aborted) return;
      typedAt = performance.now();
      timer ??= setTimeout(rest, SETTLE_MS);
    },
    draw() {
      if (timer === undefined || isExpected) drawNow();
      else isHeld = true;
    },
    expect() {
      isExpected = true;
    },
    drawNow,
  };
}
