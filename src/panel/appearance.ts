import { setData } from "./set-data";
import type { Mounted } from "./views";

/** How the views look; `auto` follows the system. */
export interface Appearance {
  readonly theme: "auto" | "light" | "dark" | "contrast";
  readonly textSize: "standard" | "large" | "larger";
}

/** Dresses a view's host element, or the root element of a page of ours. */
export function applyAppearance(element: HTMLElement, { theme, textSize }: Appearance): void {
  setData(element, "theme", theme === "auto" ? undefined : theme);
  setData(element, "size", textSize === "standard" ? undefined : textSize);
}

export interface Dresser {
  /** Gives a mounted view its look, now and after each change, until it is unmounted. */
  dress<Props>(view: Mounted<Props>): Mounted<Props>;
}

/** @param current read anew whenever `observe` tells of a change */
export function createDresser(
  current: () => Appearance,
  observe: (listener: () => void, signal: AbortSignal) => void,
  signal: AbortSignal,
): Dresser {
  const worn = new Set<HTMLElement>();
  observe(() => {
    for (const element of worn) applyAppearance(element, current());
  }, signal);
  return {
    dress(view) {
      worn.add(view.element);
      applyAppearance(view.element, current());
      return {
        ...view,
        unmount() {
          worn.delete(view.element);
          view.unmount();
        },
      };
    },
  };
}
