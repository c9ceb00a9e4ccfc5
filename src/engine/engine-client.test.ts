import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Draft } from "../language/draft";
import { createEngineClient } from "./engine-client";
import { EngineFault, ReviewSuperseded } from "./engine-fault";
import type { EnginePort } from "./engine-port";
import type { EngineAnswer, EngineRequest, SentRequest } from "./protocol";
import { createChannel } from "./testing/channel";
import type { Report } from "../review/report";
import { packReport } from "./report-wire";
import { createSaidMemory } from "./said-memory";
import { sampleFinding, sampleReport } from "./testing/sample-report";

const draft: Draft = { subject: "", body: "申し訳", to: [], quoted: "", now: "2026-11-20" };

function setUp(answer: (request: EngineRequest, tell: (answer: EngineAnswer) => void) => void) {
  const ends: EnginePort[] = [];
  const connect = vi.fn(async () => {
    const { left, right } = createChannel();
    ends.push(right);
    right.onMessage((message) => answer(message as EngineRequest, (told) => right.send(told)));
    return left;
  });
  const life = new AbortController();
  const client = createEngineClient({
    connect,
    signal: life.signal,
    timeoutMs: 1_000,
    attempts: [0, 10, 20],
  });
  return { client, connect, ends, life };
}

const wire = (report: Report) => createSaidMemory().shorten("a", undefined, packReport(report, draft));

const never = () => new AbortController().signal;

describe("createEngineClient", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("gives the report back as it was, missing spans and all", async () => {
    const report = sampleReport({ findings: [sampleFinding({ span: undefined, text: "" })] });
    const { client } = setUp(({ request }, tell) => tell({ type: "report", request, report: wire(report) }));
    await expect(client.review("a", draft, never())).resolves.toStrictEqual(report);
  });

  it("names what it knows, also from an answer that nobody waited for, and is not told it again", async () => {
    const memory = createSaidMemory();
    const known: (number | undefined)[] = [];
    let score = 1;
    const { client } = setUp((question, tell) => {
      known.push(question.known);
      const packed = packReport(sampleReport({ score }), draft);
      tell({
        type: "report",
        request: question.request,
        report: memory.shorten("a", question.known, packed),
      });
    });
    await client.review("a", draft, never());
    score = 2;
    const given = new AbortController();
    const dropped = client.review("a", draft, given.signal);
    given.abort(new Error("typed on"));
    await expect(dropped).rejects.toThrow("typed on");
    await vi.advanceTimersByTimeAsync(0);
    await expect(client.review("a", draft, never())).resolves.toStrictEqual(sampleReport({ score }));
    expect(known).toEqual([undefined, 1, 2]);
  });

  it("refuses a report that is none", async () => {
    const { client } = setUp(({ request }, tell) =>
      tell({ type: "report", request, report: { score: "72" } }),
    );
    await expect(client.review("a", draft, never())).rejects.toMatchObject({ code: "protocol" });
  });

  it("connects anew when the port is lost, and asks again what was under way", async () => {
    let deaf = true;
    const { client, ends, connect } = setUp(({ request }, tell) => {
      if (!deaf) tell({ type: "report", request, report: wire(sampleReport()) });
    });
    const answer = client.review("a", draft, never());
    await vi.advanceTimersByTimeAsync(0);
    deaf = false;
    ends[0]?.close();
    await vi.advanceTimersByTimeAsync(10);
    await expect(answer).resolves.toMatchObject({ score: 72 });
    expect(connect).toHaveBeenCalledTimes(2);
  });

  it("wakes at once an engine that had served and went to sleep", async () => {
    const { client, connect, ends } = setUp(({ request }, tell) =>
      tell({ type: "report", request, report: wire(sampleReport()) }),
    );
    await client.review("a", draft, never());
    ends[0]?.close();
    client.warm();
    await vi.advanceTimersByTimeAsync(0);
    expect(connect).toHaveBeenCalledTimes(2);
  });

  it("sends of a draft that the engine has only what is new, and all of it over a new port", async () => {
    const told: unknown[] = [];
    const { client, ends } = setUp((question, tell) => {
      told.push((question as unknown as SentRequest).change ?? question.draft.body);
      tell({ type: "report", request: question.request, report: wire(sampleReport()) });
    });
    const typed = { ...draft, body: `${draft.body}。` };
    await client.review("a", draft, never());
    await client.review("a", typed, never());
    ends[0]?.close();
    await client.review("a", typed, never());
    const { length } = draft.body;
    expect(told).toEqual([draft.body, { start: length, end: length, inserted: "。" }, typed.body]);
  });

  it("gives up after its attempts, says so, and tries again with the next draft", async () => {
    const { client, connect } = setUp(({ request }, tell) =>
      tell({ type: "report", request, report: wire(sampleReport()) }),
    );
    connect
      .mockRejectedValueOnce(new Error("1"))
      .mockRejectedValueOnce(new Error("2"))
      .mockRejectedValueOnce(new Error("3"));
    const states: string[] = [];
    client.observeStatus(({ state }) => states.push(state), never());
    const first = expect(client.review("a", draft, never())).rejects.toMatchObject({ code: "disconnected" });
    await vi.advanceTimersByTimeAsync(100);
    await first;
    expect(states).toEqual(["fault"]);
    await expect(client.review("a", draft, never())).resolves.toMatchObject({ score: 72 });
  });

  it("counts a review as lost after its time", async () => {
    const { client } = setUp(() => {});
    const lost = expect(client.review("a", draft, never())).rejects.toBeInstanceOf(EngineFault);
    await vi.advanceTimersByTimeAsync(1_000);
    await lost;
  });

  it("trusts a port no more that stayed silent", async () => {
    const { client, connect } = setUp(() => {});
    const lost = expect(client.review("a", draft, never())).rejects.toMatchObject({ code: "timeout" });
    await vi.advanceTimersByTimeAsync(1_000);
    await lost;
    client.warm();
    await vi.advanceTimersByTimeAsync(0);
    expect(connect).toHaveBeenCalledTimes(2);
  });

  it("tells a superseded review from a fault", async () => {
    const { client } = setUp(({ request }, tell) => tell({ type: "superseded", request }));
    await expect(client.review("a", draft, never())).rejects.toBeInstanceOf(ReviewSuperseded);
  });

  it("heeds the caller's signal", async () => {
    const { client } = setUp(() => {});
    const stop = new AbortController();
    const stopped = expect(client.review("a", draft, stop.signal)).rejects.toThrow("enough");
    stop.abort(new Error("enough"));
    await stopped;
  });

  it("closes its port at the end of its life", async () => {
    const { client, ends, life } = setUp(() => {});
    client.warm();
    await vi.advanceTimersByTimeAsync(0);
    const closed = vi.fn();
    ends[0]?.onClose(closed);
    life.abort();
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
