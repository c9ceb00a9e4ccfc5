import { layOutNetwork, type NetworkSpec, type NetworkTable } from "./network-table";

/** What the review learned: of what a sentence says, of what a whole mail is, and of answers. */
export interface ModelSpec {
  readonly sentences: NetworkSpec;
  readonly mails: NetworkSpec;
  /** Whether a draft takes up what the customer asks. */
  readonly points?: NetworkSpec | undefined;
}

/** The same laid out. */
export interface ModelTables {
  readonly sentences: NetworkTable;
  readonly mails: NetworkTable;
  readonly points?: NetworkTable | undefined;
}

/** @throws RangeError where two features cannot be told apart, see `layOutNetwork` */
export function layOutModel({ sentences, mails, points }: ModelSpec): ModelTables {
  return {
    sentences: layOutNetwork(sentences),
    mails: layOutNetwork(mails),
    ...(points && { points: layOutNetwork(points) }),
  };
}
