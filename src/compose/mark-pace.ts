import type { MarkPainter, PlacedMark } from "./mark-painter";
import { marksNearScreen } from "./mark-screen";

/** With fewer marks than this nothing is put off: the browser needs about a hundredth of a millisecond for each. */
const MANY = 60;
/** After the last change of the text, before what is out of sight is drawn again, in milliseconds. */
const REST_MS = 1_000;

interface Paced {
  readonly marks: readonly PlacedMark[];
  /** Those drawn while the text is being changed, as places in `marks`; undefined where all are drawn. */
  readonly near: { readonly from: number; readonly to: number } | undefined;
}

/** False during an IME composition: then not even a mark may change. */
type MayDraw = () => boolean;

/**
 * Draws only what is in or near the screen while the text is being changed: the browser places every highlighted range
 * anew after each keystroke, seen or not. Once the typing rests, all are drawn.
 */
export class PacedPainter implements MarkPainter {
  readonly #inner: MarkPainter;
  readonly #view: Window;
  readonly #paced = new Map<object, Paced>();
  readonly #mayDraw = new Map<object, MayDraw>();
  /** On the page's clock, in milliseconds. */
  #changedAt = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #listening: AbortController | undefined;

  constructor(inner: MarkPainter, view: Window) {
    this.#inner = inner;
    this.#view = view;
  }

  paint(owner: object, marks: readonly PlacedMark[]): void {
    const before = this.#paced.get(owner);
    this.#draw(owner, marks, before?.near && marks.length >= MANY ? follow(before, marks) : undefined);
  }

  textChanges(owner: object, mayDraw: MayDraw): void {
    const paced = this.#paced.get(owner);
    if (paced === undefined || paced.marks.length < MANY) return;
    this.#mayDraw.set(owner, mayDraw);
    if (paced.near === undefined) this.#draw(owner, paced.marks, marksNearScreen(paced.marks, this.#view));
    this.#changedAt = this.#view.performance.now();
    this.#rest ??= this.#drawAllLater(REST_MS);
    this.#listening ??= this.#listen();
  }

  #draw(owner: object, marks: readonly PlacedMark[], near: Paced["near"]): void {
    if (marks.length > 0) this.#paced.set(owner, { marks, near });
    else this.#paced.delete(owner);
    if (near === undefined) this.#mayDraw.delete(owner);
    this.#inner.paint(owner, near ? marks.slice(near.from, near.to) : marks);
    if (this.#mayDraw.size === 0 && this.#rest !== undefined) this.#stop();
  }

  /** What comes into sight while the typing goes on. */
  #listen(): AbortController {
    const listening = new AbortController();
    const options = { capture: true, passive: true, signal: listening.signal };
    let asked = false;
    const look = (): void => {
      asked = false;
      this.#redraw((marks) => marksNearScreen(marks, this.#view));
    };
    const lookNextFrame = (): void => {
      if (!asked) this.#view.requestAnimationFrame(look);
      asked = true;
    };
    for (const type of ["scroll", "resize"]) this.#view.addEventListener(type, lookNextFrame, options);
    return listening;
  }

  /** One timer for many keys: it is set anew only when it has come too early. */
  #drawAllLater(wait: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      const left = this.#changedAt + REST_MS - this.#view.performance.now();
      if (left <= 0) this.#redraw(() => undefined);
      if (this.#mayDraw.size > 0) this.#rest = this.#drawAllLater(left > 0 ? left : REST_MS);
    }, wait);
  }

  #redraw(choose: (marks: readonly PlacedMark[]) => Paced["near"]): void {
    for (const [owner, mayDraw] of [...this.#mayDraw]) {
      const marks = this.#paced.get(owner)?.marks ?? [];
      if (mayDraw()) this.#draw(owner, marks, choose(marks));
    }
  }

  #stop(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
    this.#listening?.abort();
    this.#listening = undefined;
  }
}

/** The same stretch in the next list of marks, with what is new inside it; all of them where its ends are gone. */
function follow({ marks: old, near }: Paced, marks: readonly PlacedMark[]): Paced["near"] {
  if (near === undefined) return undefined;
  const from = marks.findIndex((mark) => mark === old[near.from]);
  const last = marks.findLastIndex((mark) => mark === old[near.to - 1]);
  return from < 0 || last < from ? undefined : { from, to: last + 1 };
}
