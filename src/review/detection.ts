import { isQuoted } from "./in-quotes";
import { inMail, isMain } from "./in-mail";
import type { Mail, ReviewedSentence } from "./mail";
import type { MatcherSet } from "./matching/matcher-set";
import type { MatcherSpec, UnlessSpec } from "./rule";
import { bySentence } from "./sentence-notes";

/** A named matcher of a pack, with its exceptions. */
export type DetectionSpec = MatcherSpec & { readonly unless?: UnlessSpec | undefined };

/** Names of the lists that the review asks for; a pack may leave any of them out. */
export const DETECTION_LISTS = [
  "apology",
  "apology-plea",
  "regret",
  "trouble-made",
  "complaint",
  "courtesy",
  "refusal",
  "planned",
  "conditional",
  "event",
  "own-fault",
  "self-fault",
  "entrusted",
  "no-fault",
  "third-party-fault",
  "open-fault",
  "whose-open",
  "pending-cause",
  "first-report",
  "interim-report",
  "final-report",
  "ongoing",
  "restored",
  "minor-slip",
  "grave-harm",
  "visit",
  "contact",
] as const;
export type DetectionList = (typeof DETECTION_LISTS)[number];

const PLACE = Object.fromEntries(DETECTION_LISTS.map((list, i) => [list, i])) as Readonly<
  Record<DetectionList, number>
>;

export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Answers whether a sentence holds what a named list describes. */
export interface Detector {
  find(list: DetectionList, s: ReviewedSentence): Hit | undefined;
  has(list: DetectionList, s: ReviewedSentence): boolean;
  /** All lists that the sentence holds something of, in the order of `DETECTION_LISTS`. */
  listsOf(s: ReviewedSentence): readonly DetectionList[];
  /** Sentences of the body that hold it. */
  inBody(list: DetectionList, mail: Mail): readonly ReviewedSentence[];
  /** Sentences of `main` that hold it. */
  inMain(list: DetectionList, mail: Mail): readonly ReviewedSentence[];
}

/** Behind the last words of a sentence stands nothing but this. */
const FULL_STOP = 1;

/** Compiles the detection lists of the packs; later packs add to earlier ones. */
export function createDetector(
  packs: readonly (Readonly<Record<string, DetectionSpec>> | undefined)[],
  matchers: MatcherSet,
): Detector {
  const compiled = new Map<string, { matcher: number; unless: number | undefined }[]>();
  for (const lists of packs) {
    for (const [name, { unless, ...spec }] of Object.entries(lists ?? {})) {
      const entry = { matcher: matchers.add(spec), unless: matchers.addUnless(unless) };
      compiled.set(name, [...(compiled.get(name) ?? []), entry]);
    }
  }
  const search = (list: DetectionList, s: ReviewedSentence): Hit | undefined => {
    for (const { matcher, unless } of compiled.get(list) ?? []) {
      if (!s.matched.has(matcher)) continue;
      const hits = s.matches.filter(
        (m) =>
          m.matcher === matcher &&
          !(
            unless !== undefined &&
            s.matches.some((u) => u.matcher === unless && u.start < m.end && m.start < u.end)
          ),
      );
      // 「ごめんなさい」のまま焼き付けてしまい、申し訳ございません: what the writer ends with before what is cited.
      const [first] = hits;
      const isCited = first !== undefined && hits.length > 1 && isQuoted(s.text, first.start, false);
      const hit = isCited ? (hits.find((m) => m.end >= s.text.length - FULL_STOP) ?? first) : first;
      if (hit) return hit;
    }
    return undefined;
  };
  const hitsOf = bySentence((s: ReviewedSentence): readonly (Hit | undefined)[] | undefined => {
    const hits = DETECTION_LISTS.map((list) => search(list, s));
    return hits.some((hit) => hit !== undefined) ? hits : undefined;
  });
  const listsOf = bySentence((s: ReviewedSentence) => DETECTION_LISTS.filter((list) => has(list, s)));
  const find = (list: DetectionList, s: ReviewedSentence): Hit | undefined => hitsOf(s)?.[PLACE[list]];
  const has = (list: DetectionList, s: ReviewedSentence) => find(list, s) !== undefined;
  const holding = new Map(DETECTION_LISTS.map((list) => [list, inMail((s) => has(list, s))]));
  const inBody = (list: DetectionList, mail: Mail) => holding.get(list)?.(mail) ?? [];
  return {
    find,
    has,
    listsOf,
    inBody,
    inMain: (list, mail) => inBody(list, mail).filter(isMain),
  };
}
