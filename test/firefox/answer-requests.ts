import type { Browser } from "puppeteer-core";

interface BlockedRequest {
  readonly isBlocked?: boolean;
  readonly request: { readonly request: string; readonly url: string };
}

/** puppeteer's connection, which it keeps to itself. */
interface Connection {
  send(method: string, parameters: object): Promise<unknown>;
  on(event: "network.beforeRequestSent", listener: (event: BlockedRequest) => void): void;
  off(event: "network.beforeRequestSent", listener: (event: BlockedRequest) => void): void;
}

/**
 * Answers what a restored tab asks for at `address`: Firefox keeps the interception of the tab that was discarded, but
 * puppeteer has forgotten the page that would have answered.
 * @returns ends the answering
 */
export function answerRequests(browser: Browser, address: string, html: string): () => void {
  const { connection } = browser as unknown as { readonly connection: Connection };
  const answer = ({ isBlocked, request: { request, url } }: BlockedRequest) => {
    if (isBlocked !== true || url !== address) return;
    connection
      .send("network.provideResponse", {
        request,
        statusCode: 200,
        reasonPhrase: "OK",
        headers: [{ name: "content-type", value: { type: "string", value: "text/html; charset=utf-8" } }],
        body: { type: "string", value: html },
      })
      // A page that is closed no longer waits for what it asked.
      .catch(() => {});
  };
  connection.on("network.beforeRequestSent", answer);
  return () => connection.off("network.beforeRequestSent", answer);
}
