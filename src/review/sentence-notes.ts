import type { Requirement } from "./matching/required-words";
import { RequirementStore } from "./matching/requirement-store";
import { isMet, WordFilter } from "./matching/word-filter";

/** Where the answer to each question lies in the notes of all sentences that one analyser reads. */
export class SentenceQuestions {
  readonly filter = new WordFilter();
  readonly #places = new WeakMap<object, number>();
  readonly #requirements = new WeakMap<Requirement, number>();
  readonly requirements: RequirementStore;
  #size = 0;

  constructor(requirements = new RequirementStore()) {
    this.requirements = requirements;
    // All that is known beforehand stands in the filter before the first sentence is looked at.
    for (const requirement of requirements.known.values()) if (requirement) this.numberOf(requirement);
  }

  get size(): number {
    return this.#size;
  }

  placeOf(question: object): number {
    const known = this.#places.get(question);
    if (known !== undefined) return known;
    this.#places.set(question, this.#size);
    return this.#size++;
  }

  /** The number in the filter of what a pattern requires; undefined where that is not known beforehand. */
  numberFor(pattern: RegExp): number | undefined {
    if (!this.requirements.knows(pattern)) return undefined;
    const requirement = this.requirements.of(pattern);
    return requirement && this.numberOf(requirement);
  }

  /** The number of a requirement in the filter. */
  numberOf(requirement: Requirement): number {
    const known = this.#requirements.get(requirement);
    if (known !== undefined) return known;
    const number = this.filter.add(requirement);
    this.#requirements.set(requirement, number);
    return number;
  }
}

/**
 * Answers that depend on a sentence's text only. They lie with the sentence and nowhere else: who lets go of the sentence
 * lets go of them.
 */
export class SentenceNotes {
  readonly questions: SentenceQuestions;
  /** By the question's place. */
  readonly answers: unknown[];
  /** By the question's name, see `recall`. */
  named: Map<string, unknown> | undefined;
  #met: Uint32Array | undefined;
  /** How many requirements there were when the text was looked at. */
  #scanned = 0;

  constructor(questions: SentenceQuestions) {
    this.questions = questions;
    this.answers = new Array<unknown>(questions.size);
  }

  /** True where the sentence, whose text this is, meets the requirement of that number. */
  meets(requirement: number, text: string): boolean {
    if (!this.#met || requirement >= this.#scanned) {
      const { filter } = this.questions;
      this.#met = filter.scan(text);
      this.#scanned = filter.size;
    }
    return isMet(this.#met, requirement);
  }
}

interface Noted {
  readonly notes: SentenceNotes;
}

/** Stands for an answer that is `undefined`. */
const NOTHING = Symbol("nothing");

/** Keeps the answer for each sentence text, as long as its analysis is kept. */
export function bySentence<S extends Noted, T>(answer: (s: S) => T): (s: S) => T {
  let questions: SentenceQuestions | undefined;
  let place = 0;
  return (s) => {
    const { notes } = s;
    if (notes.questions !== questions) {
      questions = notes.questions;
      place = questions.placeOf(answer);
    }
    const known = notes.answers[place];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    const value = answer(s);
    notes.answers[place] = value === undefined ? NOTHING : value;
    return value;
  };
}

/** The kept answer to the question of this name, worked out at its first asking. */
export function recall<T>({ notes }: Noted, question: string, answer: () => T): T {
  notes.named ??= new Map();
  const known = notes.named.get(question);
  if (known !== undefined || notes.named.has(question)) return known as T;
  const value = answer();
  notes.named.set(question, value);
  return value;
}

/**
 * Tells of sentences whether they hold the words of a requirement. All such questions are answered in one walk of a
 * sentence's text.
 */
export function meets(requirement: Requirement): (s: Noted & { readonly text: string }) => boolean {
  let questions: SentenceQuestions | undefined;
  let number = 0;
  return ({ notes, text }) => {
    if (notes.questions !== questions) {
      questions = notes.questions;
      number = questions.numberOf(requirement);
    }
    return notes.meets(number, text);
  };
}
