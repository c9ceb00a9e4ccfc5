/** Where the answer to each question lies in the notes of all sentences that one analyser reads. */
export class SentenceQuestions {
  readonly #places = new WeakMap<object, number>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  placeOf(question: object): number {
    const known = this.#places.get(question);
    if (known !== undefined) return known;
    this.#places.set(question, this.#size);
    return this.#size++;
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

  constructor(questions: SentenceQuestions) {
    this.questions = questions;
    this.answers = new Array<unknown>(questions.size);
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
