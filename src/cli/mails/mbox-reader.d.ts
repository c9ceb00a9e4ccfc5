declare module "mbox-reader" {
  import type { Readable } from "node:stream";
  /** The mails of an mbox stream, one in memory at a time. */
  export function mboxReader(stream: Readable): AsyncGenerator<{ readonly content: Buffer }>;
}
