import { allMatches } from "../../language/all-matches";
import type { CompileContext, Place } from "../context";
import type { Hit } from "../detection";
import { inMail, type MailSearch } from "../in-mail";
import type { Mail, ReviewedSentence } from "../mail";
import { findMatches } from "../rules/sentence-rules";
import type { CheckRule } from "../rule";
import { bySentence, meets, type SentenceQuestions } from "../sentence-notes";
import { stringsOf } from "./check";
import { escapeRegExp } from "./escape";

/** Finds the places where a sentence holds one of a list of wordings; the rule's `unless` takes hits away. */
export interface HitSearch {
  (s: ReviewedSentence): readonly Hit[];
  /** The sentences of the body with at least one hit. */
  readonly in: MailSearch;
}

const toSearch = (hitsOf: (s: ReviewedSentence) => readonly Hit[]): HitSearch =>
  Object.assign(hitsOf, { in: inMail((s) => hitsOf(s).length > 0) });

/** Makes the phrases of a rule's parameter ready; without any, nothing is ever found. */
export function compileHits(rule: CheckRule, name: string, { matchers }: CompileContext): HitSearch {
  const phrases = stringsOf(rule, name);
  if (phrases.length === 0) return findNothing();
  const matcher = matchers.add({ phrases });
  const unless = matchers.addUnless(rule.unless);
  return toSearch((s) => findMatches(s, matcher, unless));
}

/** A search without anything to look for. */
export const findNothing = (): HitSearch => toSearch(() => []);

/** Finds words exactly as the rule spells them, endings and all: where the ending is what matters. */
export function compileLiterals(rule: CheckRule, name: string): HitSearch {
  const words = stringsOf(rule, name);
  if (words.length === 0) return findNothing();
  const pattern = new RegExp(
    [...words]
      .sort((a, b) => b.length - a.length)
      .map(escapeRegExp)
      .join("|"),
    "g",
  );
  return findBySentence(pattern);
}

/**
 * Finds every match of a pattern (with the flag g) in a sentence's text; kept with the sentence's analysis. Sentences
 * without the words that any match must hold are not searched.
 */
export function findBySentence(pattern: RegExp): HitSearch {
  const mayHold = guardOf(pattern);
  const find = bySentence((s: ReviewedSentence) => matchesIn(s.text, pattern));
  return toSearch((s) => (mayHold(s) ? find(s) : NO_HITS));
}

/**
 * Finds every match of any of many patterns, pattern after pattern. Those whose words a sentence does not hold are passed
 * over in one go.
 */
export function findEach(patterns: readonly RegExp[]): (s: ReviewedSentence) => readonly Hit[] {
  const searches = patterns.map(findBySentence);
  let questions: SentenceQuestions | undefined;
  /** By pattern: its requirement's number, or `UNKNOWN`. */
  let numbers: readonly number[] = [];
  return (s) => {
    const { notes, text } = s;
    if (notes.questions !== questions) {
      questions = notes.questions;
      numbers = patterns.map((pattern) => notes.questions.numberFor(pattern) ?? UNKNOWN);
    }
    let hits: readonly Hit[] = NO_HITS;
    for (let i = 0; i < searches.length; i++) {
      const number = numbers[i] as number;
      if (number !== UNKNOWN && !notes.meets(number, text)) continue;
      const found = (searches[i] as HitSearch)(s);
      if (found.length > 0) hits = hits.length === 0 ? found : [...hits, ...found];
    }
    return hits;
  };
}

const UNKNOWN = -1;

/** The first match of a pattern in a sentence's text; sentences without the words that it must hold are not searched. */
export function firstBySentence(pattern: RegExp): (s: ReviewedSentence) => RegExpExecArray | null {
  const mayHold = guardOf(pattern);
  return (s) => (mayHold(s) ? pattern.exec(s.text) : null);
}

/**
 * Patterns that were not read beforehand (see `RequirementStore`) are read for their words only when they have been asked so often: the first review must not wait for that, and
 * not all of them are read at one time.
 */
const ASKED_BEFORE = 48;
const SPREAD = 64;

/** False of sentences in which a pattern cannot match. */
function guardOf(pattern: RegExp): (s: ReviewedSentence) => boolean {
  const enough = ASKED_BEFORE + (pattern.source.length % SPREAD);
  let asked = 0;
  let guard: ((s: ReviewedSentence) => boolean) | undefined;
  return (s) => {
    if (guard) return guard(s);
    const { requirements } = s.notes.questions;
    if (asked++ < enough && !requirements.records && !requirements.knows(pattern)) return true;
    const required = requirements.of(pattern);
    guard = required ? meets(required) : () => true;
    return guard(s);
  };
}

const NO_HITS: readonly Hit[] = [];
const NO_PLACES: readonly Place[] = [];

function matchesIn(text: string, pattern: RegExp): readonly Hit[] {
  const found = allMatches(pattern, text);
  if (found.length === 0) return NO_HITS;
  return found.map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

/** Chooses what to mark in a sentence, by its text alone. */
export type HitChoice = (s: ReviewedSentence) => Hit | undefined;

/** A finding on each chosen hit in the writer's own text. */
export function placesOf(hitOf: HitChoice): (mail: Mail) => readonly Place[] {
  const chosen = inMail((s) => hitOf(s) !== undefined);
  return (mail) => {
    const sentences = chosen(mail);
    if (sentences.length === 0) return NO_PLACES;
    return sentences.flatMap((s) => {
      const hit = hitOf(s);
      return hit && isOwnText(s) ? [placeOf(s, hit)] : [];
    });
  };
}

/** A finding on the words of a hit in the body. */
export function placeOf(sentence: ReviewedSentence, { start, end }: Hit): Place {
  return { field: "body", sentence, start, end };
}

/** The writer's own running text: neither address, signature nor quoted mail. */
export function isOwnText({ sentence }: ReviewedSentence): boolean {
  return sentence.zone === "main" || sentence.zone === "closing" || sentence.zone === "greeting";
}
