import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Answer, type PackServer, startPackServer } from "../../../test/delivery/pack-server";
import { downloadPack, isHttpsAddress, MAX_DOWNLOAD } from "./download";
import { isDue, nextCheck } from "./schedule";

let server: PackServer;
beforeAll(async () => {
  // Node's fetch has no other way to trust the test's certificate; it warns once.
  vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
  server = await startPackServer();
});
afterAll(async () => {
  delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  await server.close();
});

async function load(answer: Answer, timeoutMs = 5_000): Promise<string> {
  server.answer("/x.json", answer);
  return downloadPack(`${server.origin}/x.json`, { fetch, timeoutMs }).catch(
    (error) => `refused: ${error.code}`,
  );
}

describe("downloadPack, over TLS from a real server", () => {
  it("reads a file and sends nothing of the user along", async () => {
    expect(await load({ kind: "file", text: "お詫び" })).toBe("お詫び");
    const { method, headers } = server.requests.at(-1) ?? {};
    expect(method).toBe("GET");
    for (const name of ["cookie", "authorization", "referer", "origin"])
      expect(headers).not.toHaveProperty(name);
  });

  it("reads the largest file there may be, and none larger", async () => {
    const text = "x".repeat(MAX_DOWNLOAD);
    expect(await load({ kind: "file", text })).toBe(text);
    expect(await load({ kind: "file", text: `${text}x` })).toBe("refused: too-large");
  });

  it.each<[Answer, string]>([
    [{ kind: "endless" }, "too-large"],
    [{ kind: "truncated", text: "x".repeat(10_000) }, "network"],
    [{ kind: "status", status: 404 }, "status"],
    [{ kind: "status", status: 500 }, "status"],
    [{ kind: "status", status: 204 }, "status"],
    [{ kind: "redirect", to: "/y.json" }, "network"],
  ])("refuses %j as %s", async (answer, code) => {
    server.answer("/y.json", { kind: "file", text: "y" });
    expect(await load(answer)).toBe(`refused: ${code}`);
    expect(server.requests.filter(({ path }) => path === "/y.json")).toEqual([]);
  });

  it("gives up a server that is too slow", async () => {
    expect(await load({ kind: "stalled", text: "x".repeat(1_000) }, 50)).toBe("refused: timeout");
  });

  it("reads nothing that is not UTF-8", async () => {
    const latin = async () => new Response(Uint8Array.of(0xe9, 0xff));
    await expect(downloadPack("https://x/y", { fetch: latin, timeoutMs: 50 })).rejects.toMatchObject({
      code: "format",
    });
  });

  it.each(["http://packs.example/x", "ftp://x/y", "https://a:b@x/y", "file:///etc/passwd", "x", ""])(
    "does not even ask %s",
    async (url) => {
      const ask = vi.fn();
      await expect(downloadPack(url, { fetch: ask, timeoutMs: 50 })).rejects.toMatchObject({
        code: "network",
      });
      expect(ask).not.toHaveBeenCalled();
      expect(isHttpsAddress(url)).toBe(false);
    },
  );
});

describe("nextCheck", () => {
  it("waits longer after each failure, never beyond a day and a fifth", () => {
    const hours = [0, 1, 2, 3, 8, 60].map((failures) => nextCheck(0, failures, () => 0.5) / 3_600_000);
    expect(hours).toEqual([6, 0.25, 0.5, 1, 24, 24]);
    expect(nextCheck(0, 60, () => 0.999)).toBeLessThanOrEqual(24 * 1.2 * 3_600_000);
  });

  it("spreads the browsers of a company", () => {
    expect(nextCheck(0, 0, () => 0)).toBeLessThan(nextCheck(0, 0, () => 0.99) * 0.7);
  });

  it("is due at its time, and where the clock was set back", () => {
    expect([isDue(9, 10), isDue(10, 10), isDue(0, undefined), isDue(0, 48 * 3_600_000)]).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});
