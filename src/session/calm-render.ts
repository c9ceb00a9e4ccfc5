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
  /** Only while something is held back: fast typing sets none. */
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** On the page's clock, in milliseconds. */
  let typedAt = Number.NEGATIVE_INFINITY;
  let isExpected = true;

  signal.addEventListener("abort", () => clearTimeout(timer));

  function drawAtRest(): void {
    const left = isBusy() ? SETTLE_MS : typedAt + SETTLE_MS - performance.now();
    if (left > 0) timer = setTimeout(drawAtRest, left);
    else drawNow();
  }

  function letGo(): void {
    if (timer !== undefined) clearTimeout(timer);
    timer = undefined;
  }

  function drawNow(): void {
    letGo();
    isExpected = false;
    render();
  }

  return {
    typed() {
      typedAt = performance.now();
      // The review that follows each change draws again.
      letGo();
    },
    draw() {
      letGo();
      if (isExpected) drawNow();
      else drawAtRest();
    },
    expect() {
      isExpected = true;
    },
    drawNow,
  };
}
