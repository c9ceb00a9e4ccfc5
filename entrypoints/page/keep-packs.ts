import { browser } from "wxt/browser";
import { mergePacks } from "../../src/engine/merge-packs";
import { ENGINE_FILES } from "../../src/engine/engine-files";
import type { PackTestRequest, PackTestVerdict } from "../../src/engine/pack-test";
import { PackTestTimeout } from "../../src/engine/run-pack-test";
import type { CompiledPack } from "../../src/packs/compiled-pack";
import { readBuiltIn } from "../../src/packs/delivery/built-in";
import { downloadPack } from "../../src/packs/delivery/download";
import { createPackKeeper, type PackKeeper } from "../../src/packs/delivery/pack-keeper";
import { PackRefusal } from "../../src/packs/delivery/refusal";
import { ENGINE_VERSION } from "../../src/packs/engine-range";
import { answerPackRequests, type PackReply, type PackRequest } from "../../src/platform/pack-messages";
import { publishPackOverview } from "../../src/platform/pack-overview";
import { DELIVERY_MS, type KnownPolicy, settlePolicy } from "../../src/platform/policy-memory";
import { buildAudit } from "./pack-audit";
import { packPolicyOf } from "./pack-policy";
import { openPackShelf } from "./pack-shelf";

const ALARM = "packs";
/** Less than the half minute after which a service worker that hears nothing is stopped. */
const DOWNLOAD_MS = 25_000;
/** Should the background die amid its work, it comes back after so long, in milliseconds. */
const AGAIN_MS = 15 * 60_000;

/**
 * The background's care for the packs: what the policy names is looked at when the browser starts, when the policy changes
 * and when an alarm says so; the pages' requests are answered. Listeners stand before anything is awaited.
 */
export function keepPacks(engine: {
  /** Runs a pack's examples; rejects with PackTestTimeout, or when there is no engine. */
  readonly test: (request: PackTestRequest) => Promise<PackTestVerdict>;
  /** Has the engine load its packs anew. */
  readonly renew: () => Promise<void>;
}): void {
  const { alarms, runtime, storage } = browser;
  const { local, managed } = storage;
  let keeper: Promise<PackKeeper> | undefined;

  async function openKeeper(): Promise<PackKeeper> {
    const builtIn = await readBuiltIn((path) => fetch(path));
    return createPackKeeper({
      shelf: openPackShelf(),
      download: (url) =>
        downloadPack(url, { fetch: (address, init) => fetch(address, init), timeoutMs: DOWNLOAD_MS }),
      selfTest: (payload, below) =>
        engine.test({ type: "test-pack", payload, below: [...below] }).catch((error: unknown) => {
          throw error instanceof PackTestTimeout
            ? new PackRefusal("self-test", ["timeout"])
            : new PackRefusal("unavailable");
        }),
      builtIn: async () => builtIn,
      testedWith: `${runtime.getManifest().version} ${ENGINE_VERSION} ${builtIn.sha256}`,
      clock: () => Date.now(),
      random: () => Math.random(),
      onRunning: engine.renew,
      findRefused: async (running) => {
        if (running.length === 0) return [];
        const files = ENGINE_FILES.packs.map(async (path) => (await fetch(path)).json());
        return mergePacks([...((await Promise.all(files)) as CompiledPack[]), ...running]).refused;
      },
      publish: (overview) => publishPackOverview(local, overview),
    });
  }

  function getKeeper(): Promise<PackKeeper> {
    keeper ??= openKeeper().catch((error: unknown) => {
      keeper = undefined;
      throw error;
    });
    return keeper;
  }

  async function look({ force = false, changed = false } = {}) {
    await alarms.create(ALARM, { when: Date.now() + AGAIN_MS });
    const known = await settlePolicy(managed, local, { changed, now: Date.now() });
    const { overview, next } = await (await getKeeper()).sync(packPolicyOf(known.policy), { force });
    const when = known.remembered ? Math.min(next, Date.now() + DELIVERY_MS) : next;
    await alarms.create(ALARM, { when });
    return { overview, known };
  }

  async function answer(request: PackRequest): Promise<PackReply> {
    if (request.action === "list" || request.action === "check")
      return { overview: (await look({ force: request.action === "check" })).overview };
    if (request.action === "audit") {
      const { overview, known } = await look();
      return { overview, audit: buildAudit(overview, known, new Date()) };
    }
    const known: KnownPolicy = await settlePolicy(managed, local, { changed: false, now: Date.now() });
    const policy = packPolicyOf(known.policy);
    const working = await getKeeper();
    if (request.action === "remove") return { overview: await working.remove(policy, request.id) };
    return working.importFile(policy, request.text, request.publicKey);
  }

  // A look that fails is made again when the alarm rings; the review goes on with what it has.
  const lookLater = (options?: { readonly changed: boolean }) => void look(options).catch(() => undefined);
  runtime.onInstalled.addListener(() => lookLater());
  runtime.onStartup.addListener(() => lookLater());
  alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) lookLater();
  });
  managed.onChanged.addListener(() => lookLater({ changed: true }));
  answerPackRequests(runtime.onMessage, runtime.getURL("/"), answer);
}
