import { layOutNetwork, type NetworkSpec, type NetworkTable } from "./network-table";

/** What the review learned: of what a sentence says, and of what a whole mail is. */
export interface ModelSpec {
  readonly sentences: NetworkSpec;
  readonly mails: NetworkSpec;
}

/** The same laid out. */
export interface ModelTables {
  readonly sentences: NetworkTable;
  readonly mails: NetworkTable;
}

/** @throws RangeError where two features cannot be told apart, see `layOutNetwork` */
export function layOutModel({ sentences, mails }: ModelSpec): ModelTables {
  return { sentences: layOutNetwork(sentences), mails: layOutNetwork(mails) };
}
