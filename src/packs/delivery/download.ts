import { PackRefusal, refuseFormat } from "./refusal";

/** The largest file that is read, in bytes. */
export const MAX_DOWNLOAD = 1024 * 1024;

export interface DownloadOptions {
  /** The browser's own. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** For the whole transfer, in milliseconds. */
  readonly timeoutMs: number;
  /** In bytes, after the transfer's own compression. */
  readonly maxBytes?: number;
}

/** https, and no name or password in it. */
export function isHttpsAddress(text: string): boolean {
  try {
    const { protocol, username, password } = new URL(text);
    return protocol === "https:" && username === "" && password === "";
  } catch {
    return false;
  }
}

/**
 * Reads a pack's file. Nothing of the user goes along: no cookies, no referrer, no identifier. Whether the file changed the
 * browser's own cache asks (`If-None-Match`): a header set here would need a preflight request.
 * @returns the file's text
 * @throws PackRefusal `network`, `status`, `too-large`, `timeout` or `format` (not UTF-8)
 */
export async function downloadPack(url: string, options: DownloadOptions): Promise<string> {
  const { fetch, timeoutMs, maxBytes = MAX_DOWNLOAD } = options;
  if (!isHttpsAddress(url)) throw new PackRefusal("network", ["https"]);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeoutMs);
  try {
    const response = await fetch(url, {
      redirect: "error",
      credentials: "omit",
      cache: "no-cache",
      referrerPolicy: "no-referrer",
      signal: stop.signal,
    });
    if (response.status !== 200) throw new PackRefusal("status", [String(response.status)]);
    if (Number(response.headers.get("content-length") ?? 0) > maxBytes) throw new PackRefusal("too-large");
    return decode(await readWithin(response, maxBytes));
  } catch (error) {
    if (error instanceof PackRefusal) throw error;
    throw new PackRefusal(stop.signal.aborted ? "timeout" : "network", [new URL(url).host]);
  } finally {
    clearTimeout(timer);
    // Ends a transfer that was given up amid the file.
    stop.abort();
  }
}

async function readWithin(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel().catch(() => undefined);
      throw new PackRefusal("too-large");
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refuseFormat((texts) => texts.notUtf8);
  }
}
