import {
  BARE_DEMAND,
  DEMAND,
  EMPTY,
  FORM_OF_ANSWER,
  INDIRECT_QUESTION,
  NAMED_THING,
  OWN_DOING,
  QUESTION,
  TELL_LIST,
  WORRY,
} from "./asking-patterns";

/** Whether a part of the customer's mail asks or demands something. */
export function isAsking(text: string): boolean {
  return QUESTION.test(text) || INDIRECT_QUESTION.test(text) || DEMAND.test(text);
}

/** A question that no answer could answer, a courtesy, a bare "please reply", what the customer will do. */
export function isEmptyAsk(text: string): boolean {
  const isOwnDoing = OWN_DOING.test(text) && !/お願い/.test(text) && !INDIRECT_QUESTION.test(text);
  return EMPTY.test(text) || FORM_OF_ANSWER.test(text) || isOwnDoing;
}

/** A worry or a reproach in the form of a question. */
export const isWorry = (text: string): boolean => WORRY.test(text);

/** Nothing but the asking: what is asked stands before it. */
export const isBareDemand = (text: string): boolean => BARE_DEMAND.test(text);

/** A noun that names what a list asks for. */
export const isNamedThing = (text: string): boolean => NAMED_THING.test(text);

/** What a list asks for: a thing (現在の状況), or a question without its end (測定の誤りか). */
export function isItemOfList(text: string): boolean {
  const isSentence = /(?:です|ます|ました|ません|でした|様|御中|[たるいだ])[。]?$/.test(text);
  const isNumber = /^[\d:：/.\-\s]+$/.test(text);
  return !isSentence && !isNumber;
}

/** Whether a mail asks to be told about what it lists. */
export const asksToBeTold = (texts: readonly string[]): boolean => texts.some((text) => TELL_LIST.test(text));
