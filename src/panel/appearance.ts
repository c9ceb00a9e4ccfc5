import type { Mounted } from "./views";

/** How the views look; `auto` follows the system. */
export interface Appearance {
  readonly theme: "auto" | "light" | "dark" | "contrast";
  readonly textSize: "standard" | "large" | "larger";
}

/** Dresses a view's host element, or the root element of a page of ours. */
export function applyAppearance(element: HTMLElement, { theme, textSize }: Appearance): void {
  set(element, "theme", theme === "auto" ? undefined : theme);
  set(element, "size", textSize === "standard" ? undefined : textSize);
}

/** The host's page is laid out anew after every touch: what is right already is left alone. */
function set(element: HTMLElement, name: string, value: string | undefined): void {
  if (element.dataset[name] === value) return;
  if (value === undefined) delete element.dataset[name];
  else element.dataset[name] = value;
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
