import { join } from "node:path";
import type { CompiledPack } from "../../packs/compiled-pack";
import { formatFault } from "../../packs/fault";
import { readPackFolder } from "../pack-files";
import { answer, type PackRequest } from "./pack-request";

/** A pack's folder, checked: its faults are told, and where there are any there is no pack. */
export async function readChecked(
  request: PackRequest,
  folder: string,
  below: readonly CompiledPack[],
): Promise<CompiledPack | undefined> {
  const { pack, faults } = readPackFolder(folder, { language: request.language, below });
  if (pack) return pack;
  const placed = faults.map((f) => ({ ...f, file: join(folder, f.file) }));
  await answer(request, { faults: placed }, placed.map(formatFault));
  return undefined;
}
