import type { ReportPlaces, ReportSaid, ReportWire } from "./report-wire";

/** Compose windows remembered at a time; who was forgotten is told everything again. */
const REMEMBERED = 32;

interface LastSaid {
  readonly number: number;
  readonly said: string;
}

/** What each compose window was told last, so that the same need not be told again. */
export interface SaidMemory {
  /** @param known number of what the window knows, if anything */
  shorten(
    draftId: string,
    known: number | undefined,
    report: { readonly said: ReportSaid; readonly places: ReportPlaces },
  ): ReportWire;
}

export function createSaidMemory(): SaidMemory {
  const memory = new Map<string, LastSaid>();
  let numbers = 0;

  function remember(draftId: string, said: string): LastSaid {
    const last = { number: ++numbers, said };
    // Put at the end: the window used longest ago is the first.
    memory.delete(draftId);
    memory.set(draftId, last);
    const [oldest] = memory.keys();
    if (memory.size > REMEMBERED && oldest !== undefined) memory.delete(oldest);
    return last;
  }

  return {
    shorten(draftId, known, { said, places }) {
      const text = JSON.stringify(said);
      const last = memory.get(draftId);
      if (last !== undefined && last.number === known && last.said === text) return { number: known, places };
      return { ...remember(draftId, text), places };
    },
  };
}
