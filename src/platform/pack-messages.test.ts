import { describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing";
import type { PackOverview } from "../review/pack-overview";
import { announceRenewal, answerRenewal } from "./engine-renewal";
import { answerPackRequests, type PackReply, requestPacks } from "./pack-messages";
import { observePackOverview, publishPackOverview, readPackOverview } from "./pack-overview";

type Listener = Parameters<Parameters<typeof answerPackRequests>[0]["addListener"]>[0];
const OWN = "chrome-extension://abc/";
const overview = (revision: number): PackOverview => ({ revision, packs: [], notices: [], userPacks: true });

function background(answer: () => Promise<PackReply>, url = `${OWN}packs.html`) {
  let listener: Listener = () => undefined;
  answerPackRequests({ addListener: (added) => (listener = added) }, OWN, answer);
  return (message: unknown) =>
    new Promise<unknown>((resolve) => {
      if (listener(message, { url }, resolve) !== true) resolve("not mine");
    });
}

describe("pack requests", () => {
  it("are answered with what runs, and why a file was refused", async () => {
    const answer = vi.fn(
      async (): Promise<PackReply> => ({
        overview: overview(3),
        refused: { code: "downgrade", pack: "", version: 1, details: ["2"] },
      }),
    );
    const reply = await requestPacks(background(answer), { action: "import", text: "{}" });
    expect(reply.overview.revision).toBe(3);
    expect(reply.refused).toMatchObject({ code: "downgrade", version: 1 });
    expect(answer).toHaveBeenCalledWith({ type: "seii:packs", action: "import", text: "{}" });
  });

  it("of mail pages are not answered: a page that was taken over could bring its own rules", async () => {
    const answer = vi.fn(async () => ({ overview: overview(1) }));
    for (const url of ["https://mail.google.com/mail/", "https://evil.example/chrome-extension://abc/", ""])
      await expect(requestPacks(background(answer, url), { action: "list" })).rejects.toThrow();
    expect(answer).not.toHaveBeenCalled();
  });

  it("reject where the background fails or says nonsense", async () => {
    await expect(
      requestPacks(
        background(() => Promise.reject(new Error("x"))),
        { action: "list" },
      ),
    ).rejects.toThrow();
    await expect(
      requestPacks(async () => ({ overview: { revision: "1" } }), { action: "list" }),
    ).rejects.toThrow();
  });

  it("leave other messages alone", async () => {
    const send = background(async () => ({ overview: overview(1) }));
    for (const message of [undefined, {}, { type: "seii:packs" }, { type: "seii:packs", action: "drop" }])
      expect(await send(message)).toBe("not mine");
  });
});

describe("the published overview", () => {
  it("is followed while the signal lives, each change once", async () => {
    fakeBrowser.reset();
    const { local } = fakeBrowser.storage;
    const seen: number[] = [];
    const stop = new AbortController();
    observePackOverview(local, ({ revision }) => seen.push(revision), stop.signal);
    await publishPackOverview(local, overview(1));
    await local.set({ settings: {} });
    await publishPackOverview(local, overview(2));
    await new Promise(setImmediate);
    stop.abort();
    await publishPackOverview(local, overview(3));
    await new Promise(setImmediate);
    expect(seen.at(-1)).toBe(2);
    expect(new Set(seen).size).toBe(seen.length);
    expect((await readPackOverview(local))?.revision).toBe(3);
    await local.set({ packs: { revision: "x" } });
    expect(await readPackOverview(local)).toBeUndefined();
  });
});

describe("the engine's renewal", () => {
  it("reaches the engine's document, and no one's absence hurts", async () => {
    let listener: Listener = () => undefined;
    const renew = vi.fn();
    answerRenewal({ addListener: (added) => (listener = added) }, renew);
    await announceRenewal(async (message) => void listener(message, {}, () => {}));
    await announceRenewal(async () => void listener({ type: "other" }, {}, () => {}));
    await announceRenewal(() => Promise.reject(new Error("Receiving end does not exist")));
    expect(renew).toHaveBeenCalledTimes(1);
  });
});
