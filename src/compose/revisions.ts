import type { Span } from "../language/span";
import type { ComposeSnapshot } from "./compose-surface";

/** How many bodies are remembered: a review that is further behind than this is answered with "no longer there". */
const REMEMBERED = 64;

/** Numbers the states of a mail window and finds a span of an earlier body in the present one. */
export class Revisions {
  #current: ComposeSnapshot | undefined;
  readonly #bodies = new Map<number, string>();
  /** Many spans of one review are located in the same body: what both share at the ends is counted once. */
  #shared: { readonly revision: number; readonly body: string; readonly ends: SharedEnds } | undefined;

  /** The same object as long as nothing has changed. */
  record(fields: Omit<ComposeSnapshot, "revision">): ComposeSnapshot {
    const last = this.#current;
    if (
      last &&
      last.body === fields.body &&
      last.subject === fields.subject &&
      last.quoted === fields.quoted &&
      last.to.length === fields.to.length &&
      last.to.every((address, index) => address === fields.to[index])
    ) {
      return last;
    }
    const revision = (last?.revision ?? 0) + 1;
    this.#current = { revision, ...fields };
    this.#bodies.set(revision, fields.body);
    this.#bodies.delete(revision - REMEMBERED);
    return this.#current;
  }

  /**
   * Where `span` of the body at `revision` stands in `body`, or undefined where its text was touched since or the
   * revision is forgotten: only what lies wholly before or wholly after the change is still known to be the same.
   */
  locate(span: Span, revision: number, body: string): Span | undefined {
    const old = this.#bodies.get(revision);
    if (old === undefined || span.start < 0 || span.end < span.start || span.end > old.length)
      return undefined;
    if (old === body) return span;
    const { prefix, suffix } = this.#sharedEnds(revision, old, body);
    if (span.end <= prefix) return span;
    if (span.start < old.length - suffix) return undefined;
    const shift = body.length - old.length;
    return { start: span.start + shift, end: span.end + shift };
  }

  #sharedEnds(revision: number, old: string, body: string): SharedEnds {
    if (this.#shared?.revision !== revision || this.#shared.body !== body) {
      this.#shared = { revision, body, ends: sharedEnds(old, body) };
    }
    return this.#shared.ends;
  }
}

interface SharedEnds {
  readonly prefix: number;
  readonly suffix: number;
}

function sharedEnds(old: string, body: string): SharedEnds {
  const shorter = Math.min(old.length, body.length);
  let prefix = 0;
  while (prefix < shorter && old.charCodeAt(prefix) === body.charCodeAt(prefix)) prefix += 1;
  let suffix = 0;
  while (
    suffix < shorter &&
    old.charCodeAt(old.length - 1 - suffix) === body.charCodeAt(body.length - 1 - suffix)
  ) {
    suffix += 1;
  }
  return { prefix, suffix };
}
