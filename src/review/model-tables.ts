import { APPLICABLE_CLASS, RESPONSIBILITY_CLASSES, STAGE_CLASSES } from "./classify-mail";
import { layOutWeights, type LinearModelSpec, type WeightTable } from "./weight-table";

/** A trained model laid out: what a sentence says and what a whole mail is are asked at different times. */
export interface ModelTables {
  readonly sentences: WeightTable;
  readonly mails: WeightTable;
}

const MAIL_CLASSES: ReadonlySet<string> = new Set([
  ...STAGE_CLASSES,
  ...RESPONSIBILITY_CLASSES,
  APPLICABLE_CLASS,
]);

/** @throws RangeError where two features cannot be told apart, see `layOutWeights` */
export function layOutModel(model: LinearModelSpec): ModelTables {
  return {
    sentences: layOutWeights(model, (name) => !MAIL_CLASSES.has(name)),
    mails: layOutWeights(model, (name) => MAIL_CLASSES.has(name)),
  };
}
