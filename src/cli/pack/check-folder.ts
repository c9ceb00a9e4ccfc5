import { loadPacks } from "../load-reviewer";
import { answer, type PackCommand } from "./pack-request";
import { readChecked } from "./read-checked";

/** `seii pack check DIR`: lists every fault of a pack's files. */
export const checkFolder: PackCommand = async (request) => {
  const [folder = ""] = request.operands;
  const pack = await readChecked(request, folder, loadPacks(request.packs, request.language));
  if (!pack) return 1;
  await answer(request, { faults: [] }, []);
  return 0;
};
