import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** What an address of the server answers. */
export type Answer =
  | { readonly kind: "page"; readonly html: string }
  | { readonly kind: "file"; readonly text: string }
  /** Says to be longer than what comes, then hangs up. */
  | { readonly kind: "truncated"; readonly text: string }
  /** Sends a piece and then nothing, as long as the browser waits. */
  | { readonly kind: "stalled"; readonly text: string }
  /** Chunks without end. */
  | { readonly kind: "endless" }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "status"; readonly status: number }
  /** As a server that does not let other origins read. */
  | { readonly kind: "no-cors"; readonly text: string };

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  /** Of the answer. */
  readonly status: number;
}

export interface PackServer {
  /** `https://localhost:PORT` */
  readonly origin: string;
  readonly port: number;
  answer(path: string, answer: Answer): void;
  readonly requests: readonly SeenRequest[];
  close(): Promise<void>;
}

/** Base64 of the CA's DER form, as the browser's policy `CACertificates` wants it. */
export function testAuthority(): string {
  return tls("ca.crt")
    .toString()
    .replace(/-----[^-]+-----|\s/g, "");
}

const tls = (name: string) => readFileSync(join(import.meta.dirname, "tls", name));

/** A static file server over TLS, as a company would host its packs, with the misbehaviours that servers are known for. */
export async function startPackServer(): Promise<PackServer> {
  const answers = new Map<string, Answer>();
  const requests: SeenRequest[] = [];
  const server = createServer({ key: tls("server.key"), cert: tls("server.crt") }, (request, response) => {
    const path = request.url ?? "/";
    response.on("close", () => {
      const { method = "", headers } = request;
      requests.push({ method, path, headers, status: response.statusCode });
    });
    respond(request, response, answers.get(path) ?? { kind: "status", status: 404 });
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    port,
    answer: (path, answer) => void answers.set(path, answer),
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function respond(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (answer.kind !== "no-cors") response.setHeader("Access-Control-Allow-Origin", "*");
  switch (answer.kind) {
    case "page":
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(answer.html);
      return;
    case "file":
    case "no-cors": {
      const etag = `"${createHash("sha256").update(answer.text).digest("hex").slice(0, 16)}"`;
      response.setHeader("ETag", etag).setHeader("Content-Type", "application/json");
      if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
      else response.writeHead(200, { "Content-Length": Buffer.byteLength(answer.text) }).end(answer.text);
      return;
    }
    case "truncated":
      response.writeHead(200, { "Content-Length": Buffer.byteLength(answer.text) + 1000 });
      response.write(answer.text.slice(0, answer.text.length / 2), () => response.destroy());
      return;
    case "stalled":
      response.writeHead(200);
      response.write(answer.text.slice(0, 100));
      return;
    case "endless": {
      response.writeHead(200);
      const chunk = Buffer.alloc(64 * 1024, " ");
      const more = () => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
      return;
    }
    case "redirect":
      response.writeHead(302, { Location: answer.to }).end();
      return;
    case "status":
      response.writeHead(answer.status).end();
  }
}
