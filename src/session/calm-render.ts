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
  let isHeld = false;
  let isExpected = true;

  signal.addEventListener("abort", () => clearTimeout(timer));

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(rest, SETTLE_MS);
  }

  function rest(): void {
    if (isBusy()) return wait();
    timer = undefined;
    if (isHeld) drawNow();
  }

  function drawNow(): void {
    isHeld = false;
    isExpected = false;
    render();
  }

  return {
    typed() {
      if (!signal.aborted) wait();
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
