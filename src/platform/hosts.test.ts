import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { HOST_PATTERNS, hostOfPage } from "./hosts";

const entrypoints = resolve(import.meta.dirname, "../../entrypoints");

/** What a content script's entry point names under `matches`; WXT reads it without running the script. */
function matchesOf(script: string): readonly string[] {
  const source = readFileSync(resolve(entrypoints, script, "index.ts"), "utf8");
  const list = /matches: \[([^\]]*)\]/.exec(source)?.[1] ?? "";
  return [...list.matchAll(/"([^"]+)"/g)].map(([, pattern]) => pattern ?? "");
}

describe("the hosts", () => {
  it("are these five and no others", () => {
    expect([...HOST_PATTERNS]).toEqual([
      "https://mail.google.com/*",
      "https://outlook.live.com/*",
      "https://outlook.office.com/*",
      "https://outlook.office365.com/*",
      "https://outlook.cloud.microsoft/*",
    ]);
  });

  it("are each served by one content script", () => {
    const matched = [...matchesOf("gmail.content"), ...matchesOf("outlook.content")];
    expect(matched.toSorted()).toEqual([...HOST_PATTERNS].toSorted());
  });
});

describe("the host of a page", () => {
  it("is told by its origin, also where it has no address of its own", () => {
    expect(hostOfPage({ origin: "https://outlook.office.com" })).toBe("outlook.office.com");
    expect(hostOfPage({ origin: "null" })).toBe("");
  });
});
