import * as z from "zod/mini";
import type { StorageArea } from "./storage-area";

const KEY = "practice";
/** Attempts kept; the oldest go first. */
const KEPT = 500;

const count = z.number().check(z.minimum(0));
const attempt = z.object({
  scenario: z.string().check(z.maxLength(80)),
  day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  score: z.number().check(z.minimum(0), z.maximum(100)),
  errors: count,
  warnings: count,
  hints: count,
});
type Attempt = z.infer<typeof attempt>;

/** The attempts of the practice page, the oldest first: scores and counts, no word of a mail. */
export interface PracticeStore {
  /** Never rejects: what cannot be read is left out. */
  read(): Promise<readonly Attempt[]>;
  /** @throws when the browser's storage refuses */
  add(made: Attempt): Promise<void>;
  /** @throws when the browser's storage refuses */
  clear(): Promise<void>;
}

export function createPracticeStore(area: StorageArea): PracticeStore {
  const read = async (): Promise<readonly Attempt[]> => {
    const stored: unknown = await area.get(KEY).then(
      (items) => items[KEY],
      () => undefined,
    );
    if (!Array.isArray(stored)) return [];
    return stored.flatMap((entry) => attempt.safeParse(entry).data ?? []);
  };
  let last: Promise<unknown> = Promise.resolve();
  const after = (write: () => Promise<void>): Promise<void> => {
    const done = last.then(write, write);
    last = done;
    return done;
  };
  return {
    read,
    add: (made) => after(async () => area.set({ [KEY]: [...(await read()), made].slice(-KEPT) })),
    clear: () => after(() => area.set({ [KEY]: [] })),
  };
}
