// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { observeDocumentLives } from "./document-lives";

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** What `document.open()` and `write()` leave behind: another root. */
function rewrite(): void {
  const root = document.createElement("html");
  root.append(document.createElement("head"), document.createElement("body"));
  document.documentElement.remove();
  document.append(root);
}

describe("observeDocumentLives", () => {
  it("begins anew where the document is written anew, and ends what was before", async () => {
    const end = new AbortController();
    const lives: AbortSignal[] = [];
    observeDocumentLives(document, end.signal, (signal) => lives.push(signal));
    expect(lives).toHaveLength(1);
    document.body.append("一");
    await settled();
    expect(lives).toHaveLength(1);
    rewrite();
    await settled();
    expect(lives.map(({ aborted }) => aborted)).toEqual([true, false]);
    end.abort();
    expect(lives.map(({ aborted }) => aborted)).toEqual([true, true]);
    rewrite();
    await settled();
    expect(lives).toHaveLength(2);
  });
});
