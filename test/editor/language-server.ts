import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

export interface Position {
  /** From 0. */
  readonly line: number;
  readonly character: number;
}
export interface Diagnostic {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly message: string;
  readonly severity: number;
}
export interface Completion {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
  readonly insertText?: string;
}

/** The language server that VS Code's YAML extension, Neovim and others run, over its standard streams. */
export interface LanguageServer {
  /** Opens a file, or gives it another text. @returns what the server finds wrong in it */
  write(path: string, text: string): Promise<readonly Diagnostic[]>;
  complete(path: string, position: Position): Promise<readonly Completion[]>;
  /** What the editor shows of the word there, as Markdown. */
  hover(path: string, position: Position): Promise<string>;
  close(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const SERVER = createRequire(import.meta.url).resolve("yaml-language-server/bin/yaml-language-server");
/** Nothing is fetched: the schemas are those that the files name. */
const SETTINGS = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };

export async function startLanguageServer(folder: string): Promise<LanguageServer> {
  const child = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const waiting = new Map<number, (message: Message) => void>();
  const published = new Map<string, (found: readonly Diagnostic[]) => void>();
  const versions = new Map<string, number>();
  let last = 0;

  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ask = (method: string, params: unknown): Promise<unknown> => {
    const id = ++last;
    send({ id, method, params });
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ result, error }) => {
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
    });
  };
  const receive = (message: Message) => {
    if (message.method === undefined) {
      waiting.get(message.id ?? 0)?.(message);
      waiting.delete(message.id ?? 0);
    } else if (message.id !== undefined) {
      // The server asks for its settings, and to be told of what changes.
      const items = (message.params as { items?: readonly { section?: string }[] } | undefined)?.items;
      const result = items?.map(({ section }) => (section === "yaml" ? SETTINGS : null)) ?? null;
      send({ id: message.id, result });
    } else if (message.method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: readonly Diagnostic[] };
      published.get(uri)?.(diagnostics);
    }
  };
  let buffer = Buffer.alloc(0);
  child.stdout.on("data", (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf("\r\n\r\n");
      const length = Number(
        /Content-Length: (\d+)/i.exec(buffer.toString("latin1", 0, Math.max(head, 0)))?.[1],
      );
      if (head < 0 || buffer.length < head + 4 + length) return;
      const body = buffer.toString("utf8", head + 4, head + 4 + length);
      buffer = buffer.subarray(head + 4 + length);
      receive(JSON.parse(body) as Message);
    }
  });

  const uriOf = (path: string) => pathToFileURL(path).href;
  const at = (path: string, position: Position) => ({ textDocument: { uri: uriOf(path) }, position });
  await ask("initialize", {
    processId: process.pid,
    rootUri: uriOf(folder),
    workspaceFolders: [{ uri: uriOf(folder), name: "pack" }],
    capabilities: {
      workspace: { configuration: true },
      textDocument: {
        publishDiagnostics: {},
        hover: { contentFormat: ["markdown"] },
        completion: { completionItem: { documentationFormat: ["markdown"] } },
      },
    },
  });
  send({ method: "initialized", params: {} });
  return {
    write(path, text) {
      const uri = uriOf(path);
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      const found = new Promise<readonly Diagnostic[]>((resolve) => published.set(uri, resolve));
      if (version === 1)
        send({
          method: "textDocument/didOpen",
          params: { textDocument: { uri, languageId: "yaml", version, text } },
        });
      else
        send({
          method: "textDocument/didChange",
          params: { textDocument: { uri, version }, contentChanges: [{ text }] },
        });
      return found;
    },
    async complete(path, position) {
      const answer = (await ask("textDocument/completion", at(path, position))) as {
        readonly items: readonly Completion[];
      };
      return answer.items;
    },
    async hover(path, position) {
      const answer = (await ask("textDocument/hover", at(path, position))) as {
        readonly contents: { readonly value: string };
      } | null;
      return answer?.contents.value ?? "";
    },
    async close() {
      await ask("shutdown", null);
      send({ method: "exit" });
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}
