import type { CompiledPack } from "../../src/packs/compiled-pack";
import { createDocumentStore } from "../../src/platform/document-store";
import { PACK_SHELF } from "./pack-shelf-name";

/** What the script `delivered-packs` leaves in the scope of the engine's thread, which reads it with `importScripts`. */
export interface DeliveredScope {
  seiiReadDelivered?: () => Promise<readonly CompiledPack[]>;
}

/**
 * The delivered packs that run. Whatever checks them is a script of its own, a fifth of the engine's: it is read into the
 * worker where there are such packs, so that it puts off nobody's first marks.
 */
export async function loadDelivered(): Promise<readonly CompiledPack[]> {
  if (!(await createDocumentStore(PACK_SHELF, namesRunning).read())) return [];
  const scope: DeliveredScope & { importScripts?(path: string): void } = globalThis as never;
  scope.importScripts?.("/delivered-packs.js");
  return (await scope.seiiReadDelivered?.()) ?? [];
}

/** Of the shelf as it is stored; whether it is one is for the script to say. */
function namesRunning(stored: unknown): boolean {
  const { running } = (stored ?? {}) as { readonly running?: unknown };
  return Array.isArray(running) && running.length > 0;
}
