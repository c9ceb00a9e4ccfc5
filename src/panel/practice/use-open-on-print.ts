import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** What is folded away in `root` on the screen is open on paper. */
export function useOpenOnPrint(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const life = new AbortController();
    const open = () => {
      for (const fold of root.current?.querySelectorAll("details") ?? []) fold.open = true;
    };
    addEventListener("beforeprint", open, { signal: life.signal });
    return () => life.abort();
  }, []);
}
