import type { PackNotice, PackOverview, RefusedChange } from "../../review/pack-overview";
import type { CompiledPack } from "../compiled-pack";
import { buildOverview, type PackPolicy } from "./build-overview";
import { readRunning } from "./read-running";
import { retest } from "./retest";
import { nextCheck } from "./schedule";
import { payloadsOf } from "./shelf";
import { withRunning } from "./slots";
import { takeImport } from "./take-import";
import { type TakePolicyOptions, takePolicy } from "./take-policy";
import { asRefusal, startWork, type Work, type WorkPorts } from "./work";

export interface PackKeeperOptions extends WorkPorts, Omit<TakePolicyOptions, "force"> {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Other packs are to run: the engine has to load anew. */
  readonly onRunning: () => Promise<void>;
  /** What locks refuse of the packs that run over the built-in one, given in order. */
  readonly findRefused: (running: readonly CompiledPack[]) => Promise<readonly RefusedChange[]>;
  /** Called after each look at the packs, changed or not. */
  readonly publish: (overview: PackOverview) => Promise<void>;
}

export interface PackKeeper {
  /**
   * Brings what runs in line with the policy: takes in what it carries, asks the addresses whose time has come.
   * @param options `force` asks every address now
   * @returns what runs then, and when to come again (milliseconds since 1970)
   */
  sync(
    policy: PackPolicy,
    options?: { readonly force?: boolean },
  ): Promise<{ readonly overview: PackOverview; readonly next: number }>;
  /** Takes in a file that the user chose. @param publicKey base64; without it a signature counts for nothing */
  importFile(policy: PackPolicy, text: string, publicKey?: string): Promise<ImportResult>;
  /** Takes a pack of the user's own away. */
  remove(policy: PackPolicy, id: string): Promise<PackOverview>;
}

export interface ImportResult {
  readonly overview: PackOverview;
  /** Why the file was not taken in. */
  readonly refused?: PackNotice | undefined;
}

/** The one who decides which packs run. Nothing is half done: what runs changes in one step, or not at all. */
export function createPackKeeper(options: PackKeeperOptions): PackKeeper {
  const { shelf: store, download, random, clock } = options;
  let queue: Promise<unknown> = Promise.resolve();

  /** One at a time: two would overwrite each other's state. */
  function inTurn<T>(task: (work: Work) => Promise<T>): Promise<T> {
    const result = queue.then(async () => task(await startWork(options, clock())));
    queue = result.catch(() => undefined);
    return result;
  }

  async function finish(work: Work, policy: PackPolicy): Promise<PackOverview> {
    const before = await store.read();
    const ids = policy.sources.map(({ id }) => id);
    let shelf = withRunning(work.shelf, ids, policy.userPacks);
    const kept = payloadsOf(shelf);
    const notices: PackNotice[] = [];
    try {
      await store.commit(shelf, new Map([...work.added].filter(([sha256]) => kept.has(sha256))), kept);
    } catch {
      notices.push({ code: "storage", pack: "", details: [] });
      shelf = before;
    }
    if (shelf.revision !== before.revision) await options.onRunning().catch(() => undefined);
    const refused = await readRunning(store)
      .then(options.findRefused)
      .catch(() => []);
    const overview = buildOverview(shelf, policy, await options.builtIn(), refused, work.now);
    const told = { ...overview, notices: [...notices, ...overview.notices] };
    await options.publish(told).catch(() => undefined);
    return told;
  }

  return {
    sync: (policy, { force = false } = {}) =>
      inTurn(async (work) => {
        await takePolicy(work, policy.sources, { download, random, force });
        await retest(work);
        const overview = await finish(work, policy);
        const times = work.shelf.slots.flatMap(({ check }) => (check === undefined ? [] : [check.next]));
        return { overview, next: Math.min(nextCheck(work.now, 0, random), ...times) };
      }),
    importFile: (policy, text, publicKey) =>
      inTurn(async (work) => {
        const refusal = await takeImport(work, policy, text, publicKey).catch(asRefusal);
        const overview = await finish(work, policy);
        if (refusal === undefined) return { overview };
        const { code, details, version, said } = refusal;
        return { overview, refused: { code, details, version, pack: "", ...(said.length > 0 && { said }) } };
      }),
    remove: (policy, id) =>
      inTurn((work) => {
        const slots = work.shelf.slots.filter((slot) => slot.origin !== "user" || slot.id !== id);
        work.shelf = { ...work.shelf, slots };
        return finish(work, policy);
      }),
  };
}
