import type { Readable } from "node:stream";

/** Thrown for wrong use of the command line: told in one line, exit 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Thrown where the system refuses a file: told in the user's language, exit 2. */
export class FileError extends UsageError {
  readonly path: string;
  /** The system's name for it, e.g. `ENOENT`. */
  readonly code: string;
  constructor(path: string, code: string) {
    super(`${path}: ${code}`);
    this.path = path;
    this.code = code;
  }
}

/** What the system said, as a `FileError`; undefined where the error is none of the system's. */
export function asFileError(error: unknown, path?: string): FileError | undefined {
  if (error instanceof FileError) return error;
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return undefined;
  const { code, path: own } = error as NodeJS.ErrnoException;
  return new FileError(path ?? own ?? "", code ?? "error");
}

/** Where a command reads and writes; its exit code is what it returns. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: (text: string) => Promise<void>;
  readonly stderr: (text: string) => void;
}

/**
 * The value of an option that knows only some.
 * @throws UsageError naming them
 */
export function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  if (!allowed.includes(value as T)) throw new UsageError(`--${name} ${allowed.join("|")}`);
  return value as T;
}
