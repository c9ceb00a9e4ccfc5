import { describe, expect, it, vi } from "vitest";
import { createFileInbox, ENGINE_FILES, handFiles } from "./engine-files";

const bytesOf = (path: string) => new TextEncoder().encode(path).buffer;
const { dictionary } = ENGINE_FILES;
const pack = ENGINE_FILES.packs[0];

describe("the engine's files", () => {
  it("are read once, where the thread is spawned", async () => {
    const own = vi.fn(async (path: string) => bytesOf(`own ${path}`));
    const inbox = createFileInbox(own);
    const early = inbox.read(dictionary);
    handFiles(inbox.receive, async (path) => bytesOf(path));
    expect(await early).toEqual(bytesOf(dictionary));
    expect(await inbox.read(pack)).toEqual(bytesOf(pack));
    expect(own).not.toHaveBeenCalled();
  });

  it("are read by the thread itself where they could not be handed over, and for a second try", async () => {
    const inbox = createFileInbox(async (path) => bytesOf(`own ${path}`));
    handFiles(inbox.receive, async (path) => {
      if (path === pack) throw new Error("no such file");
      return bytesOf(path);
    });
    expect(await inbox.read(pack)).toEqual(bytesOf(`own ${pack}`));
    await inbox.read(dictionary);
    expect(await inbox.read(dictionary)).toEqual(bytesOf(`own ${dictionary}`));
  });

  it("are told from the other messages of the thread", () => {
    const inbox = createFileInbox(async (path) => bytesOf(path));
    expect(() => inbox.receive({ type: "review" })).not.toThrow();
    expect(() => inbox.receive(undefined)).not.toThrow();
  });
});
