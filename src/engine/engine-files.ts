import { attempt, fields, maybe, oneOf, shapeOf, text } from "./shape";

/** What the engine is made of, as paths inside the extension. */
export const ENGINE_FILES = {
  dictionary: "/dictionary/ipadic.bin",
  packs: ["/packs/apology.pack.json"],
  prepared: "/packs/apology.prepared.bin",
} as const;

/** A file on its way to the engine's thread; without bytes where it could not be read. */
interface HandedFile {
  readonly type: "file";
  readonly path: string;
  readonly bytes?: ArrayBuffer | undefined;
}

const handedFile = fields<HandedFile>({
  type: oneOf(["file"]),
  path: text,
  bytes: maybe(shapeOf((value) => value instanceof ArrayBuffer)),
});

/**
 * Reads the engine's files where its thread is spawned and hands each over as soon as it is there: the thread takes as
 * long to start as the files take to be read.
 */
export function handFiles(
  send: (file: HandedFile, transfer: Transferable[]) => void,
  fetchFile: typeof readFile = readFile,
): void {
  for (const path of [ENGINE_FILES.dictionary, ENGINE_FILES.prepared, ...ENGINE_FILES.packs]) {
    fetchFile(path).then(
      (bytes) => send({ type: "file", path, bytes }, [bytes]),
      () => send({ type: "file", path }, []),
    );
  }
}

export interface FileInbox {
  receive(message: unknown): void;
  /** The file handed over; one that was not, or was taken already, is read here. */
  read(path: string): Promise<ArrayBuffer>;
}

/** The thread's side of `handFiles`. */
export function createFileInbox(fetchFile: typeof readFile = readFile): FileInbox {
  const coming = new Map<string, Promise<ArrayBuffer | undefined>>();
  const arrive = new Map<string, (bytes: ArrayBuffer | undefined) => void>();
  for (const path of [ENGINE_FILES.dictionary, ENGINE_FILES.prepared, ...ENGINE_FILES.packs])
    coming.set(path, new Promise((resolve) => arrive.set(path, resolve)));
  return {
    receive(message) {
      const file = attempt(handedFile, message);
      if (file !== undefined) arrive.get(file.path)?.(file.bytes);
    },
    async read(path) {
      const handed = coming.get(path);
      coming.delete(path);
      return (await handed) ?? fetchFile(path);
    },
  };
}

/** @throws Error naming the file and the status */
async function readFile(path: string): Promise<ArrayBuffer> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.arrayBuffer();
}
