import { describe, expect, it } from "vitest";
import type { Draft } from "../language/draft";
import { createEngineRuntime } from "./engine-runtime";
import type { EngineAnswer } from "./protocol";
import type { Reviewer } from "./reviewer";
import { sampleReport } from "./testing/sample-report";

const draft = (body: string): Draft => ({ subject: "", body, to: [], quoted: "", now: "2026-11-20" });
const ask = (request: number, draftId: string, body: string) => ({
  type: "review",
  request,
  draftId,
  draft: draft(body),
});

function start(load: () => Promise<Reviewer>) {
  const answers: EngineAnswer[] = [];
  const tasks: (() => void)[] = [];
  const runtime = createEngineRuntime({
    load,
    send: (answer) => answers.push(answer),
    defer: (task) => tasks.push(task),
  });
  const run = () => {
    for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) task();
  };
  return { runtime, answers, run };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("createEngineRuntime", () => {
  it("says that it loads, then that it is ready, and answers what came meanwhile", async () => {
    const { runtime, answers, run } = start(async () => ({ review: () => sampleReport() }));
    runtime.start();
    runtime.receive(ask(1, "a", "x"));
    await settled();
    run();
    expect(answers.map((answer) => (answer.type === "status" ? answer.state : answer.type))).toEqual([
      "loading",
      "ready",
      "report",
    ]);
  });

  it("takes a text for part of an apology where it is told so", async () => {
    const assumed: unknown[] = [];
    const { runtime, run } = start(async () => ({
      review: (_, options) => {
        assumed.push(options?.assumeApplicable);
        return sampleReport();
      },
    }));
    runtime.start();
    await settled();
    runtime.receive({ ...ask(1, "a", "x"), assumeApplicable: true });
    runtime.receive(ask(2, "b", "x"));
    run();
    expect(assumed).toEqual([true, undefined]);
  });

  it("reviews only the newest draft of each compose window", async () => {
    const reviewed: string[] = [];
    const { runtime, answers, run } = start(async () => ({
      review: ({ body }) => {
        reviewed.push(body);
        return sampleReport();
      },
    }));
    runtime.start();
    await settled();
    runtime.receive(ask(1, "a", "old"));
    runtime.receive(ask(2, "b", "other"));
    runtime.receive(ask(3, "a", "new"));
    run();
    expect(reviewed.toSorted()).toEqual(["new", "other"]);
    expect(answers).toContainEqual({ type: "superseded", request: 1 });
  });

  it("answers a review that throws without the user's words, and goes on", async () => {
    const { runtime, answers, run } = start(async () => ({
      review: ({ body }) => {
        if (body === "bad") throw new RangeError("in the words: bad");
        return sampleReport();
      },
    }));
    runtime.start();
    await settled();
    runtime.receive(ask(1, "a", "bad"));
    run();
    runtime.receive(ask(2, "a", "good"));
    run();
    expect(answers).toContainEqual({ type: "failed", request: 1, code: "review", detail: "RangeError" });
    expect(answers.at(-1)).toMatchObject({ type: "report", request: 2 });
  });

  it("reports a dictionary that cannot be read with its cause, and tries again with the next request", async () => {
    let tries = 0;
    const { runtime, answers, run } = start(async () => {
      tries += 1;
      if (tries === 1) throw new Error("/dictionary/ipadic.bin: 404");
      return { review: () => sampleReport() };
    });
    runtime.start();
    runtime.receive(ask(1, "a", "x"));
    await settled();
    expect(answers).toContainEqual({
      type: "failed",
      request: 1,
      code: "load",
      detail: "Error: /dictionary/ipadic.bin: 404",
    });
    runtime.receive(ask(2, "a", "x"));
    await settled();
    run();
    expect(answers.at(-1)).toMatchObject({ type: "report", request: 2 });
  });

  it("ignores what is no request", () => {
    const { runtime, answers } = start(async () => ({ review: () => sampleReport() }));
    for (const message of [undefined, 1, "review", { type: "review" }, { type: "review", request: "1" }])
      runtime.receive(message);
    expect(answers).toEqual([]);
  });
});
